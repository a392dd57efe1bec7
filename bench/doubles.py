"""`python -m bench.doubles [PEOPLE] [SEED]`: how many of the people told twice are found, and how many found are right.

A book of 100,000 invented people, and a file of 20,000 rows of which half are in the book, told differently. Found is
what the preview shows, whether it merges by itself or asks; merged by itself is counted apart.
"""

from __future__ import annotations

import sys
import time
from collections import Counter

from bench.population import People, Told, contacts, plain
from halfhour.journey.people.rules.details import card_of, details_of
from halfhour.journey.people.rules.judging import Card, Level, Match
from halfhour.journey.people.rules.matching import Crowd


def cards(book: list[Told]) -> list[Card]:
    return [card_of(details_of(contact), who + 1) for who, contact in contacts(book)]


def main(many: int = 100_000, seed: int = 7) -> None:
    """Print the figures, and where they come from."""
    book, file = People(seed).books(many, many // 5)
    begin = time.perf_counter()
    crowd = Crowd()
    for card in cards(book):
        crowd.add(card)
    found = [next(iter(crowd.find(card)), None) for card in cards(file)]
    took = time.perf_counter() - begin
    said(book, file, found)
    print(f"{took:.1f} s")


def said(book: list[Told], file: list[Told], found: list[Match | None]) -> None:
    pairs = [(told, match, bool(match) and match.ref == told.who + 1) for told, match in zip(file, found, strict=True)]
    twice = [(told, right) for told, _, right in pairs if told.who < len(book)]
    tellable = [right for told, right in twice if common(told, book[told.who])]
    named = [right for told, right in twice if not common(told, book[told.who])]
    shown = [(match, right) for _, match, right in pairs if match]
    sure = [right for match, right in shown if match.level == Level.SURE]
    print(f"{len(book)} people, {len(file)} rows, {len(twice)} of them told twice")
    print(f"recall {share(tellable)} of the {len(tellable)} whose tellings share a page, mail, number or place")
    print(f"       {share(named)} of the {len(named)} that share nothing, or nothing but a name")
    print(f"precision {share([right for _, right in shown])} of the {len(shown)} shown")
    print(f"          {share(sure)} of the {len(sure)} merged without asking")
    wrong = Counter(match.kind for match, right in shown if not right)
    missed = Counter(told.changed for told, right in twice if not right and common(told, book[told.who]))
    print("shown wrongly, by what was shared:", dict(wrong.most_common()))
    print("missed though something is shared, by what had changed:", dict(missed.most_common(12)))


def share(right: list[bool]) -> str:
    return f"{sum(right) / max(1, len(right)):.4f}"


def common(one: Told, other: Told) -> bool:
    """Whether two tellings share anything but a name that could tell them one."""
    return bool(
        (one.page and one.page == other.page)
        or set(one.mails) & set(other.mails)
        or {digits(phone) for phone in one.phones} & {digits(phone) for phone in other.phones}
        or (one.organization and plain(one.organization)[:12] == plain(other.organization)[:12])
    )


def digits(phone: str) -> str:
    return "".join(sign for sign in phone if sign.isdigit())[-10:]


if __name__ == "__main__":
    main(*(int(word) for word in sys.argv[1:3]))
