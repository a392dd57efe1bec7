"""One family as a tree from left to right, as low as it goes without two boxes touching. Pure.

Branches are slid together along their outlines (after Reingold and Tilford, "Tidier Drawings of Trees", 1981): a short
branch stands beside the thick part of a long one instead of below its end.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from halfhour.journey.network.rules.marks import Mark


@dataclass(slots=True)
class _Branch:
    """The rows of a branch relative to its own head, and its outline: the first and last row of each column."""

    rows: dict[str, float] = field(default_factory=dict)
    top: list[float] = field(default_factory=list)
    bottom: list[float] = field(default_factory=list)


def placed(family: list[Mark]) -> dict[str, tuple[int, float]]:
    """The column and the row of everybody of one family, the highest row being 0; the first mark is its beginning.

    In a column no two rows are nearer than 1; whoever named somebody stands amid whom they named.
    """
    keys = {mark.key for mark in family}
    named: dict[str, list[str]] = {}
    for mark in family[1:]:
        named.setdefault(mark.by if mark.by in keys else family[0].key, []).append(mark.key)
    done: dict[str, _Branch] = {}
    for mark in reversed(family):  # whom they named come later in the family, so their branches stand by now
        done[mark.key] = _joined(mark.key, [done.pop(key) for key in named.get(mark.key, [])])
    whole, columns = done[family[0].key], _columns(family, named)
    upper = min(whole.rows.values())
    return {key: (columns[key], row - upper) for key, row in whole.rows.items()}


def _joined(head: str, branches: list[_Branch]) -> _Branch:
    if not branches:
        return _Branch({head: 0.0}, [0.0], [0.0])
    whole, starts = _Branch(), []
    for branch in branches:
        shift = max((low + 1 - high for low, high in zip(whole.bottom, branch.top, strict=False)), default=0.0)
        starts.append(shift)
        _add(whole, branch, shift)
    middle = (starts[0] + starts[-1]) / 2
    rows = {key: row - middle for key, row in whole.rows.items()}
    return _Branch(
        {**rows, head: 0.0},
        [0.0, *(row - middle for row in whole.top)],
        [0.0, *(row - middle for row in whole.bottom)],
    )


def _add(whole: _Branch, branch: _Branch, shift: float) -> None:
    whole.rows.update({key: row + shift for key, row in branch.rows.items()})
    for column, (high, low) in enumerate(zip(branch.top, branch.bottom, strict=True)):
        if column < len(whole.top):
            whole.bottom[column] = low + shift  # it comes below whatever stands there
        else:
            whole.top.append(high + shift)
            whole.bottom.append(low + shift)


def _columns(family: list[Mark], named: dict[str, list[str]]) -> dict[str, int]:
    columns = {family[0].key: 0}
    for mark in family:  # each before those they named
        for key in named.get(mark.key, []):
            columns[key] = columns[mark.key] + 1
    return columns
