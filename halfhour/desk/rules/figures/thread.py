"""The thread from a first letter to an opening: how many people came how far. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from halfhour.desk.rules.figures.bars import Bar, Figure, counted, parts, share

STEPS = (
    ("asked", "Asked"),
    ("answered", "Answered"),
    ("met", "Met"),
    ("thanked", "Thanked"),
    ("named", "Named somebody"),
    ("opening", "Mentioned an opening"),
    ("applied", "You applied there"),
    ("offered", "It was offered"),
)


@dataclass(frozen=True, slots=True)
class Reached:
    """How far one came with one person who was asked or met."""

    asked: bool = True
    answered: bool = False
    met: bool = False
    thanked: bool = False
    named: bool = False
    opening: bool = False
    applied: bool = False
    offered: bool = False


def thread(people: Iterable[Reached]) -> Figure:
    """Of everybody who was asked or met; a step may be skipped, so that a later one can hold more."""
    rows = list(people)
    numbers = {key: sum(getattr(row, key) for row in rows) for key, _ in STEPS}
    bars = [_bar(name, numbers[key], len(rows)) for key, name in STEPS] if rows else []
    basis = f"Rests on {counted(len(rows), 'person', 'people')} you asked or met."
    return Figure("thread", "From a letter to an opening", basis, bars, ["People", "Of all"])


def _bar(name: str, number: int, of: int) -> Bar:
    return Bar(name, share(number, of), parts([("full", number)], of), [str(number), f"{round(100 * number / of)}%"])
