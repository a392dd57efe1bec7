"""Words as they may leave the notes. Whoever shows what a host said elsewhere asks here for whose words they are."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from halfhour.journey.conversation.models import Debrief, Note
from halfhour.journey.conversation.rules import naming
from halfhour.journey.conversation.rules.naming import Speaker
from halfhour.journey.interviews.models import Interview
from halfhour.journey.preparation.queries import host_of
from halfhour.journey.preparation.rules.knowing import kind_of_person, kind_of_place


@dataclass(frozen=True, slots=True)
class Quotation:
    """One note's words: `by` whom as far as that may be told, `where` it was said (blank: not noted), `second` from the
    start (None: not known). `is_named` says whether `by` holds the host's name; `level` is what kind of
    person it is by role, said after `somebody` (`who leads`)."""

    note: int
    interview: int
    theme: str
    text: str
    by: str
    where: str
    second: int | None
    is_quote: bool
    is_named: bool
    level: str = ""
    person: int = 0
    organization: int | None = None

    @property
    def minute(self) -> str:
        """`04:10` into the conversation; blank when that is not known."""
        return "" if self.second is None else f"{self.second // 60:02d}:{self.second % 60:02d}"


def speaker(interview: Interview) -> Speaker:
    """Who was asked; `person` with its organization, department and namer, and `field`, should be loaded."""
    host = host_of(interview)
    person = interview.person
    return Speaker(
        name=person.full_name,
        title=person.title,
        organization=person.organization.name if person.organization else "",
        kind=kind_of_person(host)[1],
        place=kind_of_place(host.kind),
        field=interview.field.name if interview.field else "",
    )


def quotations(owner: Any, *, interviews: Iterable[int] | None = None, notes: Iterable[int] | None = None,
               quotes_only: bool = True) -> list[Quotation]:  # fmt: skip
    """What was said, in the order it was said, each with whose words they are: the name only where one allowed it.

    Of `interviews` or of single `notes`, by their ids; `quotes_only` leaves out what is not in the host's own words.
    Cues and observations are never among them. Two queries.
    """
    rows = Note.objects.filter(owner=owner, kind=Note.Kind.NOTE).exclude(text="")
    rows = rows if interviews is None else rows.filter(interview__in=list(interviews))
    rows = rows if notes is None else rows.filter(pk__in=list(notes))
    rows = rows.filter(is_quote=True) if quotes_only else rows
    along = ("interview__field", "interview__person__organization__field", "interview__person__department")
    rows = rows.select_related(*along, "interview__person__named_by__organization").order_by(
        "interview", "second", "id"
    )
    found = list(rows)
    where = circumstances({note.interview_id for note in found})
    return [_quotation(note, where.get(note.interview_id, "")) for note in found]


def circumstances(interviews: Iterable[int]) -> dict[int, str]:
    """Per interview where it was said and whether colleagues could hear, in a clause. One query."""
    rows = Debrief.objects.filter(interview__in=list(interviews)).order_by()
    return {
        interview: naming.circumstances(said_in, overheard)
        for interview, said_in, overheard in rows.values_list("interview", "said_in", "overheard")
    }


def _quotation(note: Note, where: str) -> Quotation:
    named = naming.may_name(note.interview.person.may_be_named, note.names_host)
    whose = speaker(note.interview)
    return Quotation(
        note.pk, note.interview_id, note.theme, note.text, naming.attribution(whose, named=named), where, note.second,
        note.is_quote, is_named=named, level=whose.kind if whose.title else "",
        person=note.interview.person_id, organization=note.interview.person.organization_id,
    )  # fmt: skip
