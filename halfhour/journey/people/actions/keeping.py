"""Keep a person, change what is known, note that something happened, let them rest."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.db.models import Q

from halfhour.accounts.models import User
from halfhour.core import search
from halfhour.core.problems import Problem
from halfhour.journey.organizations import actions as organizations
from halfhour.journey.people import queries
from halfhour.journey.people.models import Import, Person
from halfhour.journey.people.rules import merging, naming
from halfhour.journey.people.rules.details import Details


class NameMissing(Problem):
    """A person is found again by their name."""

    sentence = "Give the name, as far as you know it."
    field = "full_name"


@transaction.atomic
def add(
    *,
    owner: User,
    full_name: str,
    now: datetime,
    organization_name: str = "",
    field_name: str = "",
    **details: Any,
) -> Person:
    """A new person, in play from now on. Whether it is somebody you have is for the caller: `queries.could_be`.

    The organization and the field are found by name or added; a person without a field takes their organization's.
    `details` are fields of Person. Raises NameMissing.
    """
    person = Person(owner=owner, created_at=now, touched_at=now, full_name=naming.tidy(full_name), **details)
    if not person.full_name:
        raise NameMissing
    person.sort_key = naming.sort_key(person.full_name)
    if not person.given and not person.family:
        person.given, person.family = naming.parts(person.full_name)
    _place(person, organization_name, field_name, now)
    if person.field is None and person.organization is not None:
        person.field = person.organization.field
    person.save()
    search.put(owner.id, [queries.search_text(person)])
    return person


@transaction.atomic
def change(*, person: Person, now: datetime, **fields: Any) -> Person:
    """Set `fields` of Person; `organization_name` and `field_name` find or add theirs, empty takes it away.

    A new name brings its own given and family name unless they are given too. Raises NameMissing.
    """
    if "full_name" in fields:
        fields["full_name"] = naming.tidy(fields["full_name"])
        if not fields["full_name"]:
            raise NameMissing
        fields["sort_key"] = naming.sort_key(fields["full_name"])
    if fields.get("full_name", person.full_name) != person.full_name and not {"given", "family"} & fields.keys():
        fields["given"], fields["family"] = naming.parts(fields["full_name"])
    if (name := fields.pop("organization_name", None)) is not None:
        fields["organization"] = organizations.find_or_add(owner=person.owner, name=name, now=now) if name else None
    if (name := fields.pop("field_name", None)) is not None:
        fields["field"] = organizations.field_named(owner=person.owner, name=name, now=now) if name else None
    for name, value in fields.items():
        setattr(person, name, value)
    person.revision += 1
    person.save(update_fields=[*fields, "revision"])
    search.put(person.owner_id, [queries.search_text(person)])
    _of_use(person, now)
    return person


@transaction.atomic
def fill(*, person: Person, said: Details, now: datetime) -> Person:
    """Fill what is empty with what was typed about somebody who turned out to be this person; what was known stays."""
    new = merging.merge(queries.have(person), said, newer=False)
    if "organization" in new:
        new["organization_name"] = new.pop("organization")
    if new:
        change(person=person, now=now, **new)
    touch(person=person, now=now)
    return person


@transaction.atomic
def touch(*, person: Person, now: datetime) -> None:
    """Note that something happened between you at `now`; an older moment than the newest known changes nothing.

    A rest whose day has come is over. The first touch says that the imports which brought the person were of use.
    """
    first = person.touched_at is None
    rows = Person.objects.filter(pk=person.pk)
    if rows.filter(Q(touched_at=None) | Q(touched_at__lt=now)).update(touched_at=now):
        person.touched_at = now
    if person.rest_until and person.rest_until <= now.astimezone(person.owner.zone).date():
        rows.update(rest_until=None)
        person.rest_until = None
    if first:
        _of_use(person, now)


@transaction.atomic
def rest(*, person: Person, now: datetime, until: date | None = None, never: bool = False) -> Person:
    """Leave the person alone until a day, or for good; with neither, the rest is over."""
    return change(person=person, now=now, rest_until=None if never else until, never_again=never)


@transaction.atomic
def address_failed(*, person: Person, address: str, why: str, now: datetime) -> Person:
    """Mail to `address` does not arrive. Where it is the person's, another one is wanted; the address is kept."""
    if address.casefold() != person.email.casefold():
        return person
    return change(person=person, now=now, failed_email=person.email, failed_email_why=why[:300])


def _of_use(person: Person, now: datetime) -> None:
    """Somebody whom an import brought is written to or edited: nobody asks any more whether to keep it."""
    Import.objects.filter(rows__person=person, used_at=None).update(used_at=now)


def _place(person: Person, organization_name: str, field_name: str, now: datetime) -> None:
    if organization_name.strip():
        person.organization = organizations.find_or_add(owner=person.owner, name=organization_name, now=now)
    if field_name.strip():
        person.field = organizations.field_named(owner=person.owner, name=field_name, now=now)
