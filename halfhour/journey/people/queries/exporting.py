"""People as an address book tells of them, and the report of an import: read in parts, however many there are."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from halfhour.accounts.models import User
from halfhour.formats.contact import Contact
from halfhour.journey.people.models import Import, ImportRow, Person

AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Most:
    """The most mail addresses and phones that anybody of an owner has: what a table needs columns for."""

    mails: int = 1
    phones: int = 1


def most_of(owner: User) -> Most:
    """How wide a table of everybody is. One light pass."""
    mails = phones = 1
    rows = Person.objects.filter(owner=owner).exclude(other_emails=[], other_phones=[])
    for others, numbers in rows.values_list("other_emails", "other_phones").iterator(AT_ONCE):
        mails, phones = max(mails, len(others) + 1), max(phones, len(numbers) + 1)
    return Most(mails, phones)


def as_contacts(owner: User) -> Iterator[Contact]:
    """Everybody, by name."""
    rows = Person.objects.filter(owner=owner).select_related("organization", "department").order_by("sort_key", "id")
    for person in rows.iterator(AT_ONCE):
        yield _contact(person)


def reported(batch: Import) -> Iterator[list[str]]:
    """Every row of an import's report: row, line, what became of it, name, why."""
    words = dict(ImportRow.Outcome.choices)
    rows = (
        ImportRow.objects.filter(batch=batch).order_by("number").values_list("number", "line", "outcome", "name", "why")
    )
    for number, line, outcome, name, why in rows.iterator(AT_ONCE):
        yield [str(number + 1), str(line), str(words[outcome]), name, why]


def _contact(person: Person) -> Contact:
    phones = [phone for phone in (person.phone, *person.other_phones) if phone]
    return Contact(
        person.full_name,
        person.given,
        person.family,
        [mail for mail in (person.email, *person.other_emails) if mail],
        phones,
        [""] * len(phones),
        organization=person.organization.name if person.organization else "",
        department=person.department.name if person.department else "",
        title=person.title,
        profile_url=person.profile_url,
        connected_on=person.connected_on,
        note=person.remarks,
    )
