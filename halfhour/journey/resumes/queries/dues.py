"""What is due about the resume: advice to decide on, somebody who could look at it, somebody who keeps an older one."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any
from urllib.parse import urlencode

from django.db.models import DateTimeField, Exists, OuterRef, QuerySet, Value
from django.urls import reverse

from halfhour.accounts.models import User
from halfhour.core.due import Due
from halfhour.core.moments import when
from halfhour.core.prepared import Given, Prepared
from halfhour.journey.interviews.models import Interview
from halfhour.journey.outreach.models import Letter
from halfhour.journey.resumes import rules
from halfhour.journey.resumes.models import Copy, Critique, Suggestion, Version
from halfhour.journey.resumes.queries.newer import outdated, take_along


def due(now: datetime, owner: User | None = None) -> list[Due]:
    """What one owner, or everybody, has to do about their resume.

    One query for an owner with nothing to do, at most four, whatever the rows.
    """
    since = now - timedelta(days=rules.ASK_WITHIN_DAYS)
    if owner is None:
        return [*_undecided(owner), *_unasked(since, now, owner), *take_along(now, owner)]
    kinds = {kind for (kind,) in KINDS.rows(owner=owner.pk, since=since, now=now)}
    decide = _undecided(owner) if "decide" in kinds else []
    ask = _unasked(since, now, owner) if "ask" in kinds else []
    return decide + ask + (take_along(now, owner) if "newer" in kinds else [])


def _undecided(owner: User | None) -> list[Due]:
    waiting = Suggestion.objects.filter(state=Suggestion.State.OPEN).select_related("critique__person")
    if owner:
        waiting = waiting.filter(owner=owner)
    # Put in order here: asked to do it, SQLite walks through the index of all critiques instead.
    said: dict[Critique, list[Suggestion]] = {}
    for suggestion in sorted(waiting, key=lambda suggestion: (suggestion.critique_id, suggestion.pk)):
        said.setdefault(suggestion.critique, []).append(suggestion)
    return [_decide(critique, [suggestion.text for suggestion in texts]) for critique, texts in said.items()]


def _decide(critique: Critique, texts: list[str]) -> Due:
    points = rules.points(len(texts), critique.person.first_name)
    return Due(
        owner_id=critique.owner_id,
        kind="resumes.decide",
        subject=f"critique:{critique.pk}",
        what=f"Decide on {points}",
        why=rules.in_short(texts),
        url=reverse("resumes:critique", args=[critique.pk]),
        button="Open resume",
        step="resume",
        person_id=critique.person_id,
        brief=f"decide on {points}",
        by_words="no rush",
    )


def _well_held(since: Any, now: Any) -> QuerySet[Interview]:
    return Interview.objects.filter(
        state=Interview.State.HELD,
        ended_at__gt=since,
        ended_at__lte=now,
        debrief__went_well=True,
        person__never_again=False,
    )


def _kinds() -> QuerySet[Any]:
    """`decide`, `ask` and `newer`, each when there may be one. Most of the time there is none, and this costs least."""
    owner, moment = Given("owner"), DateTimeField()
    decide = Suggestion.objects.filter(owner=owner, state=Suggestion.State.OPEN)
    ask = _well_held(Given("since", moment), Given("now", moment)).filter(owner=owner)
    newer = outdated(Given("now", moment)).filter(owner=owner)
    return (
        decide.order_by()
        .values_list(Value("decide"))
        .union(ask.values_list(Value("ask")), newer.order_by().values_list(Value("newer")))
    )


KINDS = Prepared(_kinds)


def _unasked(since: datetime, now: datetime, owner: User | None) -> list[Due]:
    """Talks that went well, whose host neither has seen the resume nor was written to since; none of who leaves
    the resume out (see the numbers). See rules.py."""
    person = OuterRef("person")
    held = _well_held(since, now)
    if owner:
        held = held.filter(owner=owner)
    wrote = Letter.objects.filter(person=person, purpose=Letter.Purpose.FOLLOW_UP, sent_at__gt=OuterRef("ended_at"))
    held = held.filter(
        Exists(Version.objects.filter(owner=OuterRef("owner"))),
        ~Exists(Critique.objects.filter(person=person)),
        ~Exists(Copy.objects.filter(person=person)),
        ~Exists(wrote),
    )
    newest: dict[int, Interview] = {}
    for interview in held.select_related("owner", "person").order_by("ended_at"):
        newest[interview.person_id] = interview
    asked = (interview for interview in newest.values() if interview.owner.numbers.shows_resume)
    return [_ask(interview, interview.ended_at, now) for interview in asked if interview.ended_at]


def _ask(interview: Interview, ended_at: datetime, now: datetime) -> Due:
    person = interview.person
    page = reverse("resumes:critique_new", args=[person.pk])
    met = when(ended_at, now, interview.owner.zone)
    return Due(
        owner_id=interview.owner_id,
        kind="resumes.ask",
        subject=f"interview:{interview.pk}",
        what=f"Ask {person.full_name} to look at your resume",
        why=f"You met {met}, and it went well. They see what you offer, and know what their field looks for.",
        url=f"{page}?{urlencode({'interview': interview.pk})}",
        button="Ask or note it",
        step="resume",
        opens=ended_at,
        person_id=person.pk,
        brief=f"ask {person.first_name} to look at your resume",
        by_words="no rush",
    )
