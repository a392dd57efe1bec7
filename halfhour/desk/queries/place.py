"""The people at one organization, and the calls to it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, F, OuterRef

from halfhour.journey.interviews.models import Interview
from halfhour.journey.organizations.models import Organization
from halfhour.journey.outreach.models import Call, Letter
from halfhour.journey.people.models import Person

PEOPLE = 30
CALLS = 10


@dataclass(frozen=True, slots=True)
class People:
    """Up to thirty people at a place, those something happened with first, and how many more there are."""

    shown: list[Any]
    more: int


def people_at(place: Organization) -> People:
    """The people at a place, each with `is_met`, `is_ahead` and `is_written`. One query, two when there are many."""
    held = Interview.objects.filter(person=OuterRef("pk"), state=Interview.State.HELD)
    ahead = Interview.objects.filter(person=OuterRef("pk"), state=Interview.State.AGREED)
    written = Letter.objects.filter(person=OuterRef("pk"), sent_at__isnull=False)
    rows = Person.objects.filter(owner_id=place.owner_id, organization=place)
    found = rows.annotate(is_met=Exists(held), is_ahead=Exists(ahead), is_written=Exists(written))
    ordered = found.select_related("department").order_by(
        F("touched_at").desc(nulls_last=True), "-is_manager", "sort_key", "id"
    )
    shown = list(ordered[: PEOPLE + 1])
    return People(shown[:PEOPLE], rows.count() - PEOPLE if len(shown) > PEOPLE else 0)


def calls_to(place: Organization) -> list[Call]:
    """The ten newest calls to a place, each with its department and person. One query."""
    rows = Call.objects.filter(owner_id=place.owner_id, organization=place).select_related("department", "person")
    return list(rows.order_by("-called_at", "-id")[:CALLS])
