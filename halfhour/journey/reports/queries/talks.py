"""Conversations with everything a report may tell of them, in as many queries for sixty as for one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from django.db.models import QuerySet

from halfhour.accounts.models import User
from halfhour.core.moments import local_day, long_day
from halfhour.journey.conversation.models import Debrief, Note, Opening, Promise, Referral
from halfhour.journey.conversation.queries.quotations import speaker
from halfhour.journey.conversation.rules.naming import attribution
from halfhour.journey.interviews import queries as interviews
from halfhour.journey.interviews.models import Interview
from halfhour.journey.people import queries as people
from halfhour.journey.preparation.models import PlannedQuestion
from halfhour.journey.preparation.rules.themes import THEMES
from halfhour.journey.reports.models import Confirmation
from halfhour.journey.reports.queries.portfolio import examples_by
from halfhour.journey.reports.rules.telling import Asked, Confirmed, Noted, Talk, Thanked
from halfhour.journey.resumes.models import Suggestion
from halfhour.journey.thanks.models import ThankYou

WAYS = {"mail": "by mail", "card": "on a card", "linkedin": "on LinkedIn", "said": "in words"}
Rows = dict[int, list[Any]]


def talks(owner: User, held: Sequence[Interview], shown: frozenset[int] = frozenset()) -> tuple[Talk, ...]:
    """The conversations in their order; of observations and cues only those whose ids are `shown`. Nine queries.

    They should be `whole()`.
    """
    notes = _by_interview(Note.objects.order_by("second", "id"), held)
    told = {
        "plan": _by_interview(PlannedQuestion.objects.order_by("position", "id"), held),
        "referrals": _by_interview(Referral.objects.order_by("id"), held),
        "openings": _by_interview(Opening.objects.order_by("id"), held),
        "promises": _by_interview(Promise.objects.order_by("id"), held),
        "debrief": _by_interview(Debrief.objects.all(), held),
        "thanks": _by_interview(ThankYou.objects.filter(sent_at__isnull=False), held),
        "confirmed": _by_interview(Confirmation.objects.filter(confirmed_at__isnull=False), held),
        "resume": _suggestions(held),
        "shows": defaultdict(list, examples_by(owner, held)),
    }
    return tuple(
        _talk(owner, met, notes[met.pk], {name: rows[met.pk] for name, rows in told.items()}, shown) for met in held
    )


def whole() -> QuerySet[Interview]:
    """Interviews with everything around them that a report tells."""
    return interviews.full().prefetch_related("person__positions")


def _by_interview(rows: QuerySet[Any], held: Iterable[Interview]) -> Rows:
    found: Rows = defaultdict(list)
    for row in rows.filter(interview__in=held):
        found[row.interview_id].append(row)
    return found


def _suggestions(held: Iterable[Interview]) -> Rows:
    found: Rows = defaultdict(list)
    rows = Suggestion.objects.filter(critique__interview__in=held).select_related("critique", "taken_in")
    for row in rows.order_by("id"):
        found[row.critique.interview_id or 0].append(row)
    return found


def _talk(owner: User, met: Interview, notes: list[Note], told: dict[str, list[Any]], shown: frozenset[int]) -> Talk:
    person = met.person
    day = local_day(met.started_at or met.starts_at, met.zone)
    then = people.job_on(person, day)  # they may have moved on since
    whose = replace(speaker(met), title=then.title, organization=then.organization)
    debrief = next(iter(told["debrief"]), Debrief())
    kinds: dict[str, list[Note]] = defaultdict(list)
    for note in notes:
        if note.text.strip():
            kinds[note.kind].append(note)
    plan = told["plan"]
    return Talk(
        name=person.full_name,
        names=tuple(filter(None, (person.full_name, person.given, person.family))),
        kind=attribution(whose, named=False),
        may_be_named=person.may_be_named,
        is_held=met.state == Interview.State.HELD,
        title=then.title,
        organization=then.organization,
        places=tuple({then.organization, person.organization.name if person.organization else ""} - {""}),
        contact=", ".join(filter(None, (person.email, person.phone))),
        day=long_day(day),
        way=met.get_mode_display().lower(),
        minutes=met.took or met.minutes,
        found=_found(met),
        asked=_asked(plan, kinds["note"]),
        prepared=tuple(question.text for question in plan),
        phrase=debrief.phrase,
        useful=debrief.most_useful,
        figures=debrief.facts,
        culture=debrief.culture,
        not_said=debrief.not_said,
        observations=tuple(note.text for note in kinds["observation"] if note.pk in shown),
        cues=tuple(note.text for note in kinds["cue"] if note.pk in shown),
        interest=(debrief.interest_before, debrief.interest_after),
        referrals=tuple(
            ", ".join(filter(None, (row.name, row.organization_name, row.remarks))) for row in told["referrals"]
        ),
        mentioned=tuple(row.name for row in told["referrals"]),
        openings=tuple(_opening(row) for row in told["openings"]),
        promises=tuple(f"{'I' if row.by == 'me' else 'They'} promised: {row.text}" for row in told["promises"]),
        shows=tuple(told["shows"]),
        resume=tuple(_suggestion(row) for row in told["resume"]),
        thanked=next((_thanked(owner, row) for row in told["thanks"]), None),
        confirmed=next((_confirmed(owner, row) for row in told["confirmed"]), None),
    )


def _found(met: Interview) -> str:
    person = met.person
    if person.named_by is not None:
        return f"Named by {person.named_by.full_name}"
    return ", ".join(filter(None, (person.get_found_in_display(), person.found_detail)))


def _asked(plan: list[PlannedQuestion], notes: list[Note]) -> tuple[Asked, ...]:
    under: dict[int | None, list[Note]] = defaultdict(list)
    known = {question.pk for question in plan}
    for note in notes:
        under[note.planned_question_id if note.planned_question_id in known else None].append(note)
    rows = [
        Asked(one.text, _theme(one.theme), _noted(under[one.pk]), was_asked=one.state == "asked")
        for one in plan
        if under[one.pk] or one.state == "asked"
    ]
    free: dict[str, list[Note]] = defaultdict(list)
    for note in under[None]:
        free[note.theme].append(note)
    return (*rows, *(Asked("", _theme(theme), _noted(rest)) for theme, rest in free.items()))


def _noted(notes: Iterable[Note]) -> tuple[Noted, ...]:
    return tuple(Noted(note.text, note.second, note.is_quote, note.names_host) for note in notes)


def _theme(key: str) -> str:
    return THEMES[key].label if key in THEMES else key


def _opening(row: Opening) -> str:
    begins = f"from {_day(row.opens_on)}" if row.opens_on else ""
    return ", ".join(
        filter(None, (f"{row.get_kind_display()}: {row.text}" if row.text else row.get_kind_display(), begins))
    )


def _suggestion(row: Suggestion) -> str:
    if row.state == Suggestion.State.TAKEN:
        return f"{row.text}: taken{f', in {row.taken_in}' if row.taken_in else ''}"
    if row.state == Suggestion.State.DECLINED:
        return f"{row.text}: declined{f', {row.reason}' if row.reason else ''}"
    return row.text


def _thanked(owner: User, row: ThankYou) -> Thanked:
    assert row.sent_at is not None
    return Thanked(_moment(row.sent_at, owner), WAYS.get(row.channel, row.get_channel_display().lower()), row.body)


def _confirmed(owner: User, row: Confirmation) -> Confirmed:
    assert row.confirmed_at is not None
    day = _day(row.held_on) if row.held_on else ""
    return Confirmed(day, row.minutes or 0, row.name, _moment(row.confirmed_at, owner))


def _moment(at: datetime, owner: User) -> str:
    return _day(local_day(at, owner.zone))


def _day(day: date) -> str:
    return long_day(day)
