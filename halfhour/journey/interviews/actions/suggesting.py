"""Another time that a host suggests, and the owner's answer to it."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import transaction

from halfhour.core.problems import Problem
from halfhour.journey.interviews.actions.agreeing import DETAILS, agree, change
from halfhour.journey.interviews.actions.checks import hold_calendar
from halfhour.journey.interviews.actions.problems import InThePast, TooFar
from halfhour.journey.interviews.models import Interview, SuggestedTime
from halfhour.journey.interviews.rules import typed
from halfhour.journey.people import actions as people
from halfhour.journey.people.models import Person


class NothingSuggested(Problem):
    """Neither a time nor a word."""

    sentence = "Say which day and time would suit, or write a few words about it."
    field = "starts_at"


class Answered(Problem):
    """The suggestion was answered, or another took its place."""

    sentence = "This suggestion is answered already, or they made another. Open the newest on Today."


@transaction.atomic
def suggest(
    *,
    person: Person,
    now: datetime,
    time_zone: str,
    starts_at: datetime | None = None,
    minutes: int = 30,
    mode: str = "in_person",
    words: str = "",
    interview: Interview | None = None,
    **details: Any,
) -> SuggestedTime:
    """The host suggests a time, or says in `words` what would suit, for a new `interview` or in place of one.

    What was agreed stays until the owner answers; an earlier suggestion is replaced. `details` are those of `agree`.
    Raises NothingSuggested, InThePast, TooFar.
    """
    if starts_at is None and not words.strip():
        raise NothingSuggested
    if starts_at is not None and typed.in_the_past(starts_at, now):
        raise InThePast("That time has passed. Choose one that is still to come.", field="starts_at")
    if starts_at is not None and typed.too_far(starts_at, now):
        raise TooFar(f"That is in {starts_at.year}. Check the year.")
    SuggestedTime.objects.filter(person=person, state=SuggestedTime.State.OPEN).update(
        state=SuggestedTime.State.REPLACED, answered_at=now
    )
    people.touch(person=person, now=now)
    return SuggestedTime.objects.create(
        owner_id=person.owner_id,
        person=person,
        interview=interview,
        created_at=now,
        starts_at=starts_at,
        minutes=minutes,
        time_zone=time_zone,
        mode=mode,
        words=words.strip(),
        details={name: value for name, value in details.items() if name in DETAILS},
    )


@transaction.atomic
def accept_suggestion(*, suggested: SuggestedTime, now: datetime, anyway: bool = False) -> Interview:
    """The owner says yes: the interview is agreed then, or moves there. Raises Answered, NothingSuggested and what
    `agree` raises."""
    hold_calendar(suggested.owner_id)
    row = _open(suggested)
    if row.starts_at is None:
        raise NothingSuggested("They named no time. Agree one with them, or offer them some.")
    said: dict[str, Any] = {"starts_at": row.starts_at, "minutes": row.minutes, "mode": row.mode}
    said["time_zone"] = row.time_zone
    if row.interview is not None and row.interview.is_ahead:
        state = Interview.State.AGREED
        made = change(interview=row.interview, now=now, anyway=anyway, state=state, **said, **row.details)
    else:
        made = agree(person=row.person, now=now, anyway=anyway, **said, **row.details)
    _close(row, SuggestedTime.State.ACCEPTED, now)
    return made


@transaction.atomic
def decline_suggestion(*, suggested: SuggestedTime, now: datetime) -> None:
    """The owner cannot then; what was agreed before stays. Raises Answered."""
    _close(_open(suggested), SuggestedTime.State.DECLINED, now)


def _open(suggested: SuggestedTime) -> SuggestedTime:
    rows = SuggestedTime.objects.select_for_update(of=("self",)).select_related("person__owner", "interview")
    row = rows.get(pk=suggested.pk)
    if row.state != SuggestedTime.State.OPEN:
        raise Answered
    return row


def _close(row: SuggestedTime, state: str, now: datetime) -> None:
    row.state, row.answered_at = state, now
    row.save(update_fields=["state", "answered_at"])
