"""A day and a time as somebody typed them, in the zone of a place: what can be wrong with them, each in a sentence."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta
from typing import Literal
from zoneinfo import ZoneInfo

from halfhour.core import moments

Which = Literal["", "first", "second"]
TYPED = re.compile(r"(\d{4,6})-(\d{1,2})-(\d{1,2})(?:[T ]+(\d{1,2}):(\d{2})(?::\d{2}(?:\.\d+)?)?)?")
FURTHEST = timedelta(days=730)  # an appointment further ahead is nearly always a slip in the year
OLDEST = timedelta(days=6 * 365)  # half hours held before one began to keep them here


class Unclear(ValueError):
    """What was typed names no single moment; the sentence says why and what to do."""

    def __init__(self, sentence: str, *, twice: bool = False) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.twice = twice


def zone_name(zone: str) -> str:
    """`Los Angeles` for `America/Los_Angeles`: how people say a zone."""
    return zone.rpartition("/")[2].replace("_", " ")


def local(text: str) -> datetime:
    """The naive local time typed as `2026-09-24T14:20`, by a browser's picker or by hand. Raises Unclear."""
    match = TYPED.fullmatch(text.strip())
    if not match:
        raise Unclear(f"“{text.strip()[:40]}” is no day and time we can read. Type it like 2026-09-24 14:20.")
    year, month, day = (int(part) for part in match.groups()[:3])
    if not 1 <= month <= 12 or day < 1 or not 2000 <= year <= 2200:
        raise Unclear(f"There is no such day as {match[1]}-{match[2]}-{match[3]}. Check year, month and day.")
    if day > _days_of(year, month):
        month_name = moments.MONTHS[month - 1]
        raise Unclear(f"{month_name} {year} has {_days_of(year, month)} days, so there is no {day} {month_name}.")
    if match[4] is None:
        raise Unclear("The time is missing: say at which hour and minute.")
    hour, minute = int(match[4]), int(match[5])
    if hour > 23 or minute > 59:
        raise Unclear(f"A day has no {match[4]}:{match[5]}. Type the time from 00:00 to 23:59.")
    return datetime(year, month, day, hour, minute)  # noqa: DTZ001 - local to a zone that the caller knows


def moment(naive: datetime, zone: str, *, which: Which = "") -> datetime:
    """The aware UTC moment at which clocks in `zone` show `naive`.

    Raises Unclear for a time that daylight saving skips, and, with `twice` set, for one that comes twice as clocks
    go back when `which` does not say whether the first or the second is meant.
    """
    place = ZoneInfo(zone)
    night = moments.long_day(naive.date())
    if moments.is_skipped(naive, place):
        raise Unclear(
            f"Clocks in {zone_name(zone)} skip {naive:%H:%M} on {night}: they go forward then. "
            "Choose a time an hour earlier or later."
        )
    if is_twice(naive, zone) and not which:
        raise Unclear(
            f"Clocks in {zone_name(zone)} show {naive:%H:%M} twice on {night}: they go back then. "
            "Say which one you mean.",
            twice=True,
        )
    return naive.replace(tzinfo=place, fold=int(which == "second")).astimezone(UTC)


def is_twice(naive: datetime, zone: str) -> bool:
    """Whether clocks in `zone` show this time twice, as they go back."""
    place = ZoneInfo(zone)
    offsets = {naive.replace(tzinfo=place, fold=fold).utcoffset() for fold in (0, 1)}
    return len(offsets) == 2 and not moments.is_skipped(naive, place)


def in_the_past(starts_at: datetime, now: datetime) -> bool:
    """Whether a start lies behind: the minute that is running still counts as now."""
    return starts_at < now - timedelta(minutes=1)


def too_far(starts_at: datetime, now: datetime) -> bool:
    """Whether a start is more than two years ahead, or more than six behind: a slip in the year."""
    return starts_at > now + FURTHEST or starts_at < now - OLDEST


def _days_of(year: int, month: int) -> int:
    following = date(year + month // 12, month % 12 + 1, 1)
    return (following - timedelta(days=1)).day
