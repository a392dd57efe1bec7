"""How many people of one name there must be, told from how often its words come in all names here. Pure."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable

from halfhour.journey.people.rules.likeness import words

# How many times likelier it is of two namesakes than of one person told twice, who has moved in one case of five,
# gives another mail address in one of two, another number in one of four. A mailbox at what seems the other's place
# is what one in ten of the namesakes has: many places share a first word.
WEIGHT = {"place": 5, "mail": 2, "phone": 4, "house": 0.1}
MOST = 0.3  # strangers of the name to be expected, so weighed, up to which a name alone is worth asking about
MOST_THERE = 0.02  # and at one place, up to which it is merged without asking
FEW = 1000  # fewer names than this tell nothing about how common a name is


class Rarity:
    """Words of names and places, counted."""

    def __init__(self) -> None:
        self.words: Counter[str] = Counter()
        self.places: Counter[str] = Counter()
        self.people = 0

    def count(self, name: str, place: str) -> None:
        """One more person of that name at that place."""
        self.people += 1
        self.words.update(words(name))
        if place:
            self.places[place] += 1

    def is_telling(self, name: str, beside: Iterable[str]) -> bool:
        """Whether so few others must have this name that it says something, seen what is `beside` it (of WEIGHT)."""
        return self._others(name, self.people) * math.prod(WEIGHT[each] for each in beside) <= MOST

    def is_alone_there(self, name: str, place: str) -> bool:
        """Whether a place is too small for two of that name."""
        return self._others(name, self.places[place]) <= MOST_THERE

    def _others(self, name: str, among: int) -> float:
        """Strangers of that name to be expected among so many people."""
        if self.people < FEW:
            return 0
        share = 1.0
        for word in words(name):
            if len(word) > 1:
                share *= max(self.words[word] - 1, 0.5) / self.people
        return among * share
