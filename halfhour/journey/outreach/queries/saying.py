"""Days in the words of dues, in the owner's zone."""

from __future__ import annotations

from datetime import date, datetime

from halfhour.accounts.models import User
from halfhour.core import moments
from halfhour.journey.outreach.rules import silence


def since(at: datetime, now: datetime, owner: User) -> str:
    """`today`, `yesterday`, `Tuesday`, `22 September`: since when something lies with them."""
    day, today = moments.local_day(at, owner.zone), moments.local_day(now, owner.zone)
    away = (today - day).days
    if away in (0, 1):
        return "today" if away == 0 else "yesterday"
    return moments.DAYS[day.weekday()] if 0 < away < 7 else f"{day.day} {moments.MONTHS[day.month - 1]}"


def on_day(at: datetime, now: datetime, owner: User) -> str:
    """`today`, `yesterday`, `on Tuesday 22 September`."""
    near = moments.near_day(moments.local_day(at, owner.zone), moments.local_day(now, owner.zone))
    return near if near in ("today", "yesterday") else f"on {near}"


def day_over(at: datetime, owner: User) -> datetime:
    """The end of the owner's day in which the moment lies."""
    return silence.ends(moments.local_day(at, owner.zone), owner.zone)


def day_of(day: date, now: datetime, owner: User) -> str:
    """`Thursday 8 October`."""
    return moments.long_day(day, moments.local_day(now, owner.zone))
