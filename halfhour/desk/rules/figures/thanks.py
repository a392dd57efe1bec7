"""How soon one says thank you. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from statistics import median

from halfhour.core.moments import span
from halfhour.desk.rules.figures.bars import FEW, Bar, Figure, counted, parts


@dataclass(frozen=True, slots=True)
class Thanked:
    """One half hour that was held: how long until the thanks; None while they are not said, which is `late` or not."""

    took: timedelta | None
    is_late: bool = False


def time_to_thank(held: Iterable[Thanked], within: int) -> Figure:
    """By how many hours after; `within` is one's own number, 24 unless it was changed."""
    rows = list(held)
    said = [row.took for row in rows if row.took is not None]
    bounds = (
        [(0, 4), (4, 12), (12, within), (within, 3 * within)] if within > 12 else [(0, within), (within, 3 * within)]
    )
    counts = [(_name(low, high), sum(_between(took, low, high) for took in said)) for low, high in bounds]
    counts.append((f"Later than {3 * within} h", sum(took > timedelta(hours=3 * within) for took in said)))
    counts.append(("Not said, and late", sum(row.took is None and row.is_late for row in rows)))
    counts.append(("Not said yet", sum(row.took is None and not row.is_late for row in rows)))
    shown = [(name, number) for name, number in counts if number or name[0].isdigit()]
    most = max((number for _, number in shown), default=0)
    bars = (
        [Bar(name, str(number), parts([(_kind(name), number)], most), [str(number)]) for name, number in shown]
        if rows
        else []
    )
    basis = f"Rests on {counted(len(rows), 'half hour', 'half hours')} you held."
    return Figure("thanks", "Time to thank", basis, bars, ["Half hours"], remark=_middle(said, within))


def _middle(said: Sequence[timedelta], within: int) -> str:
    if not said:
        return ""
    soon = sum(took <= timedelta(hours=within) for took in said)
    start = f"{soon} of {len(said)} within {within} h"
    if len(said) < FEW:
        return f"{start}."
    return f"{start}; half of them within {span(timedelta(seconds=median(took.total_seconds() for took in said)))}."


def _between(took: timedelta, low: int, high: int) -> bool:
    return (timedelta(hours=low) < took or not low) and took <= timedelta(hours=high)


def _name(low: int, high: int) -> str:
    return f"{low} to {high} h"


def _kind(name: str) -> str:
    return (
        "full" if name[0].isdigit() else "half" if name.startswith("Later") else "hollow" if "late" in name else "open"
    )
