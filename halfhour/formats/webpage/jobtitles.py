"""Phrases that say what somebody does."""

from __future__ import annotations

import re

from halfhour.formats.webpage.words.titles import SENTENCE, WEAK_HEAD, has_head, is_head

LONGEST_TITLE = 100
AROUND = re.compile(r"^[\s,:;|•·(/\-–—*]+|[\s,:;|•·(/\-–—*]+$")


def is_title(text: str) -> bool:
    """True for a phrase that says what somebody does: “Head of Sales”, never a sentence, a mail address or a name."""
    text = AROUND.sub("", text)
    words = text.split()
    if (
        not words
        or len(words) > 12
        or len(text) > LONGEST_TITLE
        or "@" in text
        or "©" in text
        or text.endswith(("?", "!"))
    ):
        return False
    if not (has_head(text) or (WEAK_HEAD.search(text) and len(words) < 5)):
        return False
    if SENTENCE.search(text) or sum(sign.isdigit() for sign in text) > 4:
        return False
    return text[:1].isupper() or is_head(words[0])
