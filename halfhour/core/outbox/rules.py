"""How long to wait before the next try, and how long a claim holds. Pure."""

from __future__ import annotations

from datetime import datetime, timedelta

LEASE = timedelta(minutes=5)  # longer than one mail may take, see gateways/mail/smtp.py
TRIES_MOST = 12  # with the waits below, a little more than two days
WAITS = (1, 2, 5, 10, 20, 40, 60, 120, 240, 480, 720)
WORTH = timedelta(days=3)


def next_try(tries: int, now: datetime) -> datetime | None:
    """When to try again after `tries` that certainly failed; None when that was the last."""
    if tries >= TRIES_MOST:
        return None
    return now + timedelta(minutes=WAITS[min(tries, len(WAITS)) - 1])
