"""One field's notebook: what was said in its interviews, side by side."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import QuerySet
from django.urls import reverse

from halfhour.accounts.models import User
from halfhour.journey.conversation.models import Note
from halfhour.journey.insights import rules
from halfhour.journey.insights.queries.learning import covered
from halfhour.journey.insights.rules import Column, Said
from halfhour.journey.interviews.models import Interview
from halfhour.journey.organizations.models import Field
from halfhour.journey.preparation.models import PlannedQuestion
from halfhour.journey.preparation.rules.themes import Theme

PAGE = 12  # interviews side by side: as many as one still reads across; older ones stand on the next page
TAGGED = 4  # the same where every note carries its buttons


@dataclass(frozen=True, slots=True)
class Notebook:
    """One field's page: some of its interviews, newest first, what those said by theme, and which themes nobody of all
    told about (None with more than 60 interviews)."""

    interviews: list[Interview]
    lines: list[rules.Line]
    open: list[Theme] | None
    held: int
    more: bool
    coming: Interview | None


def notebook(owner: User, field: Field, *, skip: int = 0, tagging: bool = False) -> Notebook:
    """Twelve interviews of a field from the newest but `skip`, and everything said in them; where one is `tagging`, with
    the notes themselves. Seven queries at most."""
    size = TAGGED if tagging else PAGE
    held = _held(owner, field)
    columns = list(held[skip : skip + size + 1])
    shown = columns[:size]
    people, said = _people(shown), _said(shown, tagging=tagging)
    total = skip + len(columns) if len(columns) <= size else held.count()
    return Notebook(
        interviews=shown,
        lines=rules.matrix(people, said, _asked(people)),
        open=rules.open_themes(covered(field.pk)) if shown and total <= rules.MANY else None,
        held=total,
        more=len(columns) > size,
        coming=coming(owner, field),
    )


def open_of(owner: User, field: Field) -> list[Theme] | None:
    """The themes of a field nobody told about; None with more than 60 interviews, where nobody counts them. Two queries."""
    if _held(owner, field).count() > rules.MANY:
        return None
    return rules.open_themes(covered(field.pk))


def newest(owner: User, field: Field) -> Interview | None:
    """The interview that was held last in the field, with its person."""
    return _held(owner, field).first()


def _held(owner: User, field: Field) -> QuerySet[Interview]:
    rows = Interview.objects.filter(owner=owner, field=field, state=Interview.State.HELD)
    return rows.select_related("person__organization").order_by("-starts_at", "-id")


def _people(interviews: list[Interview]) -> dict[int, Column]:
    names = rules.called([(row.person.first_name, row.person.full_name) for row in interviews])
    return {
        row.pk: Column(name, reverse("conversation:notes", args=[row.pk]))
        for row, name in zip(interviews, names, strict=True)
    }


def _said(interviews: list[Interview], *, tagging: bool) -> list[Said]:
    """The notes of these interviews in the order they were spoken."""
    rows = Note.objects.filter(interview__in=interviews, kind=Note.Kind.NOTE).exclude(text="").exclude(theme="")
    rows = rows.order_by("interview", "second", "id")
    columns = ("pk", "interview", "theme", "text", "second", "is_quote", "stance", "is_surprise")
    if not tagging:
        return [Said(*row) for row in rows.values_list(*columns)]
    whole = {interview.pk: interview for interview in interviews}
    notes = list(rows)
    for note in notes:
        note.interview = whole[note.interview_id]
    return [
        Said(note.pk, note.interview_id, note.theme, note.text, note.second, note.is_quote, note.stance,
             note.is_surprise, row=note)
        for note in notes
    ]  # fmt: skip


def _asked(interviews: Iterable[int]) -> set[tuple[int, str]]:
    rows = PlannedQuestion.objects.filter(interview__in=interviews, state=PlannedQuestion.State.ASKED).order_by()
    return set(rows.exclude(theme="").values_list("interview", "theme").distinct())


def coming(owner: User, field: Field) -> Interview | None:
    """The next interview of the field that is agreed."""
    rows = Interview.objects.filter(owner=owner, field=field, state=Interview.State.AGREED, ended_at=None)
    return rows.select_related("person").order_by("starts_at", "id").first()
