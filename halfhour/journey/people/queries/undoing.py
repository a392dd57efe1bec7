"""What taking an import back would do, and who was changed since, so that it asks."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db.models import F, Q, QuerySet

from halfhour.journey.people.models import Import, ImportRow, Person
from halfhour.journey.people.queries.hanging import used
from halfhour.journey.people.queries.one import work

ASKED = 200  # people that can be decided about one by one; what goes beyond is kept


def changed_since(batch: Import, rows: Iterable[ImportRow]) -> set[int]:
    """Of the people of these rows, the ids of those edited, written to or used since the import."""
    numbers = [row.number for row in rows]
    if not numbers:
        return set()
    some = _brought(batch).filter(number__gte=numbers[0], number__lte=numbers[-1])
    added = some.filter(outcome=ImportRow.Outcome.ADDED).values_list("person_id", flat=True)
    return {*some.filter(_changed(batch)).values_list("person_id", flat=True), *(used(batch) & {*added})}


def to_ask(batch: Import) -> list[dict[str, Any]]:
    """Up to 200 people whom an import brought or changed, and who were changed since, each with what happened."""
    added = ImportRow.objects.filter(batch=batch, outcome=ImportRow.Outcome.ADDED)
    hanging = used(batch)
    hanging &= {*added.filter(person_id__in=list(hanging)[:ASKED]).values_list("person_id", flat=True)}
    rows = _brought(batch).filter(_changed(batch) | Q(person_id__in=hanging))
    rows = rows.select_related("person__organization").order_by("number")[: ASKED * 2]
    asked: dict[int, dict[str, Any]] = {}
    for row in rows:
        if row.person is not None:
            asked.setdefault(row.person.pk, _asked(row, row.person, batch, hanging))
    return list(asked.values())[:ASKED]


def _brought(batch: Import) -> QuerySet[ImportRow]:
    return ImportRow.objects.filter(batch=batch, outcome__in=("added", "merged"), person__isnull=False)


def _changed(batch: Import) -> Q:
    started = batch.queued_at or batch.created_at
    return ~Q(revision=F("person__revision")) | Q(person__touched_at__gt=started)


def _asked(row: ImportRow, person: Person, batch: Import, hanging: set[int]) -> dict[str, Any]:
    why = []
    if row.revision != person.revision:
        why.append("you or another import changed what is known of them")
    if person.pk in hanging or (person.touched_at and person.touched_at > (batch.queued_at or batch.created_at)):
        why.append("something happened between you")
    return {
        "pk": person.pk,
        "name": person.full_name,
        "work": work(person.title, person.organization.name if person.organization else ""),
        "why": " and ".join(why),
        "added": row.outcome == ImportRow.Outcome.ADDED,
    }
