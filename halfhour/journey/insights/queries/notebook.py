"""One field's notebook: what was said in its interviews, side by side."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.urls import reverse

from halfhour.accounts.models import User
from halfhour.journey.conversation.models import Note
from halfhour.journey.insights import rules
from halfhour.journey.insights.rules import Column, Said
from halfhour.journey.interviews.models import Interview
from halfhour.journey.organizations.models import Field
from halfhour.journey.preparation.models import PlannedQuestion
from halfhour.journey.preparation.rules.themes import Theme

PAGE = rules.MANY  # interviews side by side; older ones stand on the next page


@dataclass(frozen=True, slots=True)
class Notebook:
    """One field's page: its interviews, newest first, what they said by theme, and what is open (None with more than
    60 interviews)."""

    interviews: list[Interview]
    lines: list[rules.Line]
    open: list[Theme] | None
    held: int
    more: bool
    coming: Interview | None


def notebook(owner: User, field: Field, *, skip: int = 0) -> Notebook:
    """Up to 60 interviews of a field from the newest but `skip`, and everything said in them. Five queries at most."""
    held = (
        Interview.objects.filter(owner=owner, field=field, state=Interview.State.HELD)
        .select_related("person__organization")
        .order_by("-starts_at", "-id")
    )
    columns = list(held[skip : skip + PAGE + 1])
    shown = columns[:PAGE]
    people, said = _people(shown), _said(shown)
    total = skip + len(columns) if len(columns) <= PAGE else held.count()
    return Notebook(
        interviews=shown,
        lines=rules.matrix(people, said, _asked(people)),
        open=rules.open_themes({note.theme for note in said}) if total <= rules.MANY else None,
        held=total,
        more=len(columns) > PAGE,
        coming=_coming(owner, field),
    )


def _people(interviews: list[Interview]) -> dict[int, Column]:
    names = rules.called([(row.person.first_name, row.person.full_name) for row in interviews])
    return {
        row.pk: Column(name, reverse("conversation:notes", args=[row.pk]))
        for row, name in zip(interviews, names, strict=True)
    }


def _said(interviews: Iterable[Interview]) -> list[Said]:
    """The notes of these interviews in the order they were spoken."""
    rows = Note.objects.filter(interview__in=interviews, kind=Note.Kind.NOTE).exclude(text="").exclude(theme="")
    rows = rows.order_by("interview", "second", "id")
    return [Said(*row) for row in rows.values_list("pk", "interview", "theme", "text", "second", "is_quote")]


def _asked(interviews: Iterable[int]) -> set[tuple[int, str]]:
    rows = PlannedQuestion.objects.filter(interview__in=interviews, state=PlannedQuestion.State.ASKED).order_by()
    return set(rows.exclude(theme="").values_list("interview", "theme").distinct())


def _coming(owner: User, field: Field) -> Interview | None:
    """The next interview of the field that is agreed."""
    rows = Interview.objects.filter(owner=owner, field=field, state=Interview.State.AGREED, ended_at=None)
    return rows.select_related("person").order_by("starts_at", "id").first()
