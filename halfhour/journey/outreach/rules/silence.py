"""How long silence lasts before it says something: business days of the recipient's own calendar. Pure.

The routine is 3B7: after three business days of silence write to a second person at the same place, after seven
remind the first. Days off (weekends and public holidays) are given from outside, see calendars.py.
"""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Literal
from zoneinfo import ZoneInfo

from halfhour.core import moments

Stage = Literal["waiting", "second", "remind", "rest"]
FARTHEST = 3 * 366  # days: a calendar without one business day in three years must not hang a page


@dataclass(frozen=True, slots=True)
class Steps:
    """What silence after one letter leads to, and on which day of the recipient's calendar; None means never."""

    second_on: date | None
    remind_on: date | None
    rest_on: date | None


def nth_business_day(start: date, count: int, off: Container[date]) -> date:
    """The `count`-th day after `start` that is not in `off`. The day itself does not count, whatever day it is."""
    day, left = start, count
    for _ in range(FARTHEST):
        if left <= 0:
            break
        day += timedelta(days=1)
        left -= day not in off
    return day


def business_days(start: date, end: date, off: Container[date]) -> int:
    """How many business days lie after `start`, up to and with `end`; 0 when `end` is not after it."""
    span = min((end - start).days, FARTHEST)
    return sum(start + timedelta(days=n) not in off for n in range(1, span + 1))


def steps(
    sent_on: date, reminders: int, off: Container[date], *, second_after: int, remind_after: int, reminders_most: int
) -> Steps:
    """The steps after a letter of `sent_on`, of which `reminders` were reminders already.

    A second person is written to only after the first letter; a reminder that was sent starts the count anew.
    """
    silent = nth_business_day(sent_on, remind_after, off)
    more = reminders < reminders_most
    return Steps(
        second_on=nth_business_day(sent_on, second_after, off) if reminders == 0 else None,
        remind_on=silent if more else None,
        rest_on=None if more else silent,
    )


def stage(plan: Steps, today: date) -> Stage:
    """Where silence stands on `today`, a day of the recipient's calendar. The later step wins."""
    if plan.rest_on and today >= plan.rest_on:
        return "rest"
    if plan.remind_on and today >= plan.remind_on:
        return "remind"
    if plan.second_on and today >= plan.second_on:
        return "second"
    return "waiting"


def remembered(remind_after: int) -> timedelta:
    """How long a letter's silence matters: until its reminder, and six weeks more for somebody who was away."""
    return timedelta(days=remind_after * 7 // 5 + 45)


def begins(day: date, zone: ZoneInfo) -> datetime:
    """The moment `day` begins in `zone`, in UTC; where daylight saving skips midnight, the first moment clocks show."""
    return moments.at_local(day, time(0), zone).astimezone(UTC)


def ends(day: date, zone: ZoneInfo) -> datetime:
    """The moment `day` ends in `zone`, in UTC."""
    return begins(day + timedelta(days=1), zone)
