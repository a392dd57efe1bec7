"""One theme of a field: everything said on it, person by person."""

from __future__ import annotations

from dataclasses import dataclass

from halfhour.journey.conversation import queries as conversation
from halfhour.journey.conversation.models import Note
from halfhour.journey.insights import rules
from halfhour.journey.insights.queries.beliefs import notes_of
from halfhour.journey.insights.rules import Voice
from halfhour.journey.organizations.models import Field

PAGE = 50  # notes on one page


@dataclass(frozen=True, slots=True)
class Spoken:
    """One note of the theme with whose words they are as one may tell it, who they are by role, where it was said."""

    note: Note
    role: str
    where: str

    @property
    def minute(self) -> str:
        """`04:10`."""
        return rules.minute(self.note.second)


@dataclass(frozen=True, slots=True)
class OnTheme:
    """A page of what was said on a theme; `voices` tells how few people that is, blank where they are many."""

    spoken: list[Spoken]
    voices: str
    number: int
    more: bool


def on_theme(field: Field, theme: str, *, skip: int = 0) -> OnTheme:
    """Fifty notes of the theme from the first but `skip`, in the order of the interviews. Three queries."""
    rows = notes_of(field.pk).filter(theme=theme)
    said = list(rows.order_by().values_list("interview__person", "interview__person__organization"))
    along = ("interview__field", "interview__person__organization__field", "interview__person__department",
             "interview__person__named_by__organization")  # fmt: skip
    ordered = rows.select_related(*along).order_by("-interview__starts_at", "interview", "second", "pk")
    shown = list(ordered[skip : skip + PAGE])
    where = conversation.circumstances({note.interview_id for note in shown})
    return OnTheme(
        [Spoken(note, _role(note), where.get(note.interview_id, "")) for note in shown],
        rules.voices([Voice(person, place) for person, place in said]),
        len(said),
        more=len(said) > skip + PAGE,
    )


def _role(note: Note) -> str:
    """`Research lead, health care`: what colours an answer, beside the name."""
    speaker = conversation.speaker(note.interview)
    return ", ".join(part for part in (speaker.title, speaker.place) if part)
