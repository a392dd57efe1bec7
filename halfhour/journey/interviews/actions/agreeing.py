"""Agreeing on a half hour, and on another time or place for it."""

from __future__ import annotations

import uuid
from datetime import datetime
from typing import Any

from django.db import transaction

from halfhour.core import search
from halfhour.journey.interviews import queries
from halfhour.journey.interviews.actions.checks import check_day, check_others, check_shape, hold_calendar
from halfhour.journey.interviews.actions.problems import NotPossible
from halfhour.journey.interviews.models import Interview, OfferedTime
from halfhour.journey.interviews.rules import states
from halfhour.journey.organizations.models import Field
from halfhour.journey.people import actions as people
from halfhour.journey.people.models import Person

DETAILS = frozenset(
    {
        "place",
        "door",
        "parking",
        "directions",
        "ask_for",
        "dress",
        "dress_source",
        "link",
        "phone",
        "travel_minutes",
        "travel_by",
        "they_said",
    }
)
CHANGEABLE = DETAILS | {"starts_at", "time_zone", "minutes", "mode", "field", "state"}
TIMES = frozenset({"starts_at", "minutes", "time_zone", "mode", "travel_minutes"})


@transaction.atomic
def agree(
    *,
    person: Person,
    now: datetime,
    starts_at: datetime,
    time_zone: str,
    minutes: int = 30,
    mode: str = "in_person",
    field: Field | None = None,
    state: str = "agreed",
    anyway: bool = False,
    already: bool = False,
    **details: Any,
) -> Interview:
    """An interview with `person` at `starts_at` (aware), agreed or, with `state`, only proposed.

    `details` are place, door, parking, directions, ask_for, dress, dress_source, link, phone, travel_minutes,
    travel_by, they_said. The field is the person's or their organization's where none is given. Raises TwoAtOnce;
    TooClose unless `anyway`;
    InThePast unless it has `already` taken place; TooFar, EndsBeforeStart, UnknownZone.
    """
    if unknown := set(details) - DETAILS:
        raise TypeError(f"no such detail of an interview: {', '.join(sorted(unknown))}")
    interview = Interview(
        owner_id=person.owner_id,
        person=person,
        field=field or person.field or (person.organization.field if person.organization else None),
        state=state,
        mode=mode,
        starts_at=starts_at,
        minutes=minutes,
        time_zone=time_zone,
        uid=str(uuid.uuid4()),
        created_at=now,
        agreed_at=now if state == states.AGREED else None,
        **details,
    )
    check_shape(interview)
    check_day(interview, now, already=already)
    if not already:
        check_others(interview, now, anyway=anyway)
    interview.save()
    search.put(interview.owner_id, [queries.search_text(interview)])
    people.touch(person=person, now=now)
    return interview


@transaction.atomic
def change(*, interview: Interview, now: datetime, anyway: bool = False, **fields: Any) -> Interview:
    """Another time, place or detail, of an interview that lies ahead; raises its sequence and its revision.

    Another time has to be confirmed anew. Raises what `agree` raises, and NotPossible for one that is closed.
    """
    if unknown := set(fields) - CHANGEABLE:
        raise TypeError(f"not changed here: {', '.join(sorted(unknown))}")
    if TIMES & set(fields):
        hold_calendar(interview.owner_id)
    row = queries.locked(interview)
    changed = {name for name, value in fields.items() if getattr(row, name) != value}
    if not changed:
        return row
    if not states.may_be_changed(row.state):
        raise NotPossible(states.why_not(row.state))
    if "state" in changed and not states.may_become(row.state, fields["state"]):
        raise NotPossible(states.why_not(row.state))
    for name in changed:
        setattr(row, name, fields[name])
    if "starts_at" in changed:
        OfferedTime.objects.filter(interview=row).update(interview=None)  # another may have that hour now
    if {"starts_at", "state"} & changed:
        row.agreed_at = now if row.state == states.AGREED else None
        row.confirmed_at = None
    _check_changed(row, now, changed, anyway=anyway)
    return _kept(row)


@transaction.atomic
def accept(*, interview: Interview, now: datetime) -> Interview:
    """They said yes to the time proposed. Raises NotPossible when it is no longer open."""
    row = queries.locked(interview)
    if not states.may_become(row.state, states.AGREED):
        raise NotPossible(states.why_not(row.state))
    row.state, row.agreed_at = states.AGREED, now
    people.touch(person=row.person, now=now)
    return _kept(row)


def _check_changed(row: Interview, now: datetime, changed: set[str], *, anyway: bool) -> None:
    check_shape(row)
    if "starts_at" in changed:
        check_day(row, now, already=False)
    if TIMES & changed:
        check_others(row, now, anyway=anyway)


def _kept(row: Interview) -> Interview:
    row.sequence += 1
    row.revision += 1
    row.save()
    search.put(row.owner_id, [queries.search_text(row)])
    return row
