"""Which question comes next. Pure.

The room's plan.js holds the same rule; tests/next_cases.json is run by both.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Step:
    """One question of the plan, as far as its turn is concerned; `state` is open, asked or skipped."""

    id: str
    state: str
    closer: bool = False


def next_up(steps: Iterable[Step], *, closing: bool) -> str | None:
    """The id of the question whose turn it is, in the order given; None when all is asked or skipped.

    Closers wait for the end. In the last minutes (`closing`) they come first, and what is left of the rest after.
    """
    waiting = [step for step in steps if step.state == "open"]
    first = next((step.id for step in waiting if step.closer == closing), None)
    return first or next((step.id for step in waiting), None)


def minutes_needed(steps: Iterable[tuple[str, int]]) -> int:
    """Minutes that the questions still open would take, from (state, minutes)."""
    return sum(minutes for state, minutes in steps if state == "open")
