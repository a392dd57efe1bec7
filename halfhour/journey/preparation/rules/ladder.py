"""The courage ladder: a friend, an alumnus, a stranger, and which rung is next. Pure.

The order is that of career offices: practise on somebody who forgives, then ask somebody who has a reason to answer, then
somebody who has none.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

FRIEND, ALUMNUS, STRANGER = "friend", "alumnus", "stranger"


@dataclass(frozen=True, slots=True)
class Climbed:
    """How often one rehearsed with somebody of a rung, and met somebody of it."""

    rehearsed: int = 0
    met: int = 0


@dataclass(frozen=True, slots=True)
class Rung:
    """One rung and what was done on it."""

    key: str
    label: str
    did: Climbed

    @property
    def is_done(self) -> bool:
        """Whether one stood on it, rehearsing or in earnest."""
        return self.did.rehearsed > 0 or self.did.met > 0

    @property
    def words(self) -> str:
        """`met 2, rehearsed once`; blank while it was neither."""
        met = {0: "", 1: "met one"}.get(self.did.met, f"met {self.did.met}")
        times = {0: "", 1: "rehearsed once", 2: "rehearsed twice"}
        rehearsed = times.get(self.did.rehearsed, f"rehearsed {self.did.rehearsed} times")
        return ", ".join(part for part in (met, rehearsed) if part)


@dataclass(frozen=True, slots=True)
class Ladder:
    """The rungs from the lowest, the next one (None: none is left above), and why."""

    rungs: tuple[Rung, ...]
    next: Rung | None
    why: str


LABELS = {FRIEND: "A friend", ALUMNUS: "An alumnus", STRANGER: "A stranger"}
WHY = {
    FRIEND: "Somebody who knows you forgives a question that falls flat. Go through your plan with a friend, or begin "
    "with an acquaintance.",
    ALUMNUS: "Somebody who went where you study has a reason to answer, and does not know you yet.",
    STRANGER: "Your questions have been asked before. A stranger is where the news is, and somebody who says no does "
    "not know you.",
}
ABOVE = "You have met strangers. The lower rungs are there for days when it is hard."
NOTHING = Climbed()


def rung_of(*, found_in: str, shares_school: bool, named_by: bool = False) -> str:
    """The rung on which a person stands: of one's school, known already, or a stranger. `found_in` is a value of
    Person.Found; somebody whom a common acquaintance named is still a stranger."""
    if shares_school:
        return ALUMNUS
    return FRIEND if found_in == "met" and not named_by else STRANGER


def ladder(done: Mapping[str, Climbed]) -> Ladder:
    """The next rung is the one above the highest that was done, whatever was left out below it."""
    rungs = tuple(Rung(key, label, done.get(key, NOTHING)) for key, label in LABELS.items())
    reached = max((place for place, rung in enumerate(rungs) if rung.is_done), default=-1)
    above = rungs[reached + 1] if reached + 1 < len(rungs) else None
    return Ladder(rungs, above, WHY[above.key] if above else ABOVE)
