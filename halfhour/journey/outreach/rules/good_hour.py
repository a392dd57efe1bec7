"""When a letter is read: in the recipient's working hours, on their working days. Pure.

Between nine and half past four on a business day; what is written outside of it goes out at ten past nine on the next
such day, when the night's pile is through. Guides agree on working hours, not on a best one.
"""

from __future__ import annotations

from collections.abc import Container
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

OPENS, CLOSES, MORNING = time(9), time(16, 30), time(9, 10)
DAYS_MOST = 30


def is_good(now: datetime, zone: ZoneInfo, days_off: Container[date]) -> bool:
    """Whether it is a working hour in `zone` right now."""
    there = now.astimezone(zone)
    return there.date() not in days_off and OPENS <= there.time() < CLOSES


def next_good(now: datetime, zone: ZoneInfo, days_off: Container[date]) -> datetime:
    """The next ten past nine of a business day in `zone`, aware; after a month of days off, that hour all the same."""
    there = now.astimezone(zone)
    first = there.date() if there.time() < MORNING else there.date() + timedelta(days=1)
    days = (first + timedelta(days=n) for n in range(DAYS_MOST))
    day = next((day for day in days if day not in days_off), first)
    return datetime.combine(day, MORNING, tzinfo=zone)
