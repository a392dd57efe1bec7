"""Advice that cannot both be followed: proposed to whoever has to choose, never decided here.

Two suggestions are proposed where they speak of the same thing and pull in opposite ways ("Drop the objective line",
"Keep the objective"). It knows English words only; in other languages one says oneself what contradicts what.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from halfhour.core.folding import fold

COMPARED_MOST = 400  # suggestions compared with each other; the work grows with the square
# Each pair pulls in opposite ways. Written for resumes: what people who review them advise.
_OPPOSITE = (
    ("add include keep mention show put state list lead", "drop remove cut delete omit skip leave hide without no not never"),
    ("longer more expand detail details detailed", "shorter less shorten condense trim tighten fewer brief cut drop"),
    ("first top up begin start lead above early", "last bottom down end below later after"),
    ("one single 1", "two second 2 three"),
    ("colour color design graphic creative picture photo", "plain simple black sober text"),
    ("bullets bullet list", "prose sentences paragraph paragraphs"),
    ("formal", "informal personal casual"),
)  # fmt: skip
PULLS = tuple((frozenset(one.split()), frozenset(other.split())) for one, other in _OPPOSITE)
_PULLING = frozenset(word for pair in PULLS for side in pair for word in side)
_SILENT = """a an and are as at be but by for from have i in into is it its of on or out so that the their them then they this
to too up very with you your resume cv line section page part word make move use write would could should can dont do does
one two single"""
_EMPTY = frozenset(_SILENT.split()) | {f"{word}s" for word in ("resume", "line", "section", "page", "part", "word")}


@dataclass(frozen=True, slots=True)
class Said:
    """One suggestion: its id, who said it (an id), and its words."""

    pk: int
    person: int
    text: str


def contradicting(said: Sequence[Said]) -> list[tuple[int, int]]:
    """Pairs of ids that seem to contradict each other, by two different people, the older id first."""
    known = [(one, *_sides(one.text)) for one in said[:COMPARED_MOST]]
    return [
        (min(one.pk, other.pk), max(one.pk, other.pk))
        for (one, about, ways), (other, also, against) in combinations(known, 2)
        if one.person != other.person and _shared(about, also) and _opposed(ways, against)
    ]


def _sides(text: str) -> tuple[frozenset[str], frozenset[str]]:
    """What a suggestion is about, and the words in it that pull."""
    words = re.findall(r"[^\W_]+", fold(text))
    pages = {"pages"} if {"page", "pages"} & set(words) and set(words) & (PULLS[3][0] | PULLS[3][1]) else set()
    about = {_stem(word) for word in words if word not in _EMPTY and word not in _PULLING}
    return frozenset(about | pages), frozenset(words) & _PULLING


def _stem(word: str) -> str:
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word


def _shared(about: frozenset[str], also: frozenset[str]) -> bool:
    return bool(about & also)


def _opposed(ways: frozenset[str], against: frozenset[str]) -> bool:
    return any(
        (ways & one and against & other and not ways & other and not against & one)
        or (ways & other and against & one and not ways & one and not against & other)
        for one, other in PULLS
    )
