"""Everything that happened with one person, newest first, out of nine tables in one query."""

from __future__ import annotations

import json
from typing import Any

from django.db.models import CharField, Count, DateTimeField, F, Model, OuterRef, QuerySet, Subquery, TextField, Value
from django.db.models.functions import Cast, Coalesce, JSONObject, NullIf

from halfhour.core.prepared import Given, Prepared, moment
from halfhour.desk.rules.telling import Happened
from halfhour.journey.conversation.models import Note, Referral
from halfhour.journey.followups.models import FollowUp
from halfhour.journey.interviews.models import Interview
from halfhour.journey.outreach.models import Call, Letter, Reply
from halfhour.journey.people.models import Person, Position
from halfhour.journey.preparation.models import PlannedQuestion
from halfhour.journey.resumes.models import Copy, Critique, Suggestion
from halfhour.journey.thanks.models import ThankYou

PAGE = 20
DAYS = ("given_on", "until")


def story(person: Person, *, skip: int = 0) -> list[Happened]:
    """Up to 21 things that happened with a person, newest first, from the newest but `skip`; the 21st says there are
    more. One query."""
    return [_happened(*row) for row in _STORY.rows(limit=PAGE + 1, offset=skip, person=person.pk)]


def _happened(kind: str, pk: int, at: Any, details: Any) -> Happened:
    when = moment(at)
    assert when is not None
    return Happened(kind, pk, when, json.loads(details) if isinstance(details, str) else details)


def _part(rows: QuerySet[Any], table: str, at: Any, /, **details: Any) -> QuerySet[Any]:
    rows = rows.order_by().annotate(
        what=Value(table, output_field=CharField()),
        at=Cast(at, DateTimeField()) if at in DAYS else F(at),
        details=JSONObject(**details),
    )
    return rows.values_list("what", "pk", "at", "details")


def _count(rows: type[Model], **these: Any) -> Subquery:
    """How many rows hang on the interview outside."""
    found = rows._default_manager.filter(interview=OuterRef("pk"), **these).order_by().values("interview")
    return Subquery(found.annotate(number=Count("pk")).values("number"))


def _first(rows: QuerySet[Any], column: str) -> Subquery:
    return Subquery(rows.values(column)[:1])


def _letters(person: Given) -> QuerySet[Any]:
    rows = Letter.objects.filter(person=person, sent_at__isnull=False)
    return _part(rows, "letter", "sent_at", purpose="purpose", channel="channel", subject="subject", body="body")


def _calls(person: Given) -> QuerySet[Any]:
    rows = Call.objects.filter(person=person)
    return _part(rows, "call", "called_at", answered="answered", spoke_to="spoke_to", next="next", remarks="remarks")


def _replies(person: Given) -> QuerySet[Any]:
    later = Cast("later_on", CharField())
    return _part(Reply.objects.filter(person=person), "reply", "received_at", kind="kind", text="text", later_on=later)


def _interviews(person: Given) -> QuerySet[Any]:
    quotes = Note.objects.filter(interview=OuterRef("pk"), is_quote=True).exclude(text="").order_by("second", "id")
    return _part(
        Interview.objects.filter(person=person),
        "interview",
        "starts_at",
        state="state",
        mode="mode",
        minutes="minutes",
        started_at=Cast("started_at", CharField()),
        ended_at=Cast("ended_at", CharField()),
        ran_over=Cast("may_run_over_at", CharField()),
        because="closed_because",
        quote=Coalesce(NullIf("debrief__phrase", Value("")), _first(quotes, "text"), output_field=TextField()),
        asked=_count(PlannedQuestion, state=PlannedQuestion.State.ASKED),
        notes=_count(Note, kind=Note.Kind.NOTE),
        names=_count(Referral),
    )


def _critiques(person: Given) -> QuerySet[Any]:
    copies = Copy.objects.filter(person=OuterRef("person"), version=OuterRef("version"))
    advised = Suggestion.objects.filter(critique=OuterRef("pk")).order_by("id")
    said = {f"said{n}": Subquery(advised.values("text")[n : n + 1]) for n in range(3)}
    return _part(
        Critique.objects.filter(person=person),
        "critique",
        "given_on",
        version="version__number",
        remarks="remarks",
        copy=_first(copies, "pk"),
        suggestions=Subquery(advised.order_by().values("critique").annotate(number=Count("pk")).values("number")),
        **said,
    )


def _thanks(person: Given) -> QuerySet[Any]:
    rows = ThankYou.objects.filter(interview__person=person, sent_at__isnull=False)
    ended = Cast("interview__ended_at", CharField())
    return _part(rows, "thank_you", "sent_at", channel="channel", ended_at=ended, interview="interview")


def _followups(person: Given) -> QuerySet[Any]:
    rows = FollowUp.objects.filter(person=person, closed_at__isnull=False)
    return _part(rows, "follow_up", "closed_at", state="state", reason="reason", text="text")


def _jobs(person: Given) -> QuerySet[Any]:
    rows = Position.objects.filter(person=person)
    return _part(rows, "job", "until", title="title", organization="organization_name", source="source")


def _build() -> QuerySet[Any]:
    person = Given("person")
    letters = _letters(person)
    others = (_calls, _replies, _interviews, _critiques, _thanks, _followups, _jobs)
    return letters.union(*(part(person) for part in others), all=True).order_by("-at", "-pk")


_STORY = Prepared(_build)
