"""Take an import back as one: who was added goes, who was merged is as before; who was edited since is asked about."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import Model

from halfhour.core import search
from halfhour.core.problems import Problem
from halfhour.journey.organizations import actions as organizations
from halfhour.journey.organizations.models import Department, Organization
from halfhour.journey.people import queries
from halfhour.journey.people.actions.noticing import unnotice_jobs
from halfhour.journey.people.actions.places import put_back_places
from halfhour.journey.people.actions.removing import remove
from halfhour.journey.people.models import Import, ImportRow, Person
from halfhour.journey.people.rules.merging import MERGED

State = Import.State
Outcome = ImportRow.Outcome
AT_ONCE = 1000
POINTED_AT: dict[str, type[Model]] = {"organization": Organization, "department": Department}


class NothingToTakeBack(Problem):
    """It brought nothing, or was taken back before."""

    sentence = "There is nothing to take back: this import brought nothing in, or was taken back already."


@transaction.atomic
def start_undo(*, batch: Import, also: Iterable[int], now: datetime) -> Import:
    """From now on it is being taken back; of the people changed since, only those with an id in `also`.

    Raises NothingToTakeBack.
    """
    ended = Import.objects.filter(pk=batch.pk, state__in=(State.DONE, State.CANCELLED, State.FAILED))
    if not batch.rows.exclude(person=None, before={}).exists():
        raise NothingToTakeBack
    choices = {**batch.choices, "undo": sorted(also)}
    if not ended.update(state=State.UNDOING, claim="", beat_at=now, done=0, choices=choices, content=None):
        raise NothingToTakeBack
    batch.refresh_from_db()
    return batch


@transaction.atomic
def take_back(*, batch: Import, now: datetime) -> bool:
    """Take back the next thousand rows, all or none of them. False when it is done, was stopped or taken over."""
    start, end = batch.done, batch.done + AT_ONCE
    held = Import.objects.filter(pk=batch.pk, state=State.UNDOING, claim=batch.claim, done=start)
    last = end >= batch.total
    if not held.update(done=min(end, batch.total), beat_at=now):
        return False
    rows = list(batch.rows.filter(number__gte=start, number__lt=end, person__isnull=False).order_by("number"))
    kept = queries.changed_since(batch, rows) - set(batch.choices.get("undo", []))
    going = [(row.person_id, row) for row in rows if row.person_id and row.person_id not in kept]
    _remove([pk for pk, row in going if row.outcome == Outcome.ADDED], batch, now)
    unnotice_jobs(batch, [pk for pk, _ in going])
    _restore([(pk, row.before) for pk, row in going if row.outcome == Outcome.MERGED], batch)
    batch.done = end
    if last:
        _finish(batch, now)
    return not last


def _remove(ids: list[int], batch: Import, now: datetime) -> None:
    hanging = queries.used(batch)
    for person in Person.objects.filter(owner=batch.owner, pk__in=[pk for pk in ids if pk in hanging][:AT_ONCE]):
        remove(person=person, now=now)
    for some in queries.in_parts(pk for pk in ids if pk not in hanging):
        Person.objects.filter(owner=batch.owner, pk__in=some).delete()
        search.remove(batch.owner_id, "person", some)


def _restore(rows: list[tuple[int, dict[str, Any]]], batch: Import) -> None:
    """Set back what the rows of each person replaced, and let other imports of theirs know the new revision."""
    before: dict[int, dict[str, Any]] = {}
    for pk, replaced in rows:
        before.setdefault(pk, {}).update(replaced)
    people = {}
    for some in queries.in_parts(before):
        found = Person.objects.filter(owner=batch.owner, pk__in=some).select_related("organization", "field")
        people.update({person.pk: person for person in found})
    pointed_at = {name: _still_there(model, name, before.values()) for name, model in POINTED_AT.items()}
    for pk, person in people.items():
        for name in MERGED:
            if name in before[pk]:
                value = before[pk][name]
                setattr(person, name, pointed_at[name].get(value) if name in pointed_at else value)
        person.revision += 1
    columns = [*MERGED, "revision"]
    Person.objects.bulk_create(people.values(), update_conflicts=True, unique_fields=["id"], update_fields=columns)
    search.put(batch.owner_id, [queries.search_text(person) for person in people.values()])
    _tell_others(batch, people)


def _still_there(model: type[Model], name: str, before: Iterable[dict[str, Any]]) -> dict[int, Model]:
    """The rows that were replaced under `name`, by id, without those removed since."""
    return model._default_manager.in_bulk({replaced[name] for replaced in before if replaced.get(name)})


def _tell_others(batch: Import, people: dict[int, Person]) -> None:
    """To its other rows, a person put back is unchanged: what they may take back is not kept from them."""
    moved = []
    for some in queries.in_parts(people):
        for row in ImportRow.objects.filter(person_id__in=some):
            was = people[row.person_id or 0].revision - 1
            if row.revision == (was if row.batch_id == batch.pk else was - 1):
                row.revision = was + 1
                moved.append(row)
    ImportRow.objects.bulk_update(moved, ["revision"], batch_size=300)


def _finish(batch: Import, now: datetime) -> None:
    put_back_places(batch, now)
    made = [made for made in batch.rows.exclude(before={}).values_list("before__made", flat=True) if made]
    organizations.forget_unused(owner=batch.owner, ids=made)
    Import.objects.filter(pk=batch.pk).update(state=State.UNDONE, undone_at=now, claim="")
