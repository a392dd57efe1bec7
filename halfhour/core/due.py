"""One thing to do now or later: what, whom, by when, why, and the page that does it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

Step = Literal["find", "prepare", "resume", "thank", "follow"]


@dataclass(frozen=True, slots=True)
class Due:
    """One row of what every stage's `due(now, owner=None)` answers; Today and the reminders are made of them.

    `kind` and `subject` together name the due for ever (`thanks.write`, `interview:7`): a reminder is unique by
    them. `by` is an aware UTC datetime, or None when there is no rush. `opens` is when its clock started to run,
    which is what the dial is measured from. `waiting` marks what somebody else has to do.
    `brief` is the imperative without its time, for the sentence on top of Today: `thank Maria`.
    """

    owner_id: int
    kind: str
    subject: str
    what: str
    why: str
    url: str
    button: str
    step: Step
    by: datetime | None = None
    opens: datetime | None = None
    person_id: int | None = None
    brief: str = ""
    by_words: str = ""
    weight: int = 0
    waiting: bool = False

    @property
    def key(self) -> str:
        """`thanks.write/interview:7`: the same for the same due, on every day and every machine."""
        return f"{self.kind}/{self.subject}"

    def is_late(self, now: datetime) -> bool:
        """Whether its moment has passed."""
        return self.by is not None and self.by < now

    def share_left(self, now: datetime) -> float:
        """How much of its time is left, 1 at the start to 0 when due: the stroke of the dial."""
        if self.by is None:
            return 1.0
        if self.opens is None or self.opens >= self.by:
            return 0.0 if self.by <= now else 1.0
        whole = (self.by - self.opens).total_seconds()
        return min(1.0, max(0.0, (self.by - now).total_seconds() / whole))
