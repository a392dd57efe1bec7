"""Moments in words: how long is left, which day, what time. Pure; every datetime given is aware."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta, tzinfo
from zoneinfo import ZoneInfo

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def clock_time(at: datetime, zone: tzinfo) -> str:
    """`15:40`, as a clock in `zone` shows it."""
    return at.astimezone(zone).strftime("%H:%M")


def long_day(day: date, today: date | None = None) -> str:
    """`Tuesday 29 September`, with the year when it is not that of `today`."""
    words = f"{DAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]}"
    return words if today is not None and day.year == today.year else f"{words} {day.year}"


def short_day(day: date, today: date | None = None) -> str:
    """`Tue 29 Sep`, with the year when it is not that of `today`."""
    words = f"{DAYS[day.weekday()][:3]} {day.day} {MONTHS[day.month - 1][:3]}"
    return words if today is not None and day.year == today.year else f"{words} {day.year}"


def near_day(day: date, today: date) -> str:
    """`today`, `tomorrow`, `yesterday`, or the day by its name: `Tuesday 29 September`."""
    near = {0: "today", 1: "tomorrow", -1: "yesterday"}
    return near.get((day - today).days) or long_day(day, today)


def when(at: datetime, now: datetime, zone: tzinfo) -> str:
    """`today at 15:40`, `Tuesday 29 September at 10:00`, in `zone`."""
    return f"{near_day(local_day(at, zone), local_day(now, zone))} at {clock_time(at, zone)}"


def span(length: timedelta) -> str:
    """A length of time in its two largest units: `3 days`, `5 h 10`, `12 min`."""
    minutes = max(0, int(length.total_seconds() // 60))
    if minutes >= 48 * 60:
        return f"{minutes // (24 * 60)} days"
    if minutes >= 60:
        hours, rest = divmod(minutes, 60)
        return f"{hours} h {rest:02d}" if rest else f"{hours} h"
    return f"{minutes} min"


def left(by: datetime, now: datetime) -> str:
    """`5 h 10 left`, or `2 h late` once the moment has passed."""
    return f"{span(by - now)} left" if by >= now else f"{span(now - by)} late"


def local_day(at: datetime, zone: tzinfo) -> date:
    """The calendar day of a moment, in `zone`."""
    return at.astimezone(zone).date()


def at_local(day: date, clock: time, zone: ZoneInfo) -> datetime:
    """The moment at which clocks in `zone` show `clock` on `day`.

    A time that daylight saving skips (02:30 on the spring day) is taken as the same distance past midnight
    as clocks actually ran, and of a time that comes twice the first is meant.
    """
    return datetime.combine(day, clock, tzinfo=zone)


def is_skipped(naive: datetime, zone: ZoneInfo) -> bool:
    """Whether daylight saving skips this local time in `zone`, so that no clock ever shows it."""
    there_and_back = naive.replace(tzinfo=zone).astimezone(ZoneInfo("UTC")).astimezone(zone)
    return there_and_back.replace(tzinfo=None) != naive
