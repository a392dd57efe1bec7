"""Which times to offer somebody: in the business hours of their zone, free in one's own calendar. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from itertools import islice
from zoneinfo import ZoneInfo

from halfhour.core import moments
from halfhour.journey.interviews.rules.overlap import Slot

# Not the first hour, when mail is read, not over lunch, and nothing that ends after five.
CLOCKS = (time(10, 0), time(14, 0), time(16, 0), time(9, 30), time(11, 0), time(15, 0))
AWAKE = (7, 22)  # hours of the owner's own clock; nobody is asked to talk at three in the night
NOTICE = 3  # business days before the first of them: a letter has to be read
DAYS = 10  # business days looked at
MOST = 6
A_DAY = 2  # of one day, so that there is a choice of days


def propose(
    *,
    now: datetime,
    theirs: ZoneInfo,
    mine: ZoneInfo,
    minutes: int,
    busy: Iterable[Slot],
    lead: timedelta = timedelta(0),
    days_off: frozenset[date] = frozenset(),
    most: int = MOST,
) -> list[datetime]:
    """Up to `most` starts, aware UTC, soonest first: over several days, mornings and afternoons.

    `busy` are one's own appointments and `lead` is what leaving for one takes. `days_off` are the weekends and
    holidays of their country. Where no hour of their day is one of one's own waking hours, these are left out of account.
    """
    taken = list(busy)
    for awake in (True, False):
        found = _found(now, theirs, mine if awake else None, timedelta(minutes=minutes), taken, lead, days_off, most)
        if found:
            return found
    return []


def _found(
    now: datetime,
    theirs: ZoneInfo,
    mine: ZoneInfo | None,
    length: timedelta,
    busy: list[Slot],
    lead: timedelta,
    days_off: frozenset[date],
    most: int,
) -> list[datetime]:
    found: list[datetime] = []
    for day in _business_days(moments.local_day(now, theirs), days_off):
        free = [
            start
            for clock in CLOCKS
            if not moments.is_skipped(datetime.combine(day, clock), theirs)
            and _suits(start := moments.at_local(day, clock, theirs).astimezone(UTC), length, mine)
            and not _clashes(start, length, lead, busy)
        ]
        found += sorted(free[:A_DAY])
        if len(found) >= most:
            break
    return found[:most]


def _business_days(today: date, days_off: frozenset[date]) -> Iterator[date]:
    """Ten business days, the first of them `NOTICE` business days after today."""
    days = (today + timedelta(days=n) for n in range(1, 60))
    working = (day for day in days if day not in days_off)
    return islice(working, NOTICE - 1, NOTICE - 1 + DAYS)


def _suits(start: datetime, length: timedelta, mine: ZoneInfo | None) -> bool:
    if mine is None:
        return True
    begin, end = start.astimezone(mine), (start + length).astimezone(mine)
    return AWAKE[0] <= begin.hour and (end.hour, end.minute) <= (AWAKE[1], 0) and begin.date() == end.date()


def _clashes(start: datetime, length: timedelta, lead: timedelta, busy: list[Slot]) -> bool:
    return any(start - lead < other.ends_at and other.leave_at < start + length for other in busy)
