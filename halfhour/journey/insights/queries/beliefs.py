"""What one believes about a field, each belief with the notes for and against it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from halfhour.journey.conversation import queries as conversation
from halfhour.journey.conversation.models import Note
from halfhour.journey.conversation.queries import Quotation
from halfhour.journey.insights import rules
from halfhour.journey.insights.models import Belief, Evidence
from halfhour.journey.insights.rules import Voice
from halfhour.journey.insights.rules.likeness import alike
from halfhour.journey.organizations.models import Field

OFFERED = 12  # notes offered as evidence at once


@dataclass(slots=True)
class Believed:
    """One belief with who supports and who contradicts it, and the ids of the notes on either side."""

    belief: Belief
    supporting: list[Voice] = field(default_factory=list)
    contradicting: list[Voice] = field(default_factory=list)
    so: list[int] = field(default_factory=list)
    otherwise: list[int] = field(default_factory=list)

    @property
    def standing(self) -> str:
        """`4 say so, 1 says otherwise`."""
        return rules.standing(self.supporting, self.contradicting)

    @property
    def state(self) -> str:
        """`held`, `contested` or `open`."""
        return rules.state(self.supporting, self.contradicting)

    @property
    def voices(self) -> str:
        """`two people, one organization`; blank where they are many."""
        return rules.voices([*self.supporting, *self.contradicting])


def believed(field: Field) -> list[Believed]:
    """Every belief about the field in the order they were first held. Two queries, one where there is none."""
    found = {belief.pk: Believed(belief) for belief in Belief.objects.filter(field=field)}
    rows = Evidence.objects.filter(belief__in=found).order_by("note__interview__starts_at", "note")
    said = ("belief", "note", "supports", "note__interview__person", "note__interview__person__organization")
    for belief, note, supports, person, organization in rows.values_list(*said) if found else ():
        one, voice = found[belief], Voice(person, organization)
        (one.supporting if supports else one.contradicting).append(voice)
        (one.so if supports else one.otherwise).append(note)
    return list(found.values())


@dataclass(frozen=True, slots=True)
class Weighed:
    """One belief's page: what supports and what contradicts it, side by side, and notes that may do either."""

    believed: Believed
    so: list[Quotation]
    otherwise: list[Quotation]
    offered: list[Note]


def weighed(belief: Belief) -> Weighed:
    """The belief with its notes on either side, and the notes that come nearest to it. Five queries."""
    one = next(each for each in believed(belief.field) if each.belief.pk == belief.pk)
    said = told(belief.owner_id, [*one.so, *one.otherwise])
    return Weighed(
        one,
        [said[pk] for pk in one.so if pk in said],
        [said[pk] for pk in one.otherwise if pk in said],
        _offered(belief, {*one.so, *one.otherwise}),
    )


def told(owner: Any, notes: Iterable[int]) -> dict[int, Quotation]:
    """Notes as they may be told, by their ids. Two queries, none for no notes."""
    wanted = list(notes)
    found = conversation.quotations(owner, notes=wanted, quotes_only=False) if wanted else []
    return {quotation.note: quotation for quotation in found}


def _offered(belief: Belief, taken: set[int]) -> list[Note]:
    """Notes of the belief's theme first, then those whose words come nearest; only so many as one looks through."""
    rows = notes_of(belief.field_id).exclude(pk__in=taken).values_list("pk", "theme", "text")
    near = sorted(rows, key=lambda row: (row[1] != belief.theme or not belief.theme, -alike(row[2], belief.text)))
    wanted = [pk for pk, *_ in near[:OFFERED]]
    found = Note.objects.select_related("interview__person__organization").in_bulk(wanted)
    return [found[pk] for pk in wanted if pk in found]


def notes_of(field: int) -> Any:
    """Everything said in the interviews that were held in a field, as a queryset."""
    rows = Note.objects.filter(interview__field=field, interview__state="held", kind=Note.Kind.NOTE)
    return rows.exclude(text="")
