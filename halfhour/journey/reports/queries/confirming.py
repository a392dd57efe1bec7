"""What a host is asked to confirm."""

from __future__ import annotations

from halfhour.journey.people.models import Person
from halfhour.journey.reports.models import Confirmation


def asked_of(person: Person) -> Confirmation | None:
    """The conversation that a host is asked to confirm, the earliest first; its interview is loaded."""
    rows = Confirmation.objects.filter(interview__person=person, confirmed_at=None).select_related("interview")
    return rows.order_by("interview__starts_at", "id").first()


def confirmed_by(person: Person) -> list[Confirmation]:
    """What they confirmed, the earliest first."""
    rows = Confirmation.objects.filter(interview__person=person, confirmed_at__isnull=False)
    return list(rows.order_by("confirmed_at", "id"))
