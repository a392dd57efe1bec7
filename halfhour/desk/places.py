"""One organization's page put together: what is due there, who is there, what calls brought."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.urls import reverse

from halfhour.accounts.models import User
from halfhour.core.due import Due
from halfhour.desk import today
from halfhour.desk.queries.place import People, calls_to, people_at
from halfhour.desk.rules.findings import counted
from halfhour.desk.rules.place import Suggested, suggested
from halfhour.desk.rules.sections import Row, rows, sections
from halfhour.journey.organizations import queries as organizations
from halfhour.journey.organizations.models import Department, Organization, SiteReading
from halfhour.journey.outreach.models import Call
from halfhour.journey.people import queries as people_queries
from halfhour.journey.people.models import Position

DUE = 3


@dataclass(frozen=True, slots=True)
class Place:
    """One organization's page: what is due there, else what to do next; its departments, people and calls."""

    due: list[Row]
    suggested: Suggested | None
    departments: list[Department]
    people: People
    calls: list[Call]
    reading: SiteReading | None = None
    found: str = ""
    former: list[Position] = field(default_factory=list)


def of(place: Organization, owner: User, now: datetime) -> Place:
    """The page of `place`."""
    people, departments = people_at(place), list(place.departments.all())
    parts = sections(_due_there(place, people, now, owner), now, owner.zone)
    found = rows((parts.now + parts.today + parts.later + parts.waiting)[:DUE], now, owner.zone, accented=1)
    reading = organizations.newest_reading(place)
    unasked = next((person for person in people.shown if not _is_asked(person)), None)
    return Place(
        due=found,
        suggested=None
        if found
        else suggested(
            people=len(people.shown),
            unasked=(unasked.pk, unasked.full_name) if unasked else None,
            asked=sum(_is_asked(person) for person in people.shown),
            manager=next((one.manager_name for one in departments if one.manager_name), ""),
            name=place.name,
            site="" if reading else "unread" if place.website else "unknown",
            phone=place.phone,
        ),
        departments=departments,
        people=people,
        calls=calls_to(place),
        reading=reading,
        found=counted(organizations.findings_of(reading)) if reading else "",
        former=people_queries.worked_at(place),
    )


def _due_there(place: Organization, people: People, now: datetime, owner: User) -> list[Due]:
    """What is due with its people, and what happens at the place itself, such as a call."""
    ids, page = {person.pk for person in people.shown}, reverse("desk:organization", args=[place.pk])
    return [due for due in today.dues(now, owner) if due.person_id in ids or due.url.startswith(page)]


def _is_asked(person: Any) -> bool:
    return person.is_written or person.is_met or person.is_ahead or person.never_again
