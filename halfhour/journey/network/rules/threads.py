"""Who goes back to whom: families, the thread that leads to one person, what is folded away or left out. Pure."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from halfhour.core.folding import fold
from halfhour.journey.network.rules.marks import Mark


def families(marks: Iterable[Mark]) -> list[list[Mark]]:
    """Everybody who goes back to one first contact, that contact first, the largest families first.

    A circle (A named B, B named A) begins at whichever of it comes first.
    """
    known = {mark.key: mark for mark in marks}
    named = children(known.values())
    seen: set[str] = set()
    first = [mark for mark in known.values() if mark.by not in known or mark.by == mark.key]
    found = [list(_walk(mark, named, seen)) for mark in first]
    found += [list(_walk(mark, named, seen)) for mark in known.values() if mark.key not in seen]
    return sorted((family for family in found if family), key=len, reverse=True)


def children(marks: Iterable[Mark]) -> dict[str, list[Mark]]:
    """Whom each named, by the key of who named them."""
    known = {mark.key: mark for mark in marks}
    named: dict[str, list[Mark]] = {}
    for mark in known.values():
        if mark.by in known and mark.by != mark.key:
            named.setdefault(mark.by, []).append(mark)
    return named


def thread(marks: Iterable[Mark], key: str) -> list[str]:
    """The keys from the first contact to one person; empty for nobody on the map."""
    known = {mark.key: mark for mark in marks}
    found: list[str] = []
    while key in known and key not in found:
        found.append(key)
        key = known[key].by
    return found[::-1]


def called(marks: Iterable[Mark], words: str) -> list[Mark]:
    """Those whose name or place holds all the words, however they are accented."""
    wanted = fold(words).split()
    return [mark for mark in marks if wanted and all(word in fold(f"{mark.name} {mark.place}") for word in wanted)]


def of_field(marks: Collection[Mark], field: str) -> list[Mark]:
    """Those of one field, with the threads that lead to them, so that no thread breaks."""
    wanted = {key for mark in marks if mark.field == field for key in thread(marks, mark.key)}
    return [mark for mark in marks if mark.key in wanted]


@dataclass(frozen=True, slots=True)
class Folded:
    """What is left to draw, and how many are folded away behind whom."""

    marks: list[Mark]
    behind: dict[str, int]


def folded(marks: Collection[Mark], keys: Collection[str]) -> Folded:
    """Without whoever goes back to one of these; the one of a circle that it begins with always stays."""
    named, gone, behind = children(marks), set[str](), dict[str, int]()
    begin = {family[0].key for family in families(marks)}
    for key in keys:
        found = {mark.key for mark in _walk(Mark(key, ""), named, set())} - {key} - begin
        if key in named and found:
            behind[key] = len(found)
            gone |= found
    return Folded([mark for mark in marks if mark.key not in gone], {k: n for k, n in behind.items() if k not in gone})


def _walk(first: Mark, named: dict[str, list[Mark]], seen: set[str]) -> Iterator[Mark]:
    """A first contact and everybody behind it, each before those they named; nobody twice."""
    waiting = [first]
    while waiting:
        mark = waiting.pop()
        if mark.key not in seen:
            seen.add(mark.key)
            yield mark
            waiting += reversed(named.get(mark.key, []))
