"""Two interviews at once: whether they overlap, or whether only the way to one touches the other."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, tzinfo
from typing import Literal

from halfhour.core import moments


@dataclass(frozen=True, slots=True)
class Slot:
    """What one interview takes of a day: from leaving (or being ready) to its end. Moments are aware."""

    name: str
    leave_at: datetime
    starts_at: datetime
    ends_at: datetime


@dataclass(frozen=True, slots=True)
class Clash:
    """The other interview that is in the way: in `talk` both are meant to be going on, in `way` one must leave."""

    kind: Literal["talk", "way"]
    other: Slot


def clash(mine: Slot, others: Iterable[Slot]) -> Clash | None:
    """The worst clash of `mine` with any of `others`: a real overlap before one that merely touches a way.

    One that ends exactly when the next begins, or when one must leave for it, does not clash.
    """
    touching: Clash | None = None
    for other in sorted(others, key=lambda slot: slot.starts_at):
        if mine.starts_at < other.ends_at and other.starts_at < mine.ends_at:
            return Clash("talk", other)
        if touching is None and mine.leave_at < other.ends_at and other.leave_at < mine.ends_at:
            touching = Clash("way", other)
    return touching


def clash_words(mine: Slot, found: Clash, *, now: datetime, zone: tzinfo) -> str:
    """A sentence naming the other interview and what to do, times in `zone`."""
    other = found.other
    day = moments.near_day(moments.local_day(other.starts_at, zone), moments.local_day(now, zone))
    span = f"{day}, {moments.clock_time(other.starts_at, zone)} to {moments.clock_time(other.ends_at, zone)}"
    if found.kind == "talk":
        return f"You meet {other.name} {span}. Nobody can be in two places: choose another time, or change that one."
    if mine.starts_at < other.starts_at:
        leave = moments.clock_time(other.leave_at, zone)
        return (
            f"You have to leave for {other.name} at {leave}, before this one ends at "
            f"{moments.clock_time(mine.ends_at, zone)}. Choose another time, or keep both if you know a way."
        )
    leave = moments.clock_time(mine.leave_at, zone)
    return (
        f"You would have to leave at {leave}, while you are with {other.name} until "
        f"{moments.clock_time(other.ends_at, zone)}. Choose another time, or keep both if you know a way."
    )
