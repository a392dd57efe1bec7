"""Which questions of the bank a plan begins with: musts, one that could change one's mind, what is not known yet.

Guides name 5 to 10 questions and three closers; how many, and how many musts, are the owner's numbers.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from halfhour.journey.preparation.rules.themes import LISTS, lists_of

TALK_PART = 10  # a tenth of the time is left for what nobody planned


@dataclass(frozen=True, slots=True)
class Candidate:
    """One question of the bank. `answered` counts how often it was asked in this field already."""

    pk: int
    text: str
    theme: str
    minutes: int
    must: bool = False
    closer: bool = False
    changes_mind: bool = False
    answered: int = 0


@dataclass(frozen=True, slots=True)
class Proposal:
    """A question taken into the plan, and why."""

    candidate: Candidate
    must: bool
    why: str


def propose(bank: Sequence[Candidate], *, allotted: int, questions: int, musts: int, field: str = "") -> list[Proposal]:
    """A plan for `allotted` minutes: up to `questions` of the bank, `musts` of them musts, then all its closers.

    Musts and closers are always in it, and one that could change one's mind where there is one; the others as long
    as a tenth of the time stays free. They keep the order of the bank.
    """
    closers = [one for one in bank if one.closer]
    asking = [one for one in bank if not one.closer]
    chosen = _first(asking, questions, musts)
    room = allotted - allotted // TALK_PART - sum(one.minutes for one in (*closers, *chosen))
    for one in _by_worth([one for one in asking if one not in chosen]):
        if len(chosen) < questions and one.minutes <= room:
            chosen.append(one)
            room -= one.minutes
    kept = [one for one in asking if one in chosen]
    marked = set(_musts(chosen, musts))
    return [
        *(Proposal(one, one.pk in marked, _why(one, field)) for one in kept),
        *(Proposal(one, False, "Kept for the last minutes") for one in closers),
    ]


def _first(asking: list[Candidate], questions: int, musts: int) -> list[Candidate]:
    """What is in every plan: one's own musts, and one question that could change one's mind."""
    chosen = [one for one in asking if one.must][: min(musts, questions)]
    if len(chosen) < questions and not any(one.changes_mind for one in chosen):
        chosen += [one for one in _by_worth(asking) if one.changes_mind][:1]
    return chosen


def _by_worth(asking: list[Candidate]) -> list[Candidate]:
    """What was asked least in this field first, then what most lists hold, then as the bank has it."""
    return sorted(asking, key=lambda one: (one.answered, -lists_of(one.theme)))


def _musts(chosen: list[Candidate], musts: int) -> list[int]:
    """One's own musts first; where they are too few, the questions worth most."""
    own = [one for one in chosen if one.must]
    rest = [one for one in _by_worth(chosen) if not one.must]
    return [one.pk for one in (*own, *rest)[:musts]]


def _why(one: Candidate, field: str) -> str:
    if one.changes_mind:
        return f"It could change your mind: 1 list in {LISTS} asks such a thing"
    if one.answered:
        return f"Asked {one.answered} times in {field}" if one.answered > 1 else f"Asked once in {field}"
    lists = lists_of(one.theme)
    said = f"{lists} of {LISTS} published lists ask it" if lists else "Hardly anybody asks it"
    return f"{said}; not asked yet in {field}" if field else said
