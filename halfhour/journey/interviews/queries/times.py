"""Times on the way to an appointment: which are still free to choose, which to offer, what a host suggested."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from django.urls import reverse

from halfhour.accounts.models import User
from halfhour.core import moments
from halfhour.core.due import Due
from halfhour.journey.interviews.models import Interview, OfferedTime, SuggestedTime
from halfhour.journey.interviews.rules.overlap import Slot, clash
from halfhour.journey.interviews.rules.proposing import propose
from halfhour.journey.interviews.rules.states import AHEAD
from halfhour.journey.outreach import queries as outreach
from halfhour.journey.people.models import Person


def busy(owner: User, now: datetime, *, without: Interview | None = None) -> list[Slot]:
    """What the owner's coming appointments take of their days, ways included. One query."""
    rows = Interview.objects.filter(owner=owner, state__in=AHEAD, starts_at__gt=now - timedelta(days=1))
    rows = rows.exclude(mode=Interview.Mode.MAIL).select_related("person")
    return [row.slot(owner.numbers) for row in rows if without is None or row.pk != without.pk]


def offered(person: Person, now: datetime) -> list[OfferedTime]:
    """Everything offered to a person that lies ahead and was not taken back, chosen or not, soonest first."""
    rows = OfferedTime.objects.filter(person=person, withdrawn_at=None, starts_at__gt=now)
    return list(rows.select_related("interview").order_by("starts_at"))


def free_times(person: Person, now: datetime, *, without: Interview | None = None) -> list[OfferedTime]:
    """What a person may choose at this moment: offered, not taken, and free in the owner's calendar; soonest first.

    `without` is the appointment that would move there, so that it does not stand in its own way. Two queries.
    """
    rows = [row for row in offered(person, now) if row.interview_id is None]
    if not rows:
        return []
    numbers, taken = person.owner.numbers, busy(person.owner, now, without=without)
    ready = timedelta(minutes=numbers.arrive_early_minutes)
    return [row for row in rows if clash(Slot("", row.starts_at - ready, row.starts_at, row.ends_at), taken) is None]


def proposals(person: Person, now: datetime, minutes: int) -> list[datetime]:
    """Starts (aware UTC) to offer a person, in their business hours and free in the owner's calendar."""
    owner = person.owner
    zone = outreach.zone_of(owner, person) or owner.zone
    return propose(
        now=now,
        theirs=zone,
        mine=owner.zone,
        minutes=minutes,
        busy=busy(owner, now),
        lead=timedelta(minutes=owner.numbers.arrive_early_minutes),
        days_off=outreach.days_off_of(owner, person, moments.local_day(now, zone).year),
    )


def suggestion(person: Person) -> SuggestedTime | None:
    """What this person suggested and nobody answered yet."""
    rows = SuggestedTime.objects.filter(person=person, state=SuggestedTime.State.OPEN)
    return rows.select_related("interview").first()


def suggestions_due(now: datetime, owner: Any = None) -> list[Due]:
    """A row for each time a host suggested that waits for an answer. One query."""
    rows = SuggestedTime.objects.filter(state=SuggestedTime.State.OPEN).select_related("person", "owner")
    if owner is not None:
        rows = rows.filter(owner=owner)
    return [_answer(row, now) for row in rows.order_by("created_at", "id")]


def _answer(row: SuggestedTime, now: datetime) -> Due:
    name, zone = row.person.full_name, row.owner.zone
    what = f"{name} suggests {moments.when(row.starts_at, now, zone)}" if row.starts_at else f"{name} suggests a time"
    passed = row.starts_at is not None and row.starts_at < now
    by = min(row.created_at + timedelta(days=1), row.starts_at) if row.starts_at else row.created_at + timedelta(days=1)
    return Due(
        owner_id=row.owner_id,
        kind="interviews.suggested",
        subject=f"suggested:{row.pk}",
        what=what,
        why=row.words or ("That time has passed. Offer them others." if passed else "Say yes, or offer other times."),
        url=reverse("interviews:suggested", args=[row.pk]),
        button="Answer",
        step="prepare",
        by=by.astimezone(UTC),
        opens=row.created_at,
        person_id=row.person_id,
        brief=f"answer {row.person.first_name}",
        weight=2,
    )
