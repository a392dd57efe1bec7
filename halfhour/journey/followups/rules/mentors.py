"""Whether somebody has grown into a mentor, from what there was between you. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

TALKS, SIGNS, APART = 2, 4, timedelta(days=60)
ANSWER_AWAITED = timedelta(days=14)  # a question about one's time is thought over


@dataclass(frozen=True, slots=True)
class Between:
    """What there was with one person: half hours held, answers that came after the first, letters since, calls."""

    talks: int = 0
    answers: int = 0
    letters: int = 0
    calls: int = 0
    first_on: date | None = None
    last_on: date | None = None

    @property
    def words(self) -> str:
        """`2 half hours, 3 letters of yours and 2 answers, over 5 months`; blank where nothing was."""
        said = [
            _many(self.talks, "half hour", "half hours"),
            _many(self.letters, "letter of yours since the first", "letters of yours since the first"),
            _many(self.answers, "answer", "answers"),
            _many(self.calls, "call", "calls"),
        ]
        found = [one for one in said if one]
        if not found:
            return ""
        text = " and ".join([", ".join(found[:-1]), found[-1]]) if len(found) > 1 else found[0]
        months = (self.last_on - self.first_on).days // 30 if self.first_on and self.last_on else 0
        return f"{text}, over {months} months" if months > 1 else text

    @property
    def has_grown(self) -> bool:
        """Two half hours or more, or four signs in all, over two months at least, and they answered: a guess to look at."""
        if not self.first_on or not self.last_on or self.last_on - self.first_on < APART:
            return False
        signs = self.talks + self.answers + self.calls
        return bool(self.answers) and (self.talks >= TALKS or signs >= SIGNS)


def _many(number: int, one: str, more: str) -> str:
    return f"{number} {one if number == 1 else more}" if number else ""
