"""What a field's conversations add up to, said honestly: the themes, what is open, how much a number means. Pure."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from halfhour.journey.preparation.rules.themes import THEMES, Theme

# What nobody has told you yet, theme by theme. Those left out belong to a conversation, not to a field: who else to
# meet, your resume, what you have not asked.
UNTOLD: dict[str, str] = {
    "likes": "what they like about it and what wears them down",
    "day": "what a normal week is like",
    "education": "what one has to have learned first",
    "path": "how they got in",
    "skills": "which skills it takes",
    "trends": "where the field is going",
    "hirers": "what those who hire look for",
    "advice": "what they would do in your place",
    "culture": "what such a place is like to work in",
    "internships": "how much an internship counts",
    "hours": "how long the days are",
    "again": "whether they would do it again",
    "related": "which other jobs and places are like it",
    "pay": "what it pays",
    "advancement": "how one moves up",
    "reading": "what to read about it",
    "projects": "which projects they work on",
    "against": "what speaks against it",
    "shadowing": "whether you may come along for a day",
    "student_projects": "which project a student could take on",
}
FIELD_THEMES: tuple[Theme, ...] = tuple(theme for theme in THEMES.values() if theme.key in UNTOLD)
MANY = 60  # so many conversations nobody has in a life of asking; what is open in them is not worth a search
FEW = 5  # so many people are still single voices
WORDS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")

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

    @property
    def minute(self) -> str:
        """`04:10` into the conversation; blank when that is not known."""
        return "" if self.second is None else f"{self.second // 60:02d}:{self.second % 60:02d}"


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


def open_themes(covered: Collection[str]) -> list[Theme]:
    """The themes of a field that no note is about, those on the most published lists first."""
    return [theme for theme in FIELD_THEMES if theme.key not in covered]


def covered_count(covered: Collection[str]) -> int:
    """How many of a field's themes somebody said something about."""
    return len(FIELD_THEMES) - len(open_themes(covered))


def learned(interviews: int, untold: str | None) -> str:
    """`2 interviews. Nobody has told you yet what a normal week is like.`

    `untold` is the key of the foremost theme without a note, None when every theme has one; with more than 60
    interviews it is not looked at.
    """
    if not interviews:
        return "No interviews yet."
    held = "1 interview" if interviews == 1 else f"{interviews} interviews"
    if interviews > MANY:
        return f"{held}, side by side in its notebook."
    if untold is None:
        return f"{held}. Every theme has an answer."
    return f"{held}. Nobody has told you yet {UNTOLD[untold]}."


def caution(people: int) -> str:
    """How much the conversations can carry: nothing is a finding that few people said."""
    if people == 0:
        return "Nobody has been asked yet."
    if people == 1:
        return "This is one person’s view."
    if people < FEW:
        return f"These are {in_words(people)} people’s views; they say what happened to them, not how the field is."
    return "What several say on their own is worth more than what one says well."


def still_open(themes: Sequence[Theme], *, shown: int = 4) -> str:
    """`Two of 20 themes are still open: pay and reading.`; the foremost four by name when there are more."""
    if not themes:
        return "Every theme has an answer from somebody."
    names = [theme.label.lower() for theme in themes[:shown]]
    rest = len(themes) - len(names)
    named = _listed([*names, f"{in_words(rest)} more"] if rest else names)
    verb = "is" if len(themes) == 1 else "are"
    return f"{in_words(len(themes)).capitalize()} of {len(FIELD_THEMES)} themes {verb} still open: {named}."


def after(interviews: int) -> str:
    """`after five conversations`, for the head of the page."""
    return f"after {in_words(interviews)} conversation{'' if interviews == 1 else 's'}"


def in_words(number: int) -> str:
    """`three`; figures from thirteen on."""
    return WORDS[number] if number < len(WORDS) else str(number)


def _listed(names: Sequence[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
