"""What comes next after a half hour that was held, and what it brought so far, in words. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, tzinfo
from typing import Literal

from halfhour.core import moments


@dataclass(frozen=True, slots=True)
class Brought:
    """What is there of one held interview: when it was written up and when thanks went out (None: not yet), and how
    many notes, names, openings, critiques and photos of paper it brought; `untyped` of these are not typed up yet."""

    written_at: datetime | None = None
    thanked_at: datetime | None = None
    notes: int = 0
    names: int = 0
    openings: int = 0
    critiques: int = 0
    photos: int = 0
    untyped: int = 0

    @property
    def words(self) -> str:
        """`6 notes, 2 names, one opening`; blank when there is nothing."""
        said = [(self.notes, "note"), (self.names, "name"), (self.openings, "opening")]
        return ", ".join(
            f"{'one' if number == 1 else number} {what}{'s' * (number > 1)}" for number, what in said if number
        )


Step = Literal["write_up", "thank", "go_on"]


def step_after(brought: Brought) -> Step:
    """Writing up comes first, since the thank-you is drafted from it; then thanks; then what comes next with them."""
    if brought.written_at is None:
        return "write_up"
    return "thank" if brought.thanked_at is None else "go_on"


def done_on(at: datetime | None, verb: str, now: datetime, zone: tzinfo) -> str:
    """`Written up yesterday`; blank while it is not done."""
    if at is None:
        return ""
    return f"{verb} {moments.near_day(moments.local_day(at, zone), moments.local_day(now, zone))}"
