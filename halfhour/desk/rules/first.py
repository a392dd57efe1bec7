"""Who to ask first: what predicts that a place says yes, each reason with its weight. Pure.

A warm way in is answered far more often than a cold letter, a shared school helps, and places that hire are used to
being asked: see the sources beside the weights in `accounts/rules.py`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

LITTLE, MUCH = 1, 2


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of one place. `interest` is 0 (not said), LITTLE or MUCH; the others are counts and yes or no.

    `season` says when they hire next, blank where it is not near. `named` are people there, or who are said to be there,
    whom somebody named to you.
    """

    known: int = 0
    named: int = 0
    school: int = 0
    interest: int = 0
    is_of_field: bool = False
    hires: bool = False
    posting: bool = False
    season: str = ""


@dataclass(frozen=True, slots=True)
class Weights:
    """How much each counts, 0 to 9."""

    known: int
    named: int
    school: int
    interest: int
    hiring: int


@dataclass(frozen=True, slots=True)
class Counted:
    """A place's sum, and its parts in the order of what they give: (`known`, 3.5), without what gives nothing."""

    total: float
    parts: tuple[tuple[str, float], ...]


def count(facts: Facts, weights: Weights) -> Counted:
    """What speaks for a place, each part its weight times how strongly it holds, 0 to 1."""
    holds: Mapping[str, float] = {
        "named": 1.0 if facts.named else 0.0,
        "known": 0.0 if not facts.known else 0.7 if facts.known == 1 else 1.0,
        "school": 1.0 if facts.school else 0.0,
        "interest": _interest(facts),
        "hiring": _hiring(facts),
    }
    given = {name: getattr(weights, name) * share for name, share in holds.items()}
    parts = sorted(((name, value) for name, value in given.items() if value), key=lambda part: -part[1])
    return Counted(sum(given.values()), tuple(parts))


def _interest(facts: Facts) -> float:
    return 1.0 if facts.interest == MUCH else 0.6 if facts.interest == LITTLE else 0.4 if facts.is_of_field else 0.0


def _hiring(facts: Facts) -> float:
    if facts.hires:
        return 1.0 if facts.season or facts.posting else 0.6
    return 0.5 if facts.posting else 0.0


def moved(shown: list[int], pk: int, step: int, placed: int) -> list[int]:
    """One's own order after moving `pk` one up (-1) or down (1) in the list as shown, of which `placed` stood in it.

    Whatever stands above a place that was moved stays there from now on; what is below goes on by its reasons.
    """
    if pk not in shown:
        return shown[:placed]
    at = shown.index(pk)
    to = min(max(at + step, 0), len(shown) - 1)
    order = [one for one in shown if one != pk]
    order.insert(to, pk)
    return order[: max(placed, at + 1, to + 1)]
