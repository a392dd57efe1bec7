"""The half hour on the clock: when it ends, how much is left, when the clock turns to the closing questions. Pure.

The room's clock.js holds the same rules for a phone without a network; tests/clock_cases.json is run by both.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time, timedelta, tzinfo
from typing import Literal

Phase = Literal["before", "running", "last", "over", "allowed", "ended"]

LATE = timedelta(minutes=10)  # a host this late still has the next appointment; later than that, all was moved
BELIEVED = timedelta(days=14)  # how long a phone may have kept a write to itself before its moment is doubted
CLOCKS_AGREE = timedelta(minutes=1)  # a request may be that long on its way
LONGEST = timedelta(hours=12)  # a minute later than this after the start says nothing about the conversation


@dataclass(frozen=True, slots=True)
class Reading:
    """What the clock says: `left` in seconds, negative once over; `share` of the time left, 1 to 0."""

    phase: Phase
    left: int
    share: float
    ends: datetime

    @property
    def face(self) -> str:
        """`11:20`, or `+2:05` once the time is over."""
        minutes, seconds = divmod(abs(self.left), 60)
        return f"{'+' if self.left < 0 else ''}{minutes}:{seconds:02d}"

    @property
    def closing(self) -> bool:
        """Whether the closing questions come first now."""
        return self.phase in ("last", "over")


def ends(started: datetime | None, starts: datetime, minutes: int) -> datetime:
    """When the conversation has to end; all aware.

    Who begins early has the minutes agreed. Who begins up to ten minutes late keeps to the end agreed, because the
    host's next appointment does. Begun later than that, the appointment was moved: the minutes count from its start.
    """
    length = timedelta(minutes=minutes)
    if started is None:
        return starts + length
    if starts <= started <= starts + LATE:
        return starts + length
    return started + length


def reading(
    now: datetime,
    *,
    starts: datetime,
    minutes: int,
    started: datetime | None = None,
    ended: datetime | None = None,
    may_run_over: bool = False,
    last_minutes: int = 5,
) -> Reading:
    """What the clock of the room shows at `now`; every moment aware, `minutes` and `last_minutes` whole minutes."""
    end = ends(started, starts, minutes)
    left = int((end - now) // timedelta(seconds=1))
    share = min(1.0, max(0.0, left / (minutes * 60)))
    if ended is not None:
        return Reading("ended", left, 0.0, end)
    if started is None:
        return Reading("before", minutes * 60, 1.0, end)
    if left < 0:
        return Reading("allowed" if may_run_over else "over", left, share, end)
    return Reading("last" if left <= last_minutes * 60 and not may_run_over else "running", left, share, end)


def words(reading: Reading, minutes: int, ends_at: str, *, may_run_over: bool = False) -> str:
    """What stands under the face; `ends_at` is the end as a clock on the wall shows it."""
    match reading.phase:
        case "running" if may_run_over:
            return f"left of {minutes}, ends {ends_at}; they said you may run over"
        case "running":
            return f"left of {minutes}, ends {ends_at}"
        case "last":
            return f"left, ends {ends_at}: the last minutes"
        case "over":
            return f"over, it was to end at {ends_at}"
        case "allowed":
            return f"over, as they said you may; agreed was {ends_at}"
        case _:
            return f"{minutes} minutes, until {ends_at}"


def by_our_clock(claimed: datetime, sent: datetime | None, now: datetime) -> datetime:
    """A moment on a device's clock as ours had it: `sent` is what that clock showed when ours showed `now`.

    Within a minute the way of the request explains the difference, and the moment stands as it is.
    """
    if sent is None or abs(now - sent) < CLOCKS_AGREE:
        return claimed
    try:
        return claimed + (now - sent)
    except OverflowError:  # nobody's clock; `believable` would not take it either
        return now


def believable(claimed: datetime | None, now: datetime) -> datetime:
    """The moment a device says something happened, where that can be: not after `now`, not weeks before."""
    if claimed is None or claimed > now or claimed < now - BELIEVED:
        return now
    return claimed


def second(began: datetime | None, at: datetime) -> int | None:
    """Seconds from the start to `at`; None before the start, without one, or half a day after."""
    if began is None or not began <= at <= began + LONGEST:
        return None
    return int((at - began).total_seconds())


def last_time(clock: time, now: datetime, zone: tzinfo) -> datetime:
    """The latest moment, not after `now`, at which a clock in `zone` showed `clock`.

    The minute that is running counts as now itself, so that the end of a short talk does not fall before its start.
    """
    local = now.astimezone(zone)
    if (local.hour, local.minute) == (clock.hour, clock.minute):
        return now
    at = datetime.combine(local.date(), clock, tzinfo=zone)
    return at if at <= now else datetime.combine(local.date() - timedelta(days=1), clock, tzinfo=zone)
