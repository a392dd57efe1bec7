"""Bars whose parts differ by their strokes and fillings, so that they are read without colour. Pure.

A bar is drawn 100 units wide; its words stand beside it, so that they keep their size on a phone.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

WIDTH = 100.0
FEW = 5  # of fewer, a share in percent would say more than there is


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a bar: `kind` is `full`, `half`, `hollow` or `open`, how it is filled."""

    kind: str
    x: float
    width: float


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: its name, what it comes to in words, its parts, and the cells of its row in the table."""

    name: str
    words: str
    parts: list[Part]
    cells: list[str]


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure: `basis` says how many it rests on, `legend` what each filling means, `head` the table's columns."""

    key: str
    title: str
    basis: str
    bars: list[Bar]
    head: list[str]
    legend: list[tuple[str, str]] = field(default_factory=list)
    remark: str = ""


def parts(numbers: Sequence[tuple[str, int]], most: int) -> list[Part]:
    """Parts side by side; the longest bar of a figure, with `most`, is as wide as there is room."""
    found, x = [], 0.0
    for kind, number in numbers:
        width = WIDTH * number / most if most else 0.0
        if number:
            found.append(Part(kind, round(x, 2), round(width, 2)))
        x += width
    return found


def share(number: int, of: int) -> str:
    """`2 of 3`; from five on `40%, 8 of 20`."""
    if not of:
        return "none"
    return f"{number} of {of}" if of < FEW else f"{round(100 * number / of)}%, {number} of {of}"


def counted(number: int, one: str, more: str) -> str:
    """`1 letter`, `3 letters`."""
    return f"{number} {one if number == 1 else more}"
