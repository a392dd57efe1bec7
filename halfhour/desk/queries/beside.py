"""What stands beside a person's story: appointments, openings, promises, copies, names; out of the tables in one query."""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any

from django.db.models import CharField, F, QuerySet, Value
from django.db.models.functions import Cast, JSONObject

from halfhour.core.prepared import Given, Prepared
from halfhour.journey.conversation.models import Opening, Promise, Referral
from halfhour.journey.followups.models import FollowUp, Mentor, Rhythm
from halfhour.journey.interviews.models import Interview
from halfhour.journey.outreach.models import Letter
from halfhour.journey.people.models import Person, Position
from halfhour.journey.resumes.models import Copy, Critique

Fact = dict[str, Any]  # one row: its id, and the columns named in `_build`, days and moments as ISO text


@dataclass(frozen=True, slots=True)
class Beside:
    """Everything beside the story of one person, each list oldest first; see `_build` for the columns."""

    interviews: list[Fact] = field(default_factory=list)
    openings: list[Fact] = field(default_factory=list)
    promises: list[Fact] = field(default_factory=list)
    copies: list[Fact] = field(default_factory=list)
    people: list[Fact] = field(default_factory=list)
    names: list[Fact] = field(default_factory=list)
    critiques: list[Fact] = field(default_factory=list)
    letters: list[Fact] = field(default_factory=list)
    followups: list[Fact] = field(default_factory=list)
    rhythm: list[Fact] = field(default_factory=list)
    mentor: list[Fact] = field(default_factory=list)
    jobs: list[Fact] = field(default_factory=list)


def beside(person: Person) -> Beside:
    """What is known around one person. One query."""
    found: dict[str, list[Fact]] = defaultdict(list)
    for kind, pk, details in _BESIDE.rows(person=person.pk):
        columns = json.loads(details) if isinstance(details, str) else details
        found[kind].append({"id": pk, **columns})
    return Beside(**found)


def _part(rows: QuerySet[Any], kind: str, /, **details: Any) -> QuerySet[Any]:
    said = {key: _text(column[1:]) if column.startswith("@") else F(column) for key, column in details.items()}
    rows = rows.order_by().annotate(what=Value(kind, output_field=CharField()), details=JSONObject(**said))
    return rows.values_list("what", "pk", "details")


def _text(column: str) -> Cast:
    """A day or a moment as text, because JSON has neither."""
    return Cast(column, CharField())


def _build() -> QuerySet[Any]:
    person = Given("person")
    theirs = {"interview__person": person}
    first, *others = (
        _part(
            Interview.objects.filter(person=person),
            "interviews",
            state="state",
            starts_at="@starts_at",
            ended_at="@ended_at",
            place="place",
            door="door",
            ask_for="ask_for",
            dress="dress",
            dress_source="dress_source",
            thanked_at="@thank_you__sent_at",
        ),
        _part(
            Opening.objects.filter(**theirs), "openings", kind="kind", text="text", opens_on="@opens_on", at="interview"
        ),
        _part(
            Promise.objects.filter(**theirs, let_go_at=None),
            "promises",
            by="by",
            text="text",
            due_on="@due_on",
            kept_at="@kept_at",
            at="interview",
        ),
        _part(
            Copy.objects.filter(person=person),
            "copies",
            version="version",
            number="version__number",
            kept_on="@kept_on",
        ),
        _part(Person.objects.filter(named_by=person), "people", name="full_name", place="organization__name"),
        _part(
            Referral.objects.filter(**theirs, person=None, set_aside_at=None),
            "names",
            name="name",
            place="organization_name",
            at="interview",
        ),
        _part(Critique.objects.filter(person=person), "critiques", given_on="@given_on"),
        _part(Letter.objects.filter(person=person, sent_at__isnull=False), "letters", purpose="purpose"),
        _part(FollowUp.objects.filter(person=person), "followups", state="state", due_on="@due_on", text="text"),
        _part(Rhythm.objects.filter(person=person), "rhythm", weeks="weeks", counts_from="@counts_from"),
        _part(
            Position.objects.filter(person=person),
            "jobs",
            title="title",
            organization="organization_name",
            place="organization",
            since="@since",
            until="@until",
            source="source",
        ),
        _part(Mentor.objects.filter(person=person), "mentor", since="@since", is_formal="is_formal", remarks="remarks"),
    )
    return first.union(*others, all=True).order_by("pk")


_BESIDE = Prepared(_build)
