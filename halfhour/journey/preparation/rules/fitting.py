"""Whether a plan's minutes fit the time allotted, in a sentence."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fit:
    """Minutes of the questions, of all that is allotted."""

    planned: int
    allotted: int

    @property
    def left(self) -> int:
        """Minutes left for talk that nobody planned; negative when it is too much."""
        return self.allotted - self.planned

    @property
    def is_over(self) -> bool:
        return self.planned > self.allotted

    @property
    def total(self) -> str:
        """`26 of 30 minutes`."""
        return f"{self.planned} of {self.allotted} minutes"

    @property
    def sentence(self) -> str:
        """`4 left for talk`, or what to do when it is too much."""
        if self.is_over:
            over = -self.left
            minutes = "a minute" if over == 1 else f"{over} minutes"
            return f"That is {minutes} too much: take a question out, or give some of them less time."
        if not self.planned:
            return "nothing planned yet"
        return f"{self.left} left for talk" if self.left else "nothing left for talk"


def fit(minutes: Iterable[int], allotted: int) -> Fit:
    """How the `minutes` of each question fit into those `allotted` to the interview."""
    return Fit(sum(minutes), allotted)
