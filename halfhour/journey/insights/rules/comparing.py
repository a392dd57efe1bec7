"""Fields beside each other by one's own criteria: what they add up to, and what would turn the order. Pure.

A sum is the mean of the scores, each counted as often as its criterion counts, over those criteria that every field is
scored by: a field is not better for what was left out. It is arithmetic for somebody who decides, never advice.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

LEAST, MOST = 0, 5  # how much a criterion counts
LEVEL = 0.05  # sums nearer than that are level


@dataclass(frozen=True, slots=True)
class Measure:
    """One criterion: how much it `counts` from 0 to 5, and its scores from 1 to 5 by field."""

    key: int
    name: str
    counts: int
    scores: dict[int, int]


def shared(measures: Iterable[Measure], fields: Sequence[int]) -> list[Measure]:
    """The criteria that count and by which every field is scored."""
    return [one for one in measures if one.counts and all(field in one.scores for field in fields)]


def sums(measures: Iterable[Measure], fields: Sequence[int]) -> dict[int, float]:
    """What each field adds up to, from 1 to 5; empty where no criterion is shared by all."""
    counted = shared(measures, fields)
    whole = sum(one.counts for one in counted)
    return {field: sum(one.counts * one.scores[field] for one in counted) / whole for field in fields} if whole else {}


def order(added: dict[int, float]) -> list[set[int]]:
    """The fields by their sums, the highest first; those that are level stand together."""
    ranks: list[set[int]] = []
    last = 0.0
    for field in sorted(added, key=lambda one: -added[one]):
        if ranks and last - added[field] < LEVEL:
            ranks[-1].add(field)
        else:
            ranks.append({field})
        last = added[field]
    return ranks


def with_counts(measures: Iterable[Measure], key: int, counts: int) -> list[Measure]:
    """The same where one criterion counts otherwise."""
    return [replace(one, counts=counts) if one.key == key else one for one in measures]


@dataclass(frozen=True, slots=True)
class Turn:
    """Where the order turns: as soon as a criterion counts less than `under`, or more than `over`; `first` stand then
    before the others."""

    measure: Measure
    first: frozenset[int]
    under: int | None = None
    over: int | None = None

    @property
    def words(self) -> str:
        """`when pay counts under 2`."""
        return f"when {_inner(self.measure.name)} counts {f'under {self.under}' if self.over is None else f'over {self.over}'}"


def turns(measures: Sequence[Measure], fields: Sequence[int]) -> list[Turn]:
    """The nearest turn of each criterion that every field is scored by, downwards and upwards, if any."""
    now = order(sums(measures, fields))
    scored = [one for one in measures if all(field in one.scores for field in fields)]
    found = []
    for one in scored if now else ():
        down = _nearest(measures, fields, one, range(one.counts - 1, LEAST - 1, -1), now)
        up = _nearest(measures, fields, one, range(one.counts + 1, MOST + 1), now)
        found += [Turn(one, frozenset(down[1]), under=down[0] + 1)] if down else []
        found += [Turn(one, frozenset(up[1]), over=up[0] - 1)] if up else []
    return found


def _nearest(
    measures: Sequence[Measure], fields: Sequence[int], one: Measure, tried: Iterable[int], now: list[set[int]]
) -> tuple[int, set[int]] | None:
    for counts in tried:
        then = order(sums(with_counts(measures, one.key, counts), fields))
        if then and then != now:
            return counts, then[0]
    return None


def _inner(name: str) -> str:
    """A name as it stands inside a sentence; abbreviations keep their capitals."""
    return name[:1].lower() + name[1:] if name[1:2].islower() else name
