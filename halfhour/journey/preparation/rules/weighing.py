"""What a question of the bank is worth in one interview, each part with its reason in a clause. Pure.

Four things count: what nobody has told one yet in this field, what this person can know, what the question brought
before, and how many published lists hold its theme. From fewer than three times asked nothing is concluded.
"""

from __future__ import annotations

from dataclasses import dataclass

from halfhour.journey.preparation.rules.knowing import Ground, Host, grounds
from halfhour.journey.preparation.rules.themes import LISTS, lists_of

ENOUGH = 3  # times asked before a question is judged by what it brought
UNKNOWN, SECOND_VIEW = 4, 1
WASTED, USEFUL, SKIPPED = -6, 1, -2  # what was asked in vain outweighs that nobody spoke of it
LISTS_A_POINT = 4  # 12 of 13 lists are worth three points, so that they never outweigh what is unknown
ASKED_THEM = -6
LONGEST = 200
NOBODY = Host()


@dataclass(frozen=True, slots=True)
class Tally:
    """How often a question was asked, skipped, and brought something that was kept."""

    asked: int = 0
    skipped: int = 0
    brought: int = 0

    def __add__(self, other: Tally) -> Tally:
        return Tally(self.asked + other.asked, self.skipped + other.skipped, self.brought + other.brought)

    @property
    def words(self) -> str:
        """`Asked 3 times, brought something twice, skipped once`; blank while it was neither asked nor skipped."""
        said = [("asked", self.asked), ("brought something", self.brought), ("skipped", self.skipped)]
        return ", ".join(f"{what} {times(number)}" for what, number in said if number).capitalize()

    @property
    def judgement(self) -> str:
        """What may be concluded from it, in a sentence."""
        if not self.asked:
            return ""
        if self.asked < ENOUGH:
            return f"Asked {times(self.asked)}: too few to judge it by."
        if not self.brought:
            return f"Asked {times(self.asked)}, and nothing came of it. Other words may bring more."
        return f"It brought something {self.brought} of {self.asked} times."


@dataclass(frozen=True, slots=True)
class Candidate:
    """One question of the bank. `here` is what it did in this field, `everywhere` in all of them; `told` counts the
    other people of this field who told something about its theme; `asked_them` says that this very person was asked it."""

    pk: int
    text: str
    theme: str
    minutes: int
    must: bool = False
    closer: bool = False
    changes_mind: bool = False
    here: Tally = Tally()
    everywhere: Tally = Tally()
    told: int = 0
    asked_them: bool = False


@dataclass(frozen=True, slots=True)
class Occasion:
    """Where it would be asked: whom, in which field (blank: none said), and how many people one met there before."""

    host: Host = NOBODY
    field: str = ""
    met: int = 0


@dataclass(frozen=True, slots=True)
class Worth:
    """Points, and the reasons that made them: one's own story first, the weightiest before the others, then what lists
    say. A reason of no points is only told."""

    points: int
    reasons: tuple[Ground, ...]

    @property
    def why(self) -> str:
        """One sentence without its full stop, of the first two reasons, at most 200 characters."""
        first = [one.words for one in self.reasons[:2]]
        whole = "; ".join(first)
        return _begun(whole if len(whole) <= LONGEST else first[0][:LONGEST])


def worth(one: Candidate, occasion: Occasion) -> Worth:
    """What the question is worth there."""
    found = [*_unknown(one, occasion), *grounds(one.theme, occasion.host)[:1], *_before(one, occasion)]
    told = sorted((ground for ground in found if ground.words), key=lambda ground: -abs(ground.points))
    lists = _lists(one)
    return Worth(sum(ground.points for ground in (*found, lists)), (*told, lists))


def times(number: int) -> str:
    """`once`, `twice`, `3 times`."""
    return {1: "once", 2: "twice"}.get(number, f"{number} times")


def _unknown(one: Candidate, occasion: Occasion) -> list[Ground]:
    where = f" in {occasion.field}" if occasion.field else ""
    if not one.told:
        return [Ground(UNKNOWN, _nobody(occasion.met, where))]
    if one.told == 1:
        return [Ground(SECOND_VIEW, f"one person{where} told you about it, and a second view shows what holds")]
    return [Ground(0, f"{one.told} people{where} told you about it already")]


def _nobody(met: int, where: str) -> str:
    """With nobody met so far all of it is unknown, which is no reason for one question before another."""
    if not met:
        return ""
    if met == 1:
        return f"the one person you met{where} did not speak of it"
    return f"none of the {met} people you met{where} spoke of it"


def _before(one: Candidate, occasion: Occasion) -> list[Ground]:
    if one.asked_them:
        return [Ground(ASKED_THEM, f"you asked {occasion.host.name or 'them'} this before")]
    tally, where = (one.here, f" in {occasion.field}") if one.here.asked >= ENOUGH and occasion.field else (
        one.everywhere,
        "",
    )  # fmt: skip
    if tally.asked >= ENOUGH and not tally.brought:
        return [Ground(WASTED, f"asked {times(tally.asked)}{where}, and it brought nothing")]
    if tally.asked >= ENOUGH and 3 * tally.brought >= 2 * tally.asked:
        return [Ground(USEFUL, f"it brought something {tally.brought} of {tally.asked} times{where}")]
    if tally.skipped >= ENOUGH - 1 and tally.skipped > tally.asked:
        return [Ground(SKIPPED, f"you skipped it {times(tally.skipped)}")]
    if 0 < tally.asked < ENOUGH:
        return [Ground(0, f"asked {times(tally.asked)}, too few to judge it by")]
    return []


def _lists(one: Candidate) -> Ground:
    if one.changes_mind:
        return Ground(
            round(lists_of(one.theme) / LISTS_A_POINT),
            f"it could change your mind, and 1 list in {LISTS} asks such a thing",
        )
    lists = lists_of(one.theme)
    return Ground(
        round(lists / LISTS_A_POINT),
        f"{lists} of {LISTS} published lists ask it" if lists else "hardly anybody asks it",
    )


def _begun(words: str) -> str:
    return words[:1].upper() + words[1:]
