"""Words set with wide spaces between their letters, as names and headings often are: M A R I A   C H E N.

To a program each letter is a word of its own, and nobody finds the heading. The gaps tell: within a word they are all
alike, between two words one is wider.
"""

from collections.abc import Iterator
from itertools import pairwise

from .glyphs import Glyph

FEWEST = 5  # letters in a row; fewer may be initials or grades
APART = 0.1  # of the type size: more between most letters is no accident
WIDER = 1.5  # times the gap in the middle: such a gap parts two words
CLEARLY = 0.12  # of the type size: by so much at least


def closed(glyphs: list[Glyph]) -> list[Glyph]:
    """Return the glyphs of a piece without the spaces inside words that are spaced out."""
    dropped: set[int] = set()
    letters = [place for place, glyph in enumerate(glyphs) if glyph.text != " "]
    if len(letters) < FEWEST or len(letters) == len(glyphs):
        return glyphs
    for run in [letters] if _is_spaced(glyphs, letters) else _runs(glyphs):
        gaps = [_gap(glyphs[one], glyphs[other]) for one, other in pairwise(run)]
        middle = sorted(gaps)[len(gaps) // 2]
        for place, gap in zip(run, gaps, strict=False):
            if gap < max(WIDER * middle, middle + CLEARLY * glyphs[place].size):
                dropped.update(range(place + 1, _next(glyphs, place)))
    return [glyph for place, glyph in enumerate(glyphs) if place not in dropped]


def _is_spaced(glyphs: list[Glyph], letters: list[int]) -> bool:
    """Say whether the whole piece is spaced out, whatever spaces were made of it."""
    gaps = sorted(_gap(glyphs[one], glyphs[other]) for one, other in pairwise(letters))
    return gaps[len(gaps) // 2] > APART * glyphs[0].size


def _runs(glyphs: list[Glyph]) -> Iterator[list[int]]:
    """Yield the places of single letters that follow each other, each between spaces."""
    run: list[int] = []
    for place, glyph in enumerate(glyphs):
        if glyph.text == " ":
            continue
        alone = glyph.text.isalnum() and all(
            not 0 <= beside < len(glyphs) or glyphs[beside].text == " " for beside in (place - 1, place + 1)
        )
        if alone:
            run.append(place)
        if not alone or _next(glyphs, place) == len(glyphs):
            if len(run) >= FEWEST:
                yield run
            run = []


def _next(glyphs: list[Glyph], place: int) -> int:
    """The place of the next glyph that is no space."""
    place += 1
    while place < len(glyphs) and glyphs[place].text == " ":
        place += 1
    return place


def _gap(one: Glyph, other: Glyph) -> float:
    return max(other.x0 - one.x1, one.x0 - other.x1)
