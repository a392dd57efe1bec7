"""Many people, found again by what they share: only those are compared. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from halfhour.journey.people.rules.judging import Card, Level, Match, against, is_known, judge
from halfhour.journey.people.rules.likeness import forms, words
from halfhour.journey.people.rules.rarity import Rarity

CROWD = 40  # compared at most in one block: beyond it, what they share tells nobody apart


class Crowd:
    """Many people, found again by what they share with a new one.

    A block is kept under the hash of its key, and most hold one person only: a file of many hundred thousand fits.
    """

    def __init__(self) -> None:
        self.cards: dict[int, Card] = {}
        self.blocks: dict[int, int | list[int]] = {}
        self.rarity = Rarity()

    def add(self, card: Card) -> None:
        """Take one more in. A second card of the same `ref` says more of the same person."""
        known = self.cards.get(card.ref)
        if known is None:
            self.rarity.count(card.name, card.place)
        self.cards[card.ref] = _joined(known, card) if known else card
        for key in map(hash, keys_of(card)):
            block = self.blocks.setdefault(key, card.ref)
            if isinstance(block, list):
                block.append(card.ref)
            elif block != card.ref:
                self.blocks[key] = [block, card.ref]

    def find(self, new: Card, least: Level = Level.LIKELY) -> list[Match]:
        """Everybody the new one could be, surest first; among them whoever has all of it already, then who has least
        against it, then the older."""
        found = []
        for ref in self._sharing(new):
            old = self.cards[ref]
            if (said := judge(new, old)) and (level := self._level(new, old, *said)) >= least:
                found.append((-level, not is_known(new, old), said[0] == "name", len(against(new, old)), ref, said[0]))
        return [Match(ref, kind, Level(-level)) for level, _, _, _, ref, kind in sorted(found, key=lambda one: one[:4])]

    def _level(self, new: Card, old: Card, kind: str, level: Level) -> Level:
        """How sure it is, seen how many of that name there must be: of David Smiths at a large place, two are not one."""
        if kind == "place" and not self.rarity.is_alone_there(old.name, old.place):
            return Level.LIKELY
        if kind in ("name", "house") and level == Level.LIKELY:
            said = against(new, old) if kind == "name" else ["house"]
            return level if self.rarity.is_telling(old.name, said) else Level.SHARED
        return level

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
    for form in forms(card.name):
        yield f"n {form}"
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
