"""Bring a file in: a thousand rows at a time, each with its people, its report and its search texts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import F

from halfhour.core import bulk, search
from halfhour.formats.contact import Skipped
from halfhour.journey.organizations import actions as organizations
from halfhour.journey.organizations.models import Organization
from halfhour.journey.organizations.rules import key_of
from halfhour.journey.people import queries
from halfhour.journey.people.actions.noticing import notice_jobs
from halfhour.journey.people.actions.places import bring_places
from halfhour.journey.people.models import Import, ImportRow, Person
from halfhour.journey.people.rules.merging import MERGED
from halfhour.journey.people.rules.naming import sort_key
from halfhour.journey.people.rules.settling import Settled

State = Import.State
FOUND = {"linkedin": Person.Found.LINKEDIN, "handshake": Person.Found.SCHOOL}
Places = Mapping[str, Organization]


@transaction.atomic
def bring_in(*, batch: Import, groups: list[queries.Group], now: datetime) -> bool:
    """Bring in the rows of some people, all of it or nothing. False when the import was stopped or taken over."""
    held = Import.objects.filter(pk=batch.pk, state=State.RUNNING, claim=batch.claim)
    if not held.update(done=F("done") + sum(map(len, groups)), beat_at=now):
        return False
    settled, known = queries.settled(batch.owner, groups)
    places, made = _places(batch, settled, now)
    about = [rows[0] for rows in settled if rows[0].decision.row.said.place is not None]
    settled = [rows for rows in settled if rows[0].decision.row.said.place is None]
    people = [_person(batch, rows, known.get(rows[0].decision.target), places, now) for rows in settled]
    _save(batch, settled, people)
    notice_jobs(batch, settled, known, now)
    bulk.insert([*bring_places(batch, about, places, made, now), *_report(batch, settled, people, made)])
    return True


@transaction.atomic
def finish(*, batch: Import, skipped: Iterable[tuple[int, Skipped]], now: datetime) -> bool:
    """Name the rows that name nobody, let go of the file, count. False when it was stopped or taken over."""
    rows = [
        ImportRow(batch=batch, number=number, line=row.line, outcome="skipped", why=row.why[:300], name=row.text[:160])
        for number, row in skipped
    ]
    ImportRow.objects.bulk_create(rows, ignore_conflicts=True)
    held = Import.objects.filter(pk=batch.pk, state=State.RUNNING, claim=batch.claim)
    told = {"counts": queries.counted(batch), "done": F("total"), "finished_at": now}
    return bool(held.update(state=State.DONE, claim="", content=None, preview={}, **told))


def _places(batch: Import, settled: list[list[Settled]], now: datetime) -> tuple[Places, set[int]]:
    names = [name for rows in settled for row in rows if (name := _place_of(row))]
    found_where = f"Imported from {batch.file_name}"[:200]
    return organizations.add_many(owner=batch.owner, names=names, now=now, found_where=found_where)


def _place_of(row: Settled) -> str:
    said = row.decision.row.said
    return str(row.new.get("organization", "")) if said.place is None else said.full_name


def _person(
    batch: Import, rows: list[Settled], known: queries.Known | None, places: Places, now: datetime
) -> Person | None:
    """The person of a group as they are from now on; None when all its rows are skipped."""
    new = {name: value for row in rows for name, value in row.new.items()}
    if "organization" in new:
        new["organization"] = places[key_of(new["organization"])]
    if known is None:
        return _new_person(batch, rows[0], new, now) if rows[0].outcome == "added" else None
    if "department" in new:  # a file's own department is a line of the remarks
        new["department"] = None
    for row in rows:
        for name in row.before.keys() & {"organization", "department"}:
            row.before[name] = getattr(known.person, f"{name}_id")
    for name, value in new.items():
        setattr(known.person, name, value)
    known.person.revision += bool(new)
    return known.person


def _new_person(batch: Import, row: Settled, new: dict[str, Any], now: datetime) -> Person:
    name = row.decision.row.said.full_name
    found_in = FOUND.get(batch.format, Person.Found.ADDRESS_BOOK)
    found = {"found_in": found_in, "found_detail": batch.file_name}
    return Person(owner=batch.owner, created_at=now, full_name=name, sort_key=sort_key(name), **found, **new)


def _save(batch: Import, settled: list[list[Settled]], people: list[Person | None]) -> None:
    pairs = [(rows, person) for rows, person in zip(settled, people, strict=True) if person is not None]
    new = [person for _, person in pairs if person.pk is None]
    changed = [person for rows, person in pairs if person.pk is not None and any(row.new for row in rows)]
    bulk.insert(new)
    # One statement for many rows: an insert that meets every id and sets the columns a merge may change.
    columns = [*MERGED, "revision"]
    Person.objects.bulk_create(changed, update_conflicts=True, unique_fields=["id"], update_fields=columns)
    search.put(batch.owner_id, [queries.search_text(person) for person in [*new, *changed]])


def _report(
    batch: Import, settled: list[list[Settled]], people: list[Person | None], made: set[int]
) -> list[ImportRow]:
    report = []
    for rows, person in zip(settled, people, strict=True):
        for row in rows:
            before = dict(row.before)
            if person is not None and person.organization_id in made and row.new.get("organization"):
                made.discard(person.organization_id)
                before["made"] = person.organization_id
            report.append(_row(batch, row, person, before))
    return report


def _row(batch: Import, row: Settled, person: Person | None, before: dict[str, object]) -> ImportRow:
    line = row.decision.row
    return ImportRow(
        batch=batch,
        number=line.number,
        line=line.line,
        outcome=row.outcome,
        name=line.said.full_name,
        why=row.why[:300],
        person=person if row.outcome != "skipped" else None,
        revision=person.revision if person else 1,
        before=before,
    )
