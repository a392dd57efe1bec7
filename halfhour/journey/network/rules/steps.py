"""How long each step took: named, asked, answered, met, thanked; medians with how many they rest on. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from statistics import median

from halfhour.core.moments import span
from halfhour.journey.network.rules.marks import Mark

FEW = 5  # fewer than this have no middle worth a number: then the shortest and the longest are said
STEPS = (
    ("From being named to your letter or call", "named_at", "asked_at"),
    ("From there to their answer", "asked_at", "answered_at"),
    ("From the answer to meeting", "answered_at", "met_at"),
    ("From meeting to your thanks", "met_at", "thanked_at"),
    ("From being named to meeting", "named_at", "met_at"),
)


@dataclass(frozen=True, slots=True)
class Step:
    """One step over everybody who took it; without a `middle` there were too few."""

    title: str
    number: int
    middle: timedelta | None
    shortest: timedelta | None
    longest: timedelta | None

    @property
    def words(self) -> str:
        """`Half of them within 4 days; 1 to 12 days.`, `3 people: 2 to 9 days.`, or that nobody took it."""
        if self.shortest is None or self.longest is None:
            return "Nobody yet."
        low, high = span(self.shortest), span(self.longest)
        range_ = low if low == high else f"{low} to {high}"
        if self.middle is None or low == high:
            return f"{range_[0].upper()}{range_[1:]}."
        return f"Half of them within {span(self.middle)}; {range_}."

    @property
    def basis(self) -> str:
        """How many it rests on."""
        return "1 person" if self.number == 1 else f"{self.number} people"


def steps(marks: Iterable[Mark]) -> list[Step]:
    """Every step over these people. What happened out of order, or at no known moment, does not count."""
    rows = list(marks)
    return [
        _step(title, [took for mark in rows if (took := _took(mark, start, end)) is not None])
        for title, start, end in STEPS
    ]


def _step(title: str, lengths: list[timedelta]) -> Step:
    if not lengths:
        return Step(title, 0, None, None, None)
    middle = timedelta(seconds=median(length.total_seconds() for length in lengths)) if len(lengths) >= FEW else None
    return Step(title, len(lengths), middle, min(lengths), max(lengths))


def _took(mark: Mark, start: str, end: str) -> timedelta | None:
    begun: datetime | None = getattr(mark, start)
    ended: datetime | None = getattr(mark, end)
    return ended - begun if begun and ended and ended >= begun else None
