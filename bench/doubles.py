"""`python -m bench.doubles [PEOPLE] [SEED]`: how many of the people told twice are found, and how many found are right.

A book of 100,000 invented people, and a file of 20,000 rows of which half are in the book, told differently. Found is
what the preview shows, whether it merges by itself or asks; merged by itself is counted apart.
"""

from __future__ import annotations

import sys
import time
from collections import Counter

from bench.population import People, Told, contacts, plain
from bench.sections import keep
from halfhour.journey.people.rules.details import card_of, details_of
from halfhour.journey.people.rules.judging import Card, Level, Match
from halfhour.journey.people.rules.matching import Crowd


def cards(book: list[Told]) -> list[Card]:
    return [card_of(details_of(contact), who + 1) for who, contact in contacts(book)]


def main(many: int = 100_000, seed: int = 7) -> None:
    """Print the figures, and where they come from; with the usual size and seed they go into bench/results.md."""
    book, file = People(seed).books(many, many // 5)
    begin = time.perf_counter()
    crowd = Crowd()
    for card in cards(book):
        crowd.add(card)
    found = [next(iter(crowd.find(card)), None) for card in cards(file)]
    took = time.perf_counter() - begin
    table = figures(book, file, found)
    print(table, f"\n{took:.1f} s")
    if (many, seed) == (100_000, 7):
        keep("Duplicates at 100,000 people", f"`python -m bench.doubles` writes this.\n\n{table}")


def figures(book: list[Told], file: list[Told], found: list[Match | None]) -> str:
    """A table of recall and precision, and of what was missed or shown wrongly."""
    pairs = [(told, match, bool(match) and match.ref == told.who + 1) for told, match in zip(file, found, strict=True)]
    twice = [(told, right) for told, _, right in pairs if told.who < len(book)]
    tellable = [right for told, right in twice if common(told, book[told.who])]
    named = [right for told, right in twice if not common(told, book[told.who])]
    shown = [(match, right) for _, match, right in pairs if match]
    sure = [right for match, right in shown if match.level == Level.SURE]
    wrong = Counter(match.kind for match, right in shown if not right)
    missed = Counter(told.changed for told, right in twice if not right and common(told, book[told.who]))
    rows = [
        ("recall, of those whose tellings share a page, mail, number or place", len(tellable), share(tellable)),
        ("recall, of those that share nothing, or nothing but a name", len(named), share(named)),
        ("recall, of all told twice", len(twice), share([right for _, right in twice])),
        ("precision, of all that is shown", len(shown), share([right for _, right in shown])),
        ("precision, of what is merged without asking", len(sure), share(sure)),
    ]
    lines = [f"| {what} | {many:,} | {found} |" for what, many, found in rows]
    head = f"{len(book):,} people, a file of {len(file):,} rows.\n\n| what | of | found |\n|---|---|---|\n"
    said = f"\n\nShown wrongly, by what was shared: {listed(wrong)}. Missed though something is shared, by what had changed: "
    return head + "\n".join(lines) + said + f"{listed(missed)}."


def listed(counts: Counter[str]) -> str:
    return "; ".join(f"{what} {many}" for what, many in counts.most_common(8)) or "nothing"


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
