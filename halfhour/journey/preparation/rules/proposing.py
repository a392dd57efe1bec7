"""Which questions of the bank a plan begins with: musts, one that could change one's mind, then what is worth most.

Guides name 5 to 10 questions and three closers; how many, and how many musts, are the owner's numbers.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from halfhour.journey.preparation.rules.themes import lists_of
from halfhour.journey.preparation.rules.weighing import Candidate, Occasion, Worth, worth

TALK_PART = 10  # a tenth of the time is left for what nobody planned
NOWHERE = Occasion()
Weighed = Callable[[Candidate], Worth]


@dataclass(frozen=True, slots=True)
class Proposal:
    """A question taken into the plan, and why."""

    candidate: Candidate
    must: bool
    why: str


def propose(
    bank: Sequence[Candidate], *, allotted: int, questions: int, musts: int, occasion: Occasion = NOWHERE
) -> list[Proposal]:
    """A plan for `allotted` minutes: up to `questions` of the bank, `musts` of them musts, then all its closers.

    Musts and closers are always in it, and one that could change one's mind where there is one; the others by what
    they are worth on this occasion, as long as a tenth of the time stays free. They keep the order of the bank.
    """
    worths = {one.pk: worth(one, occasion) for one in bank}
    ranked = sorted((one for one in bank if not one.closer), key=lambda one: _place(one, worths[one.pk]))
    closers = [one for one in bank if one.closer]
    chosen = _first(bank, ranked, questions, musts)
    room = allotted - allotted // TALK_PART - sum(one.minutes for one in (*closers, *chosen))
    for one in ranked:
        if one not in chosen and len(chosen) < questions and one.minutes <= room:
            chosen.append(one)
            room -= one.minutes
    marked = set(_musts(chosen, ranked, musts))
    return [
        *(Proposal(one, one.pk in marked, _why(one, worths[one.pk])) for one in bank if one in chosen),
        *(Proposal(one, False, "Kept for the last minutes") for one in closers),
    ]


def ranked(bank: Sequence[Candidate], occasion: Occasion) -> list[tuple[Candidate, str]]:
    """The questions with why each would or would not be asked on this occasion, those worth most first."""
    worths = [(one, worth(one, occasion)) for one in bank]
    return [(one, found.why) for one, found in sorted(worths, key=lambda pair: _place(*pair))]


def _place(one: Candidate, found: Worth) -> tuple[int, int]:
    """What is worth most first; of equals what stands on most lists, then as the bank has it."""
    return -found.points, -lists_of(one.theme)


def _first(bank: Sequence[Candidate], ranked: list[Candidate], questions: int, musts: int) -> list[Candidate]:
    """What is in every plan: one's own musts, and one question that could change one's mind."""
    chosen = [one for one in bank if one.must and not one.closer][: min(musts, questions)]
    if len(chosen) < questions and not any(one.changes_mind for one in chosen):
        chosen += [one for one in ranked if one.changes_mind][:1]
    return chosen


def _musts(chosen: list[Candidate], ranked: list[Candidate], musts: int) -> list[int]:
    """One's own musts first; where they are too few, the questions worth most."""
    own = [one for one in chosen if one.must]
    rest = [one for one in ranked if one in chosen and not one.must]
    return [one.pk for one in (*own, *rest)[:musts]]


def _why(one: Candidate, found: Worth) -> str:
    """What is in every plan says so first."""
    if not one.must and not one.changes_mind:
        return found.why
    first = "it could change your mind" if one.changes_mind else "a must of yours"
    reasons = [ground.words for ground in found.reasons if "change your mind" not in ground.words][:1]
    whole = "; ".join([first, *reasons])[:200]
    return whole[:1].upper() + whole[1:]
