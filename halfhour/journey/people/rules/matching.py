"""Many people, found again by what they share: only those are compared. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from halfhour.journey.people.rules.judging import Card, Level, Match, is_known, judge
from halfhour.journey.people.rules.likeness import words

CROWD = 40  # compared at most in one block: beyond it, what they share tells nobody apart


class Crowd:
    """Many people, found again by what they share with a new one.

    A block is kept under the hash of its key, and most hold one person only: a file of many hundred thousand fits.
    """

    def __init__(self) -> None:
        self.cards: dict[int, Card] = {}
        self.blocks: dict[int, int | list[int]] = {}

    def add(self, card: Card) -> None:
        """Take one more in. A second card of the same `ref` says more of the same person."""
        known = self.cards.get(card.ref)
        self.cards[card.ref] = _joined(known, card) if known else card
        for key in map(hash, keys_of(card)):
            block = self.blocks.setdefault(key, card.ref)
            if isinstance(block, list):
                block.append(card.ref)
            elif block != card.ref:
                self.blocks[key] = [block, card.ref]

    def find(self, new: Card, least: Level = Level.LIKELY) -> list[Match]:
        """Everybody the new one could be, surest first; among them whoever has all of it already, then the older."""
        found = []
        for ref in self._sharing(new):
            if (said := judge(new, self.cards[ref])) and said[1] >= least:
                found.append(Match(ref, *said))
        return sorted(found, key=lambda match: (-match.level, not is_known(new, self.cards[match.ref])))

    def _sharing(self, new: Card) -> list[int]:
        seen: dict[int, None] = {}
        for key in map(hash, keys_of(new)):
            block = self.blocks.get(key)
            if isinstance(block, list):
                seen.update(dict.fromkeys(islice(block, CROWD)))
            elif block is not None:
                seen[block] = None
        return list(seen)


def keys_of(card: Card) -> Iterator[str]:
    """The blocks a card belongs to, each a text with its kind in front."""
    if card.profile:
        yield f"u {card.profile}"
    for mail in card.mails:
        yield f"m {mail}"
    for phone in card.phones:
        yield f"t {phone}"
    yield f"n {card.name}"
    if card.place:
        parts = words(card.name)
        yield f"i {''.join(sorted(part[0] for part in parts))} {card.place}"
        for part in parts:
            if len(part) > 2:
                yield f"w {part} {card.place}"


def _joined(known: Card, more: Card) -> Card:
    return Card(
        known.ref,
        known.name,
        known.place or more.place,
        known.title or more.title,
        tuple(dict.fromkeys(known.mails + more.mails)),
        tuple(dict.fromkeys(known.phones + more.phones)),
        known.profile or more.profile,
    )
