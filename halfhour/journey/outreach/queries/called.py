"""What calls left to do: call back, write, put down the visit that was agreed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from django.db.models import Exists, F, OuterRef, Q
from django.urls import reverse

from halfhour.accounts.models import User
from halfhour.core.due import Due
from halfhour.journey.outreach.models import Call
from halfhour.journey.outreach.queries.saying import day_over, on_day

LOOKED_BACK = timedelta(days=130)


def due(now: datetime, owner: User | None) -> list[Due]:
    """A row for each call whose next step is open: no later call there, nothing since with its person. One query."""
    rows = Call.objects.filter(
        Q(next=Call.Next.CALL_BACK, call_back_at__isnull=False)
        | Q(next__in=[Call.Next.WRITE, Call.Next.VISIT], person__isnull=False),
        called_at__gte=now - LOOKED_BACK,
    )
    untouched = Q(person__touched_at__lte=F("called_at")) | Q(person__touched_at__lte=F("person__created_at"))
    rows = rows.filter(Q(person=None) | Q(person__never_again=False) & (Q(person__touched_at=None) | untouched))
    rows = rows.filter(_is_last())
    rows = rows if owner is None else rows.filter(owner=owner)
    rows = rows.select_related("owner", "organization", "person").order_by("-called_at", "-id")
    return [SAID[row.next](row, now) for row in rows if row.organization]


def _is_last() -> Q:
    """No later call about the same person; where no person is known yet, none to the same part of the place."""
    later = Call.objects.filter(organization=OuterRef("organization"), called_at__gt=OuterRef("called_at"))
    same_part = later.filter(Q(department=OuterRef("department")) | Q(department=None))
    nobody = Q(~Exists(later), department=None) | Q(~Exists(same_part), department__isnull=False)
    somebody = Q(~Exists(later.filter(person=OuterRef("person"))), person__isnull=False)
    return Q(person=None) & nobody | somebody


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
