"""Fields compared by one's own criteria, each score with what it rests on and what is missing."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Q

from halfhour.accounts.models import User
from halfhour.journey.conversation.models import Note
from halfhour.journey.insights.models import Criterion, Ground, Score
from halfhour.journey.insights.queries.beliefs import notes_of
from halfhour.journey.insights.rules import Voice, comparing, voices
from halfhour.journey.insights.rules.comparing import Measure, Turn
from halfhour.journey.interviews.models import Interview
from halfhour.journey.organizations.models import Field
from halfhour.journey.preparation.rules.themes import THEMES, Theme

BESIDE = 5  # fields beside each other; those one is weighing most come first
OFFERED = ("day", "pay", "hours", "path", "advancement", "culture")  # criteria offered to begin with, by their theme


@dataclass(frozen=True, slots=True)
class Cell:
    """One field by one criterion: the score (None: none yet), whose words it rests on, how many notes speak of it."""

    field: Field
    score: Score | None
    rests_on: list[Voice]
    speak: int

    @property
    def evidence(self) -> str:
        """`rests on two people, two organizations`, or what is missing."""
        if self.score is None:
            return _speak(self.speak) if self.speak else "nobody has told you"
        if self.rests_on:
            said = len(self.rests_on)
            return f"rests on {voices(self.rests_on) or f'{said} notes'}"
        return "rests on no note" + (f"; {_speak(self.speak)}" if self.speak else "")

    @property
    def is_gap(self) -> bool:
        """Whether nothing that somebody said stands behind it."""
        return not self.rests_on


@dataclass(frozen=True, slots=True)
class Row:
    """One criterion across the fields, and what it counts: as kept, or as one tries it out."""

    criterion: Criterion
    counts: int
    cells: list[Cell]

    @property
    def less(self) -> int | None:
        """One less, None at the end."""
        return self.counts - 1 if self.counts > comparing.LEAST else None

    @property
    def more(self) -> int | None:
        return self.counts + 1 if self.counts < comparing.MOST else None


@dataclass(frozen=True, slots=True)
class Comparison:
    """The table, what each field adds up to over `shared` criteria (no sums: none), where the order turns, and how many
    scores no note stands behind. `tried` is the criterion that counts otherwise than it is kept."""

    fields: list[Field]
    rows: list[Row]
    sums: list[tuple[Field, float]]
    shared: int
    turns: list[tuple[Turn, list[Field]]]
    bare: int
    tried: Row | None

    @property
    def is_level(self) -> bool:
        """Whether nothing divides those that stand first."""
        return len(self.sums) > 1 and self.sums[0][1] - self.sums[1][1] < comparing.LEVEL


def comparison(owner: User, *, tried: tuple[int, int] | None = None) -> Comparison:
    """The owner's fields beside each other; `tried` lets one criterion (by id) count otherwise. Five queries."""
    held = Count("interviews", filter=Q(interviews__state=Interview.State.HELD))
    fields: list[Any] = list(Field.objects.filter(owner=owner).annotate(met=held).order_by("-met", "id")[:BESIDE])
    criteria = list(Criterion.objects.filter(owner=owner))
    scores = {(row.criterion_id, row.field_id): row for row in Score.objects.filter(owner=owner, field__in=fields)}
    grounds, speak = _grounds(owner), _speaking(fields, criteria)
    rows = [
        Row(one, tried[1] if tried and tried[0] == one.pk else one.counts,
            [_cell(one, field, scores, grounds, speak) for field in fields])
        for one in criteria
    ]  # fmt: skip
    return _added(fields, rows, scores)


def _added(fields: list[Field], rows: list[Row], scores: dict[tuple[int, int], Score]) -> Comparison:
    by_id = {field.pk: field for field in fields}
    measures = [
        Measure(row.criterion.pk, row.criterion.name, row.counts,
                {cell.field.pk: cell.score.value for cell in row.cells if cell.score})
        for row in rows
    ]  # fmt: skip
    compared = [pk for pk in by_id if any(pk in one.scores for one in measures)]
    added = comparing.sums(measures, compared) if len(compared) > 1 else {}
    turns = comparing.turns(measures, compared) if added else []
    return Comparison(
        fields,
        rows,
        sorted(((by_id[pk], value) for pk, value in added.items()), key=lambda pair: -pair[1]),
        len(comparing.shared(measures, compared)) if added else 0,
        [(turn, [by_id[pk] for pk in by_id if pk in turn.first]) for turn in turns],
        sum(bool(cell.score) and cell.is_gap for row in rows for cell in row.cells),
        next((row for row in rows if row.counts != row.criterion.counts), None),
    )


def _cell(
    criterion: Criterion,
    field: Field,
    scores: dict[tuple[int, int], Score],
    grounds: dict[int, list[Voice]],
    speak: Counter[tuple[int, str]],
) -> Cell:
    score = scores.get((criterion.pk, field.pk))
    speaking = speak[field.pk, criterion.theme] if criterion.theme else 0
    return Cell(field, score, grounds.get(score.pk, []) if score else [], speaking)


def _grounds(owner: User) -> dict[int, list[Voice]]:
    found: dict[int, list[Voice]] = defaultdict(list)
    said = ("score", "note__interview__person", "note__interview__person__organization")
    for score, person, organization in Ground.objects.filter(owner=owner).order_by("pk").values_list(*said):
        found[score].append(Voice(person, organization))
    return found


def _speaking(fields: list[Field], criteria: list[Criterion]) -> Counter[tuple[int, str]]:
    """How many notes of each field are on each theme of a criterion."""
    themes = {one.theme for one in criteria if one.theme}
    rows = Note.objects.filter(
        interview__field__in=fields, interview__state="held", kind=Note.Kind.NOTE, text__gt="", theme__in=themes
    )
    counted = rows.order_by().values_list("interview__field", "theme").annotate(Count("pk"))
    return Counter({(field, theme): number for field, theme, number in counted}) if themes else Counter()


def offered(owner: User) -> list[Theme]:
    """Criteria to begin with, by the themes one does not weigh by yet. One query."""
    taken = set(Criterion.objects.filter(owner=owner).values_list("theme", flat=True))
    return [THEMES[key] for key in OFFERED if key not in taken]


def evidence(criterion: Criterion, field: Field) -> tuple[Score | None, list[tuple[Note, bool]]]:
    """The score of a field by a criterion, and the notes that may stand behind it, each with whether it does. Three
    queries."""
    score = Score.objects.filter(criterion=criterion, field=field).first()
    chosen = set(Ground.objects.filter(score=score).values_list("note", flat=True)) if score else set()
    rows = notes_of(field.pk)
    rows = rows.filter(theme=criterion.theme) | rows.filter(pk__in=chosen) if criterion.theme else rows
    notes = rows.select_related("interview__person__organization").order_by("-interview__starts_at", "second", "pk")
    found = [(note, note.pk in chosen) for note in notes[:60]]
    return score, sorted(found, key=lambda pair: not pair[1])


def _speak(notes: int) -> str:
    return "1 note speaks of it" if notes == 1 else f"{notes} notes speak of it"
