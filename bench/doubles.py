"""`python -m bench.doubles [PEOPLE] [SEED]`: how many of the people told twice are found, and how many found are right.

A book of 100,000 invented people, and a file of 20,000 rows: 10,000 strangers, and 10,000 of the book told differently
but with something beside the name in common. Found is what the preview shows first, whether it merges by itself or asks;
merged by itself is counted apart. The people of whom book and file have nothing in common but at most a name are put
through as a second file: whoever bears a name with others there cannot be told apart by anybody, so they are no part of
the figures that have a goal, and are parted by how many people of the book could be meant.
"""

from __future__ import annotations

import sys
import time
from collections import Counter, defaultdict

from bench.population import People, Told, contacts
from bench.sections import keep
from halfhour.journey.people.rules.details import card_of, details_of
from halfhour.journey.people.rules.judging import Card, Level, Match
from halfhour.journey.people.rules.likeness import forms
from halfhour.journey.people.rules.matching import Crowd


def cards(book: list[Told]) -> list[Card]:
    return [card_of(details_of(contact), who + 1) for who, contact in contacts(book)]


def main(many: int = 100_000, seed: int = 7) -> None:
    """Print the figures, and where they come from; with the usual size and seed they go into bench/results.md."""
    book, file, apart = People(seed).books(many, many // 5)
    begin = time.perf_counter()
    crowd = Crowd()
    known = cards(book)
    for card in known:
        crowd.add(card)
    found = [next(iter(crowd.find(card)), None) for card in cards(file)]
    took = time.perf_counter() - begin
    table = f"{figures(book, file, found)}\n\n{by_name(crowd, known, apart)}"
    print(table, f"\n{took:.1f} s")
    if (many, seed) == (100_000, 7):
        keep("Duplicates at 100,000 people", f"`python -m bench.doubles` writes this.\n\n{table}")


def figures(book: list[Told], file: list[Told], found: list[Match | None]) -> str:
    """A table of recall and precision, and of what was missed or shown wrongly."""
    pairs = [(told, match, bool(match) and match.ref == told.who + 1) for told, match in zip(file, found, strict=True)]
    twice = [(told, right) for told, _, right in pairs if told.who < len(book)]
    shown = [(match, right) for _, match, right in pairs if match]
    sure = [right for match, right in shown if match.level == Level.SURE]
    wrong = Counter(match.kind for match, right in shown if not right)
    missed = Counter(told.changed for told, right in twice if not right)
    rows = [
        ("recall (goal: 0.98)", len(twice), share([right for _, right in twice])),
        ("precision of all that is shown (goal: 0.98)", len(shown), share([right for _, right in shown])),
        ("precision of what is merged without asking", len(sure), share(sure)),
    ]
    lines = [f"| {what} | {many:,} | {found} |" for what, many, found in rows]
    head = f"{len(book):,} people, a file of {len(file):,} rows.\n\n| what | of | found |\n|---|---|---|\n"
    said = f"\n\nShown wrongly, by what was shared: {listed(wrong)}. Missed, by what had changed: {listed(missed)}."
    return head + "\n".join(lines) + said


def by_name(crowd: Crowd, known: list[Card], apart: list[Told]) -> str:
    """What is found of those who share nothing but at most a name, by how many of the book bear it."""
    bearers: defaultdict[str, set[int]] = defaultdict(set)
    for card in known:
        for form in forms(card.name):
            bearers[form].add(card.ref)
    rights: dict[str, list[bool]] = {"one in the book": [], "several in the book": [], "nobody in the book": []}
    shown = list[bool]()
    for told, card in zip(apart, cards(apart), strict=True):
        meant = set().union(*(bearers[form] for form in forms(card.name)))
        own = told.who + 1 in meant
        match = next(iter(crowd.find(card)), None)
        right = bool(match) and match.ref == told.who + 1
        rights["nobody in the book" if not own else "several in the book" if len(meant) > 1 else "one in the book"] += [
            right
        ]
        shown += [right] if match else []
    head = f"{len(apart):,} more have nothing in common but at most a name; precision of what is shown of them"
    lines = [f"| {who} | {len(found):,} | {share(found)} |" for who, found in rights.items()]
    table = ["| the name, as the file has it, is that of | of | found |", "|---|---|---|", *lines]
    return f"{head} {share(shown)}.\n\n" + "\n".join(table)


def listed(counts: Counter[str]) -> str:
    return "; ".join(f"{what} {many}" for what, many in counts.most_common(8)) or "nothing"


def share(right: list[bool]) -> str:
    return f"{sum(right) / max(1, len(right)):.4f}"


if __name__ == "__main__":
    main(*(int(word) for word in sys.argv[1:3]))
