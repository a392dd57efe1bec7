"""Organizations that are rows of their own in a file: kept as such, filled where they are there, put back by the undo."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from halfhour.core import search
from halfhour.journey.organizations import actions as organizations
from halfhour.journey.organizations import queries as known
from halfhour.journey.organizations.models import Organization
from halfhour.journey.organizations.rules import key_of
from halfhour.journey.people.models import Import, ImportRow
from halfhour.journey.people.rules.settling import PLACE, Settled


def bring_places(
    batch: Import, rows: list[Settled], places: Mapping[str, Organization], made: set[int], now: datetime
) -> list[ImportRow]:
    """Keep what the rows say of `places`, of which those in `made` came into being just now. One report row each."""
    report, filled = [], []
    for row in rows:
        place = places[key_of(row.decision.row.said.full_name)]
        before: dict[str, object] = {}
        if place.pk in made:
            made.discard(place.pk)
            before["made"] = place.pk
            for name, text in row.new.items():
                setattr(place, name, text)
            filled.append(place)
        elif row.outcome != "same":
            row.outcome, row.new = _still_missing(row, place)
            if row.new:
                organizations.change(organization=place, now=now, **row.new)
                before["filled"] = {"place": place.pk, "said": row.new, "revision": place.revision}
        report.append(_row(batch, row, before))
    Organization.objects.bulk_update(filled, list(PLACE), batch_size=300)
    search.put(batch.owner_id, [known.search_text(place) for place in filled])
    return report


def put_back_places(batch: Import, now: datetime) -> None:
    """Empty again what an import filled, where it still says what the file said."""
    rows = batch.rows.filter(before__has_key="filled").values_list("before__filled", flat=True)
    for filled in rows:
        place = Organization.objects.filter(owner=batch.owner, pk=filled["place"]).first()
        said = {name: "" for name, text in filled["said"].items() if place and getattr(place, name) == text}
        if place and said:
            untouched = place.revision == filled["revision"]
            organizations.change(organization=place, now=now, **said)
            if untouched:  # as before it, so that whoever made it may still take it back
                Organization.objects.filter(pk=place.pk).update(revision=filled["revision"] - 1)


def _still_missing(row: Settled, place: Organization) -> tuple[str, dict[str, str]]:
    """Two rows of one file may be about the same organization: the second fills what the first left."""
    new = {name: text for name, text in row.new.items() if not getattr(place, name)}
    return ("merged" if new else "same"), new


def _row(batch: Import, row: Settled, before: dict[str, object]) -> ImportRow:
    line = row.decision.row
    return ImportRow(
        batch=batch,
        number=line.number,
        line=line.line,
        outcome=row.outcome,
        name=line.said.full_name,
        why=row.why[:300],
        before=before,
    )
