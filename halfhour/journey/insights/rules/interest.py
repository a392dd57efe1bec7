"""Interest before and after each conversation, as a line whose points are numbers in a drawing. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

LEFT, TOP, STEP, RISE, RIGHT = 28, 14, 64, 26, 36  # units of the drawing; one level of interest is RISE high
LEVELS = (1, 2, 3, 4, 5)


@dataclass(frozen=True, slots=True)
class Felt:
    """One's interest from 1 to 5 before and after one conversation; None where it was not noted."""

    who: str
    before: int | None
    after: int | None

    @property
    def change(self) -> str:
        """`up by 2`, `as before`; blank where one of the two is missing."""
        if self.before is None or self.after is None:
            return ""
        by = self.after - self.before
        return f"{'up' if by > 0 else 'down'} by {abs(by)}" if by else "as before"


@dataclass(frozen=True, slots=True)
class Mark:
    """One point of the line: a ring before a conversation, a dot after it."""

    x: float
    y: float
    is_after: bool


@dataclass(frozen=True, slots=True)
class Drawing:
    """The line as a drawing `width` by `height`: levels with their height, marks, the path through them."""

    width: int
    height: int
    levels: list[tuple[int, float]]
    marks: list[Mark]
    path: str
    numbers: list[tuple[int, int]]


def drawing(felt: Sequence[Felt]) -> Drawing:
    """The line through all that was noted, the first conversation at the left."""
    marks, numbers = [], []
    for place, one in enumerate(felt):
        x = LEFT + 22 + place * STEP
        numbers.append((x + 12, place + 1))
        marks += [
            Mark(x + shift, _height(value), is_after)
            for shift, value, is_after in ((0, one.before, False), (24, one.after, True))
            if value is not None
        ]
    path = "M" + "L".join(f"{mark.x:g} {mark.y:g}" for mark in marks) if marks else ""
    width = LEFT + RIGHT + max(1, len(felt)) * STEP
    return Drawing(width, TOP + 4 * RISE + 34, [(n, _height(n)) for n in LEVELS], marks, path, numbers)


def sentence(felt: Sequence[Felt]) -> str:
    """`From 3 before the first to 5 after the last, over 4 conversations.`; blank with nothing noted."""
    values = [value for one in felt for value in (one.before, one.after) if value is not None]
    if not values:
        return ""
    over = "one conversation" if len(felt) == 1 else f"{len(felt)} conversations"
    if values[0] == values[-1]:
        return f"{values[0]} at the beginning and {values[-1]} now, over {over}."
    return f"From {values[0]} at the beginning to {values[-1]} now, over {over}."


def _height(value: int) -> float:
    return TOP + (5 - value) * RISE
