"""Which statements may say the same: by their words, or by what `near` says of two of them. Pure."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import fuzz

# Words that carry no meaning of their own; without them two sentences of small talk would be alike.
EMPTY = frozenset(
    re.findall(
        r"\w+",
        "a an and are as at be been but by can do does for from had has have he her his how i if in is it its just like me "
        "more most my no not of on one only or our out she so some than that the their them then there they this to until "
        "up us was we were what when where which who will with would you your",
    )
)
ALIKE = 62  # of 100: half of the words that carry meaning are shared
LARGEST = 8  # statements in one suggestion; more would be a theme, not a statement


@dataclass(frozen=True, slots=True)
class Statement:
    """One note's words, and who said them."""

    note: int
    person: int
    text: str


def alike(one: str, other: str) -> float:
    """How much of their meaning two sentences share by their words, from 0 to 100."""
    (mine, my_stems), (theirs, their_stems) = _words(one), _words(other)
    shared = len(my_stems & their_stems)
    if not shared:
        return 0.0
    common = 100 * shared / max(min(len(my_stems), len(their_stems)), 3)
    return float(fuzz.ratio(mine, theirs) + common) / 2


def suggested(
    statements: Sequence[Statement],
    *,
    apart: Collection[tuple[int, int]] = (),
    near: Callable[[str, str], float] = alike,
    enough: float = ALIKE,
) -> list[list[Statement]]:
    """Statements of different people that may say the same, at least two and at most eight together, nearest first.

    `apart` holds pairs of notes, the smaller id first, that one said are not the same: they never come together again.
    """
    parted = set(apart)
    pairs = [
        (score, one, other)
        for place, one in enumerate(statements)
        for other in statements[place + 1 :]
        if one.person != other.person and _pair(one, other) not in parted
        and (score := near(one.text, other.text)) >= enough
    ]  # fmt: skip
    groups: dict[int, list[Statement]] = {}
    for _, one, other in sorted(pairs, key=lambda pair: -pair[0]):
        _join(groups, one, other, parted)
    once = {id(group): group for group in groups.values()}
    return list(once.values())


def _join(groups: dict[int, list[Statement]], one: Statement, other: Statement, parted: set[tuple[int, int]]) -> None:
    mine, theirs = groups.get(one.note, [one]), groups.get(other.note, [other])
    if mine is theirs or len(mine) + len(theirs) > LARGEST:
        return
    if any(_pair(a, b) in parted for a in mine for b in theirs):
        return
    whole = [*mine, *theirs]
    for statement in whole:
        groups[statement.note] = whole


def _pair(one: Statement, other: Statement) -> tuple[int, int]:
    return min(one.note, other.note), max(one.note, other.note)


@lru_cache(maxsize=4096)
def _words(text: str) -> tuple[str, frozenset[str]]:
    """The words that carry meaning, in the order of the alphabet, and their beginnings, which endings do not change."""
    words = sorted(word for word in re.findall(r"[^\W_]+", text.casefold()) if word not in EMPTY)
    return " ".join(words), frozenset(word[:5] for word in words)
