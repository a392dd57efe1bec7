"""What calls left to do: call back, write, put down the visit that was agreed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from typing import Any

from django.urls import reverse

from halfhour.accounts.models import User
from halfhour.core.due import Due
from halfhour.journey.outreach.models import Call
from halfhour.journey.outreach.queries.saying import day_over, on_day

LOOKED_BACK = timedelta(days=130)
Line = tuple[int, int | None, int | None, int | None, str]  # id, organization, department, person, next


def due(now: datetime, owner: User | None) -> tuple[list[Due], set[int]]:
    """A row for each call whose next step is open, and everybody who was called lately. Two queries.

    Open is what no later call has taken up, and after which nothing happened with its person.
    """
    lines = Call.objects.filter(called_at__gte=now - LOOKED_BACK).order_by("-called_at", "-id")
    lines = lines if owner is None else lines.filter(owner=owner)
    calls = list(lines.values_list("id", "organization_id", "department_id", "person_id", "next"))
    people = {person for _, _, _, person, _ in calls if person}
    last = _last(calls)
    if not last:
        return [], people
    rows = Call.objects.filter(pk__in=last).select_related("owner", "organization", "person")
    return [SAID[row.next](row, now) for row in rows.order_by("-called_at", "-id") if _is_open(row)], people


def _last(calls: Sequence[Line]) -> list[int]:
    """Of calls, newest first, those with a next step that no later one to the same person or part took up."""
    found: list[int] = []
    parts: set[tuple[int | None, int | None]] = set()
    places: set[int | None] = set()
    people: set[int] = set()
    for pk, place, part, person, step in calls:
        taken_up = person in people if person else (place, part) in parts or (place, None) in parts
        if not person and part is None:
            taken_up = place in places
        if step in SAID and not taken_up:
            found.append(pk)
        parts.add((place, part))
        places.add(place)
        if person:
            people.add(person)
    return found


def _is_open(row: Call) -> bool:
    person = row.person
    if row.organization is None or (row.next == Call.Next.CALL_BACK and row.call_back_at is None):
        return False
    if person is None:
        return row.next == Call.Next.CALL_BACK
    quiet = person.touched_at is None or person.touched_at <= max(row.called_at, person.created_at)
    return quiet and not person.never_again


def _due(row: Call, kind: str, **said: Any) -> Due:
    return Due(
        owner_id=row.owner_id,
        kind=f"outreach.{kind}",
        subject=f"call:{row.pk}",
        step="find",
        person_id=row.person_id,
        opens=row.called_at,
        **said,
    )


def _call_back(row: Call, now: datetime) -> Due:
    assert row.organization is not None
    whom = f"{row.person.full_name} at {row.organization.name}" if row.person else row.organization.name
    more = "&".join(f"{name}={pk}" for name, pk in _about(row) if pk)
    return _due(
        row,
        "call_back",
        what=f"Call {whom} again",
        why=f"{HOW[row.answered]} {on_day(row.called_at, now, row.owner)}.",
        url=f"{reverse('outreach:call', args=[row.organization_id])}{f'?{more}' if more else ''}",
        button="Call with script",
        by=row.call_back_at,
        brief=f"call {row.person.first_name if row.person else row.organization.name}",
    )


def _write(row: Call, now: datetime) -> Due:
    assert row.person is not None
    return _due(
        row,
        "write",
        what=f"Write to {row.person.full_name}",
        why=f"Your call {on_day(row.called_at, now, row.owner)} gave you the name. Write while it is fresh.",
        url=reverse("outreach:write", args=[row.person_id]),
        button="Write",
        by=day_over(row.called_at + timedelta(days=1), row.owner),
        brief=f"write to {row.person.first_name}",
        weight=1,
    )


def _visit(row: Call, now: datetime) -> Due:
    assert row.person is not None
    return _due(
        row,
        "visit",
        what=f"Put down the visit to {row.person.full_name}",
        why=f"You agreed it on the phone {on_day(row.called_at, now, row.owner)}.",
        url=reverse("interviews:agree", args=[row.person_id]),
        button="Put it down",
        by=day_over(row.called_at, row.owner),
        brief=f"put down the visit to {row.person.first_name}",
        weight=2,
    )


def _about(row: Call) -> list[tuple[str, int | None]]:
    return [("department", row.department_id), ("person", row.person_id)]


SAID: dict[str, Callable[[Call, datetime], Due]] = {
    Call.Next.CALL_BACK: _call_back,
    Call.Next.WRITE: _write,
    Call.Next.VISIT: _visit,
}
HOW: dict[str, str] = {
    Call.Answered.SPOKE: "You spoke",
    Call.Answered.VOICEMAIL: "You left a message",
    Call.Answered.NO_ANSWER: "Nobody answered",
    Call.Answered.WRONG: "The number was wrong",
}
