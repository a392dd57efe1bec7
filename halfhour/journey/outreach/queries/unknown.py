"""Places where nobody is known yet: one call finds out whether the department exists, and who manages it."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet
from django.urls import reverse

from halfhour.accounts.models import User
from halfhour.core.due import Due
from halfhour.journey.organizations.models import Department, Organization, SiteReading
from halfhour.journey.outreach.models import Call
from halfhour.journey.outreach.queries.threads import of, shared
from halfhour.journey.people.models import Person

REMEMBERED = timedelta(days=60)


def due(now: datetime, owner: User | None) -> list[Due]:
    """A row for each department that may or may not exist, and for each new place where nobody is known. Two queries.

    A call takes it up: what it left to do is in `called`.
    """
    departments = shared(_departments(now, owner), owner)
    places = shared(_places(now, owner), owner)
    asked = {row.organization_id for row in departments}
    return [_department(row) for row in departments] + [_place(row) for row in places if row.pk not in asked]


def _departments(now: datetime, owner: User | None) -> QuerySet[Department]:
    called = Call.objects.filter(organization=OuterRef("organization"))
    people = Person.objects.filter(department=OuterRef("pk"))
    rows = Department.objects.filter(~Exists(called), ~Exists(people), state=Department.State.UNKNOWN, manager_name="")
    rows = rows.filter(created_at__gt=now - REMEMBERED)
    return of(rows.select_related("organization"), owner).order_by("-created_at", "id")


def _places(now: datetime, owner: User | None) -> QuerySet[Organization]:
    called = Call.objects.filter(organization=OuterRef("pk"))
    people = Person.objects.filter(organization=OuterRef("pk"))
    parts = Department.objects.filter(organization=OuterRef("pk"))
    read = SiteReading.objects.filter(organization=OuterRef("pk"), state=SiteReading.State.DONE, taken=[])
    rows = Organization.objects.filter(~Exists(people), ~Exists(parts), ~Exists(called)).annotate(is_read=Exists(read))
    return of(rows.filter(created_at__gt=now - REMEMBERED), owner).order_by("-created_at", "id")


def _department(row: Department) -> Due:
    place, name = row.organization, row.name.removesuffix(" department")
    return Due(
        owner_id=row.owner_id,
        kind="outreach.call",
        subject=f"department:{row.pk}",
        what=f"Call {place.name}: is there {_article(name)} {name[:1].lower() + name[1:]} department?",
        why=f"Ask for its manager by name. {_number(place)}",
        url=f"{reverse('outreach:call', args=[place.pk])}?department={row.pk}",
        button="Call with script",
        step="find",
        brief=f"call {place.name}",
        by_words="in office hours",
    )


def _place(row: Any) -> Due:
    """Call it; where its number is not known, its site comes first, and where that was read, what it says."""
    said: dict[str, Any] = {
        "owner_id": row.owner_id,
        "kind": "outreach.call",
        "subject": f"organization:{row.pk}",
        "step": "find",
    }
    site: dict[str, Any] = {"url": reverse("desk:site", args=[row.pk])}
    if row.is_read:
        what, why = f"See what the site of {row.name} says", "It was read. Take the phone, the department, whom to ask."
        return Due(**said, **site, what=what, why=why, button="Look at it", brief=f"see what {row.name} says")
    if not row.phone:
        what, why = (
            f"Find the number of {row.name}",
            "You know nobody there yet. Their site often gives the phone, and names.",
        )
        return Due(**said, **site, what=what, why=why, button="Read their site", brief=f"find the number of {row.name}")
    return Due(
        **said,
        what=f"Call {row.name}: whom could you ask there?",
        why=f"You know nobody there yet. One call gives you a department and its manager. {_number(row)}",
        url=reverse("outreach:call", args=[row.pk]),
        button="Call with script",
        brief=f"call {row.name}",
        by_words="in office hours",
    )


def _article(name: str) -> str:
    return "an" if name[:1].lower() in "aeiou" else "a"


def _number(place: Organization) -> str:
    return f"The main line is {place.phone}." if place.phone else "The number is still missing."
