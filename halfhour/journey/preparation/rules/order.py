"""The order of a plan."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

Item = TypeVar("Item")


def moved(items: Sequence[Item], item: Item, position: int) -> list[Item]:
    """The items with one of them at `position` (0 is first); past the end means last."""
    rest = [one for one in items if one != item]
    place = min(max(0, position), len(rest))
    return [*rest[:place], item, *rest[place:]]


def place_for(closers: Sequence[bool], closer: bool) -> int:
    """Where a new question belongs: a closer at the end, any other before the closers that stand there."""
    if closer:
        return len(closers)
    place = len(closers)
    while place and closers[place - 1]:
        place -= 1
    return place
