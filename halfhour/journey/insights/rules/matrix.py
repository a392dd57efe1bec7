"""The matrix of one field: themes down, people across, in each cell what was said or why there is nothing. Pure."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from halfhour.journey.preparation.rules.themes import THEMES

Cell = Literal["said", "nothing", "unasked"]


@dataclass(frozen=True, slots=True)
class Column:
    """Whose answers a column holds, and where their notes stand."""

    who: str
    url: str = ""


@dataclass(frozen=True, slots=True)
class Said:
    """One note behind a cell; `second` counts from the start of the conversation."""

    note: int
    interview: int
    theme: str
    text: str
    second: int | None = None
    is_quote: bool = False
    stance: str = ""
    is_surprise: bool = False
    row: object = None  # the note itself, where it is to be tagged

    @property
    def minute(self) -> str:
        """`04:10` into the conversation; blank when that is not known."""
        return minute(self.second)


def minute(second: int | None) -> str:
    """`04:10`: how far into the conversation; blank when that is not known."""
    return "" if second is None else f"{second // 60:02d}:{second % 60:02d}"


@dataclass(frozen=True, slots=True)
class Answer:
    """One cell of the matrix: what the person of its column said on one theme, or why there is nothing."""

    column: Column
    notes: list[Said] = field(default_factory=list)
    state: Cell = "unasked"


@dataclass(frozen=True, slots=True)
class Line:
    """One theme with everybody's answers, in the order of the interviews."""

    key: str
    label: str
    answers: list[Answer]

    @property
    def told(self) -> int:
        """How many people said something."""
        return sum(answer.state == "said" for answer in self.answers)


def matrix(people: Mapping[int, Column], notes: Iterable[Said], asked: Collection[tuple[int, str]]) -> list[Line]:
    """A line for every theme that was asked or answered, a cell for every interview.

    `people` holds the column of each interview by its id, in their order. `asked` holds (interview,
    theme) of the questions that were asked. Themes come by how many published lists hold
    them; one that is not known stands last under its own name.
    """
    said: dict[tuple[str, int], list[Said]] = defaultdict(list)
    for note in notes:
        said[note.theme, note.interview].append(note)
    pairs = set(asked)
    used = {theme for theme, _ in said} | {theme for _, theme in pairs}
    order = [*(key for key in THEMES if key in used), *sorted(used - THEMES.keys() - {""})]
    return [_line(key, people, said, pairs) for key in order]


def _line(
    key: str,
    people: Mapping[int, Column],
    said: dict[tuple[str, int], list[Said]],
    asked: set[tuple[int, str]],
) -> Line:
    answers = []
    for interview, column in people.items():
        notes = said.get((key, interview), [])
        state: Cell = "said" if notes else "nothing" if (interview, key) in asked else "unasked"
        answers.append(Answer(column, notes, state))
    return Line(key, THEMES[key].label if key in THEMES else key, answers)


def called(names: Sequence[tuple[str, str]]) -> list[str]:
    """What to call each of (first name, full name) in a cell: the first name, unless two people share it."""
    firsts = Counter(first for first, _ in names)
    return [first if firsts[first] == 1 else full for first, full in names]
