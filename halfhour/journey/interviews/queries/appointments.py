"""Appointments of one owner, in the orders pages need them; every row with its person, organization and fields."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, time, timedelta
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.db.models.functions import Coalesce

from halfhour.core import moments
from halfhour.core.search import Text
from halfhour.journey.interviews.models import Interview
from halfhour.journey.interviews.rules.states import AHEAD
from halfhour.journey.outreach.models import Letter
from halfhour.journey.people import queries as people
from halfhour.journey.people.models import Person

Position = tuple[datetime, int]
RELATED = (
    "owner",
    "field",
    "person__field",
    "person__organization__field",
    "person__department",
    "person__named_by__organization",
)
MOST_AHEAD = 200
IN_CALENDAR = (
    *(field.name for field in Interview._meta.concrete_fields),
    *(f"person__{name}" for name in ("full_name", "given", "organization", "field__name")),
    *(f"person__organization__{name}" for name in ("name", "address", "about", "dress", "dress_source", "field__name")),
    "field__name",
)


def full() -> QuerySet[Interview]:
    """Interviews with everything a sentence about them needs; `confirmation_sent` says whether a letter of
    confirmation went out since this time was agreed on."""
    letters = Letter.objects.filter(
        person=OuterRef("person"),
        purpose=Letter.Purpose.CONFIRM,
        sent_at__gte=Coalesce(OuterRef("agreed_at"), OuterRef("created_at")),
    )
    return Interview.objects.select_related(*RELATED).annotate(confirmation_sent=Exists(letters))


def _plain(owner: Any) -> QuerySet[Interview]:
    return Interview.objects.filter(owner=owner).select_related(*RELATED[1:])


def _ahead(owner: Any) -> QuerySet[Interview]:
    return _plain(owner).filter(state__in=AHEAD).order_by("starts_at", "id")


def coming(owner: Any, now: datetime) -> list[Interview]:
    """Proposed and agreed ones that are not over, soonest first, at most 200."""
    rows = _ahead(owner).filter(starts_at__gte=now - timedelta(days=1))[: MOST_AHEAD + 20]
    return [row for row in rows if row.ends_at > now][:MOST_AHEAD]


def unrecorded(owner: Any, now: datetime) -> list[Interview]:
    """Those that are over, and of which nobody has said whether they took place; oldest first, at most 200."""
    return [row for row in _ahead(owner).filter(starts_at__lt=now)[:MOST_AHEAD] if row.ends_at <= now]


def past(owner: Any, *, before: Position | None = None, limit: int = 25) -> list[Interview]:
    """Held, cancelled and missed ones, newest first, from the place `before` (start and id) of the last one shown."""
    rows = _plain(owner).exclude(state__in=AHEAD).order_by("-starts_at", "-id")
    if before:
        starts_at, pk = before
        rows = rows.filter(Q(starts_at__lt=starts_at) | Q(starts_at=starts_at, id__lt=pk), starts_at__lte=starts_at)
    return list(rows[:limit])


def of_person(person: Person) -> list[Interview]:
    """All interviews with one person, newest first."""
    return list(Interview.objects.filter(person=person).select_related(*RELATED[1:]).order_by("-starts_at", "-id"))


def this_week(owner: Any, now: datetime) -> list[Interview]:
    """Proposed and agreed ones of today and the six days after, in the owner's zone, soonest first."""
    today = moments.local_day(now, owner.zone)
    ends = moments.at_local(today + timedelta(days=7), time(0), owner.zone)
    rows = _ahead(owner).filter(starts_at__gte=now - timedelta(days=1), starts_at__lt=ends)
    return [row for row in rows[:MOST_AHEAD] if row.ends_at > now]


def in_calendar(owner: Any, *, since: datetime, closed_since: datetime, most: int) -> list[Interview]:
    """What stands in a calendar: those that start after `since`, the newest `most` of them, in order of their start.

    Cancelled and missed ones are among them when they were closed after `closed_since`.
    """
    gone = (Interview.State.CANCELLED, Interview.State.MISSED)
    rows = full().filter(~Q(state__in=gone) | Q(closed_at__gte=closed_since), owner=owner, starts_at__gte=since)
    # A thousand rows with every column of six tables take longer than all that is made of them.
    rows = rows.select_related(None).select_related("field", "person__field", "person__organization__field")
    rows = rows.only(*IN_CALENDAR)
    found = list(rows.order_by("-starts_at", "-id")[:most])[::-1]
    for row in found:
        row.owner = owner
    return found


def agreed_between(start: datetime, end: datetime, *, owners: Iterable[int]) -> list[Interview]:
    """What these owners (ids) have agreed to that starts from `start` to `end`, each with its owner, soonest first."""
    rows = Interview.objects.select_related(*RELATED).filter(owner__in=list(owners), state=Interview.State.AGREED)
    return list(rows.filter(starts_at__gte=start, starts_at__lt=end).order_by("starts_at", "id"))


def around(interview: Interview) -> list[Interview]:
    """The owner's other interviews within a day of this one that take time; whatever is in its way is among them."""
    day = timedelta(days=1)
    rows = Interview.objects.filter(
        owner_id=interview.owner_id,
        state__in=AHEAD,
        starts_at__gt=interview.starts_at - day,
        starts_at__lt=interview.ends_at + day,
    )
    return list(rows.exclude(pk=interview.pk).exclude(mode=Interview.Mode.MAIL).select_related("person"))


def locked(interview: Interview) -> Interview:
    """The row as it is now, kept from others until the transaction ends, with what its texts need."""
    return Interview.objects.select_for_update(of=("self",)).select_related(*RELATED[1:]).get(pk=interview.pk)


def search_text(interview: Interview) -> Text:
    """What search finds it by: the person, the place (where they were that day), the field."""
    on = moments.local_day(interview.starts_at, interview.zone)
    job, day = people.job_on(interview.person, on), moments.short_day(on)
    organization = job.organization
    parts = [day, interview.get_mode_display().lower(), organization, interview.place]
    return Text(
        kind="interview",
        object_id=interview.pk,
        target_id=interview.pk,
        title=f"Interview with {interview.person.full_name}",
        excerpt=", ".join(part for part in parts if part),
        body=" ".join([*parts, interview.ask_for, interview.field.name if interview.field else ""]),
    )
