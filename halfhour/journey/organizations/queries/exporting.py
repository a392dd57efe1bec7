"""Organizations as an address book tells of them."""

from __future__ import annotations

from collections.abc import Iterator

from halfhour.accounts.models import User
from halfhour.formats.contact import Contact
from halfhour.journey.organizations.models import Organization


def as_contacts(owner: User) -> Iterator[Contact]:
    """Every organization as an address book tells of one, by name."""
    for place in Organization.objects.filter(owner=owner).order_by("key").iterator(500):
        yield Contact(
            place.name,
            phones=[place.phone] if place.phone else [],
            organization=place.name,
            website=place.website,
            address=place.address,
            note=place.about,
            is_company=True,
        )
