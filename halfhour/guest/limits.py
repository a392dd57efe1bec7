"""How often one link may be used, and how often somebody may try links that are none. Counted in the cache.

Where several server processes run each counts for itself, so the numbers are a floor against floods, not a quota.
"""

from __future__ import annotations

import hashlib

from django.core.cache import cache

POSTS_AN_HOUR = 60  # of one link: a visitor who annotates two pages sends some twenty
PAGES_A_MINUTE = 120  # of one link, the pictures of the resume among them
MISSES_A_MINUTE = 60  # of one address: links that are none

SENTENCE = "That was more than this page takes at once. Nothing was lost: wait a few minutes and try again."


def within(what: str, who: str, *, most: int, seconds: int) -> bool:
    """Count one use of `what` by `who`; False once there were more than `most` within `seconds`."""
    key = f"guest:{what}:{hashlib.sha256(who.encode()).hexdigest()[:32]}"
    cache.add(key, 0, seconds)
    try:
        return cache.incr(key) <= most
    except ValueError:  # it ran out between the two lines
        return True
