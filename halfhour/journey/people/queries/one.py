"""One person: what search knows them by, what a merge compares."""

from __future__ import annotations

from typing import Any

from halfhour.accounts.models import User
from halfhour.core.search import Text
from halfhour.journey.organizations.rules import key_of
from halfhour.journey.people.models import Person
from halfhour.journey.people.rules.merging import MERGED
from halfhour.journey.people.rules.naming import sort_key


def work(title: str, organization: str) -> str:
    """`Research lead at Blue Harbor Health`, or as much of it as is known."""
    return f"{title} at {organization}" if title and organization else title or organization


def search_text(person: Person) -> Text:
    """What search finds a person by: the name, and everything kept about them."""
    place = person.organization.name if person.organization else ""
    field = person.field.name if person.field else ""
    addresses = [person.email, *person.other_emails, person.phone, *person.other_phones]
    body = [person.title, place, field, *addresses, person.why_them, person.found_detail, person.remarks]
    return Text(
        kind="person",
        object_id=person.pk,
        title=person.full_name,
        names=person.full_name,
        body=" ".join(filter(None, body)),
        excerpt=work(person.title, place),
    )


def have(person: Person) -> dict[str, Any]:
    """The fields that a merge may change, as they are; the organization by its name."""
    said = {name: getattr(person, name) for name in MERGED}
    where = {"organization": person.organization, "department": person.department}
    return {**said, **{name: place.name if place else "" for name, place in where.items()}}


def who_is(owner: User, said: str) -> list[Person]:
    """The people meant by `Maria Chen` or `Maria Chen, Blue Harbor Health`; up to ten."""
    whole = Person.objects.filter(owner=owner, sort_key=sort_key(said)).select_related("organization")
    name, comma, place = said.rpartition(",")
    if not comma or whole.exists():
        return list(whole[:10])
    at = Person.objects.filter(owner=owner, sort_key=sort_key(name), organization__key=key_of(place))
    return list(at.select_related("organization")[:10])


def to_name(owner: User) -> list[str]:
    """The people somebody could have been named by: up to 200 with whom something happened, newest first."""
    rows = Person.objects.filter(owner=owner, touched_at__isnull=False).order_by("-touched_at", "id")
    named = rows.values_list("full_name", "organization__name")[:200]
    return [f"{name}, {place}" if place else name for name, place in named]
