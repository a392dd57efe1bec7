"""A call and what follows from it: what was learned, who was named, when to call again."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction

from halfhour.accounts.models import User
from halfhour.core import moments, search
from halfhour.core.problems import Problem
from halfhour.journey.organizations import actions as organizations
from halfhour.journey.organizations.models import Department, Organization
from halfhour.journey.outreach import queries
from halfhour.journey.outreach.models import Call
from halfhour.journey.people import actions as people
from halfhour.journey.people.models import Person
from halfhour.journey.people.rules.naming import sort_key

MAIL = re.compile(r"[^\s@,;<>]+@[^\s@,;<>]+\.[^\s@,;<>]+")
TALKED = Call.Answered.SPOKE


class NoMoment(Problem):
    """Calling back needs a time, and one that is still to come."""

    sentence = "When will you call back? Choose a day and a time that is still to come."
    field = "call_back_at"


class NobodyNamed(Problem):
    """A letter or a visit needs a name."""

    sentence = "Who is it with? Type their name."
    field = "manager_name"


class NotReached(Problem):
    """A visit is agreed with somebody."""

    sentence = "Nobody was reached, so no visit can have been agreed. Choose what comes next."
    field = "next"


@dataclass(frozen=True, slots=True)
class Line:
    """What a call said of the one it named: the department, whether they run it, how to reach them, who said so."""

    department: Department | None
    runs_it: bool
    direct: str
    spoke_to: str

    def address(self) -> dict[str, str]:
        """A mail address or a phone number, by its field."""
        if found := MAIL.search(self.direct):
            return {"email": found.group()[:254]}
        return {"phone": self.direct.strip()[:60]} if self.direct.strip() else {}


@transaction.atomic
def log_call(
    *,
    owner: User,
    now: datetime,
    organization: Organization,
    answered: str,
    next: str,
    department: Department | None = None,
    department_name: str = "",
    department_state: str = "",
    person: Person | None = None,
    manager_name: str = "",
    direct: str = "",
    number: str = "",
    spoke_to: str = "",
    call_back_at: datetime | None = None,
    remarks: str = "",
) -> Call:
    """Keep a call, and do what follows from its outcome.

    `answered` and `next` are values of Call; `department_state` one of Department.State, empty when it did not come
    up; `direct` is a direct line or a mail address. A manager becomes a person. The call's person is the one it was
    for, or the manager it named. Raises NoMoment, NobodyNamed, NotReached.
    """
    reached = answered == TALKED
    named = manager_name.strip()
    _check(answered, next, call_back_at, now, bool(person or named))
    if reached and (department_name.strip() or department):
        department = _learned(organization, department, department_name, department_state, named, direct, now)
    if named:
        runs_it = department_state != Department.State.ABSENT
        line = Line(department, runs_it, direct, spoke_to)
        met = _manager(owner, organization, named, line, now)
        person = person or met
    call = Call.objects.create(
        owner=owner,
        created_at=now,
        called_at=now,
        organization=organization,
        department=department,
        person=person,
        number=number,
        answered=answered,
        spoke_to=spoke_to if reached else "",
        next=next,
        call_back_at=call_back_at if next == Call.Next.CALL_BACK else None,
        remarks=remarks,
    )
    if reached and person:
        people.touch(person=person, now=now)
    if text := queries.search_text(call):
        search.put(owner.pk, [text])
    return call


def _check(answered: str, step: str, call_back_at: datetime | None, now: datetime, somebody: bool) -> None:
    if step == Call.Next.CALL_BACK and (call_back_at is None or call_back_at <= now):
        raise NoMoment
    if step == Call.Next.VISIT and answered != TALKED:
        raise NotReached
    if step in (Call.Next.VISIT, Call.Next.WRITE) and not somebody:
        raise NobodyNamed


def _learned(
    organization: Organization,
    department: Department | None,
    name: str,
    state: str,
    manager: str,
    direct: str,
    now: datetime,
) -> Department:
    day = moments.long_day(moments.local_day(now, organization.owner.zone))
    return organizations.department_learned(
        organization=organization,
        name=name.strip() or (department.name if department else ""),
        now=now,
        state=state or Department.State.UNKNOWN,
        manager_name=manager if state != Department.State.ABSENT else "",
        phone=direct.strip()[:60] if direct.strip() and "@" not in direct else "",
        source=f"a call on {day}",
    )


def _manager(owner: User, organization: Organization, name: str, line: Line, now: datetime) -> Person:
    """The one named as a person: one of that name at the place, else a new one."""
    details: dict[str, Any] = {"department": line.department, "is_manager": line.runs_it, **line.address()}
    known = Person.objects.filter(owner=owner, organization=organization, sort_key=sort_key(name)).first()
    if known is not None:
        new = {field: value for field, value in details.items() if value and not getattr(known, field)}
        return people.change(person=known, now=now, **new) if new else known
    return people.add(
        owner=owner,
        full_name=name,
        now=now,
        organization_name=organization.name,
        found_in=Person.Found.CALL,
        found_detail=line.spoke_to[:200],
        **details,
    )
