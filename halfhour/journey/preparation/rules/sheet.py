"""Which size of type the brief gets, so that it stays on one sheet with room to write under each question.

Heights in millimetres within margins of 12 mm, on what A4 and US letter have in common; brief.css prints them so, and
shares what is left among the questions.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

# Countries that print on US letter, by CLDR's table of paper sizes; everybody else prints on A4.
LETTER = frozenset(["BZ", "CA", "CL", "CO", "CR", "GT", "MX", "NI", "PA", "PH", "PR", "SV", "US", "VE"])

HEIGHT = 248  # US letter is 279 mm high, A4 297; the rest is for what printers round up
HEAD = 24  # the name, what they do, the rules around the facts, the line above the closers
FACT_LINE, FACT_CHARACTERS = 4.2, 44
GAP = 1.5
LINE_TO_WRITE = 7  # as ruled paper has it


@dataclass(frozen=True, slots=True)
class Size:
    """A size of type: its name in the style sheet, characters on a line of a question, height of a line."""

    name: str
    characters: int
    line: float


SIZES = (Size("large", 84, 5.2), Size("middle", 92, 4.6), Size("small", 108, 3.9), Size("smallest", 124, 3.4))


@dataclass(frozen=True, slots=True)
class Sheet:
    """The size of type, the room under each question, and whether all of it `fits` one sheet."""

    size: str
    room: float
    fits: bool


def sheet(questions: Sequence[str], facts: Sequence[str]) -> Sheet:
    """The largest type that leaves each question a line to write on, else the smallest, for what room it leaves."""
    free = HEIGHT - HEAD - _facts(facts)
    rooms = [(size, (free - _text(questions, size)) / max(1, len(questions))) for size in SIZES]
    size, room = next(((size, room) for size, room in rooms if room >= LINE_TO_WRITE), rooms[-1])
    return Sheet(size.name, max(0.0, room), room >= 0)


MOST = 20  # questions on one sheet: more would leave no line to write on, and the PDF takes no more
LONGEST_FACT = 200  # characters


@dataclass(frozen=True, slots=True)
class Line:
    """One question as the sheet sees it."""

    text: str
    must: bool = False
    closer: bool = False


def on_one_sheet(questions: Sequence[Line], facts: Sequence[str]) -> list[int]:
    """Which of the questions fit one sheet, by their place. What has to stay out goes from the end: first what is
    neither a must nor for the last minutes, then musts, then the last minutes."""
    kept = list(range(len(questions)))
    leaving = sorted(kept, key=lambda place: (questions[place].closer, questions[place].must, -place))
    while kept and (len(kept) > MOST or not sheet([questions[place].text for place in kept], facts).fits):
        kept.remove(leaving.pop(0))
    return kept


def short(fact: str) -> str:
    """A fact as the sheet has room for it."""
    line = " ".join(fact.split())
    return line if len(line) <= LONGEST_FACT else line[: LONGEST_FACT - 1].rsplit(" ", 1)[0].rstrip(",;:.") + "…"


def _facts(facts: Sequence[str]) -> float:
    """Facts stand in two columns, and a row is as high as the higher of its two."""
    lines = [math.ceil(max(1, len(said)) / FACT_CHARACTERS) for said in facts]
    rows = [max(lines[place : place + 2]) for place in range(0, len(lines), 2)]
    return sum(rows) * FACT_LINE + len(rows)


def _text(questions: Sequence[str], size: Size) -> float:
    return sum(math.ceil(max(1, len(text)) / size.characters) * size.line + GAP for text in questions)


def paper(country: str) -> str:
    """`us-letter` or `a4`, by the ISO code of a country; A4 where it is not said."""
    return "us-letter" if country in LETTER else "a4"
