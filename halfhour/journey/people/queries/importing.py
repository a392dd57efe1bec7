"""What an import needs to know: its file read, what becomes of every row, what came of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Count

from halfhour.accounts.models import User
from halfhour.formats import contacts
from halfhour.formats.contact import Reading, Skipped
from halfhour.journey.organizations import queries as organizations
from halfhour.journey.organizations.models import Organization
from halfhour.journey.organizations.rules import key_of
from halfhour.journey.people.models import Import, ImportRow, Person
from halfhour.journey.people.queries.comparing import crowd_for
from halfhour.journey.people.queries.hanging import in_parts
from halfhour.journey.people.queries.one import have
from halfhour.journey.people.rules.planning import Decision, Row, grouped, numbered, plan
from halfhour.journey.people.rules.settling import PLACE, Settled, settle, settle_place

HEAVY = ("content", "preview", "choices", "mapping")
CHUNK = 1000
REPORTED = 50
Group = list[Decision]


@dataclass(slots=True)
class Known:
    """A person whom rows of a file are merged with; `newer` when nobody but imports ever wrote about them."""

    person: Person
    have: dict[str, Any]
    newer: bool


def imports_of(owner: User) -> Any:
    """All imports of the owner, newest first, without their files."""
    return Import.objects.filter(owner=owner).defer(*HEAVY).order_by("-created_at", "-id")


def read(batch: Import) -> Reading:
    """The file of an import, read as it was told to be; a file that was let go reads as empty."""
    data = bytes(batch.content or b"")
    return contacts.read(data, encoding=batch.encoding or None, mapping=batch.mapping or None)


def rows_to_come(batch: Import, reading: Reading) -> tuple[list[Row], list[tuple[int, Skipped]]]:
    """The rows that were not brought in yet, and those that name nobody."""
    rows, skipped = numbered(reading, batch.owner.school)
    past = set(ImportRow.objects.filter(batch=batch).values_list("number", flat=True))
    return [row for row in rows if row.number not in past], [piece for piece in skipped if piece[0] not in past]


def prospect(batch: Import, rows: list[Row]) -> list[Group]:
    """What becomes of the rows, grouped by person."""
    crowd = crowd_for(batch.owner, [row.card for row in rows])
    return list(grouped(plan(rows, crowd, batch.choices)))


def chunks(groups: Iterable[Group]) -> Iterator[list[Group]]:
    """The groups in lists of about a thousand rows: what one transaction takes."""
    some: list[Group] = []
    rows = 0
    for group in groups:
        some.append(group)
        rows += len(group)
        if rows >= CHUNK:
            yield some
            some, rows = [], 0
    if some:
        yield some


def known(owner: User, ids: Iterable[int]) -> dict[int, Known]:
    """The people with these ids, as a merge needs them; two queries for every 400."""
    found: dict[int, Known] = {}
    for some in in_parts(ids):
        untouched = _only_imported(some)
        people = Person.objects.filter(owner=owner, pk__in=some).select_related("organization", "field", "department")
        for person in people:
            newer = untouched.get(person.pk) == person.revision
            found[person.pk] = Known(person, have(person), newer)
    return found


def settled(owner: User, groups: list[Group]) -> tuple[list[list[Settled]], dict[int, Known]]:
    """What the rows of these groups come to, and the people they are merged with."""
    people = known(owner, [group[0].target for group in groups if group[0].target > 0])
    places = places_of(owner, groups)
    return [_settled(group, people.get(group[0].target), places) for group in groups], people


def places_of(owner: User, groups: Iterable[Group]) -> dict[str, Organization]:
    """The organizations, by key, that rows about organizations mean and that are there."""
    keys = {key_of(group[0].row.said.full_name) for group in groups if group[0].row.said.place is not None}
    return organizations.by_keys(owner, keys, *PLACE) if keys else {}


def counted(batch: Import) -> dict[str, int]:
    """How many rows were added, merged, there already and skipped."""
    rows = ImportRow.objects.filter(batch=batch).values_list("outcome").annotate(many=Count("id")).order_by()
    return dict(rows)


def report(batch: Import, *, outcome: str = "", after: int | None = None) -> list[ImportRow]:
    """Up to 51 rows of the report by their number, from beyond `after`, of one outcome or of all."""
    rows = ImportRow.objects.filter(batch=batch)
    if outcome:
        rows = rows.filter(outcome=outcome)
    if after is not None:
        rows = rows.filter(number__gt=after)
    return list(rows.defer("before").order_by("number")[: REPORTED + 1])


def _settled(group: Group, found: Known | None, places: Mapping[str, Organization]) -> list[Settled]:
    if group[0].row.said.place is not None:
        place = places.get(key_of(group[0].row.said.full_name))
        return [settle_place(group[0], {name: getattr(place, name) for name in PLACE} if place else None)]
    return settle(group, found.have if found else None, newer=bool(found and found.newer))


def _only_imported(ids: list[int]) -> dict[int, int]:
    """For people whom an import brought: how many of their revisions imports account for."""
    rows = ImportRow.objects.filter(person_id__in=ids, outcome__in=("added", "merged"))
    revisions: dict[int, set[int]] = {}
    brought = set()
    for pk, outcome, revision in rows.values_list("person_id", "outcome", "revision"):
        revisions.setdefault(pk, set()).add(revision)
        if outcome == "added":
            brought.add(pk)
    return {pk: len(revisions[pk]) for pk in brought}
