"""Dates, times and durations as calendars write them (RFC 5545, sections 3.3.4 to 3.3.6), and as some write them wrong."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta, timezone

_DAY = re.compile(r"^\s*(\d{4})-?(\d{2})-?(\d{2})(.*)$", re.DOTALL)
_TIME = re.compile(r"^[T ]\s*(\d{2}):?(\d{2})(?::?(\d{2}))?(?:\.\d+)?\s*(Z|[+-]\d{2}:?\d{2})?\s*$", re.IGNORECASE)
_DURATION = re.compile(
    r"^\s*([+-]?)P(?:(\d{1,4})W)?(?:(\d{1,5})D)?(?:T(?:(\d{1,6})H)?(?:(\d{1,7})M)?(?:(\d{1,9})S)?)?\s*$", re.IGNORECASE
)


def parse(said: str) -> datetime | date:
    """A date, a naive time, or an aware one when the text itself has an offset. ValueError when it is neither."""
    found = _DAY.match(said[:60])
    if not found:
        raise ValueError(said)
    day = date(int(found[1]), int(found[2]), int(found[3]))
    if found[4].strip().upper() in ("", "Z"):
        return day
    clock = _TIME.match(found[4])
    if not clock:
        raise ValueError(said)
    hour, minute, second = int(clock[1]), int(clock[2]), min(int(clock[3] or 0), 59)
    # Midnight at the end of a day is the next day's.
    day, hour = (day + timedelta(days=1), 0) if (hour, minute, second) == (24, 0, 0) else (day, hour)
    return datetime.combine(day, time(hour, minute, second), _offset(clock[4] or ""))


def clock_of(said: str) -> datetime | None:
    """The time on the clock that a text names, whatever zone it is in; None when it names none."""
    try:
        found = parse(said)
    except (ValueError, OverflowError):
        return None
    return found.replace(tzinfo=None) if isinstance(found, datetime) else datetime.combine(found, time())


def duration(said: str) -> timedelta:
    """How long a DURATION is. ValueError when it is none; OverflowError when it is longer than time itself."""
    found = _DURATION.match(said[:60])
    if not found or not any(found.groups()[1:]):
        raise ValueError(said)
    weeks, days, hours, minutes, seconds = (int(number or 0) for number in found.groups()[1:])
    length = timedelta(weeks=weeks, days=days, hours=hours, minutes=minutes, seconds=seconds)
    return -length if found[1] == "-" else length


def later(start: datetime | date, length: timedelta) -> datetime | date:
    """`length` after `start`: days by the clock of its zone, hours and less by real time. OverflowError at the end of time."""
    if not isinstance(start, datetime):
        return start + max(timedelta(days=1), timedelta(days=-(-length // timedelta(days=1))))
    days = timedelta(days=length.days)
    if start.tzinfo is None:
        return start + length
    return ((start + days).astimezone(UTC) + (length - days)).astimezone(start.tzinfo)


def _offset(said: str) -> timezone | None:
    if not said:
        return None
    if said in "Zz":
        return UTC
    away = timedelta(hours=int(said[1:3]), minutes=int(said[-2:]))
    return timezone(-away if said[0] == "-" else away)
