"""Remove a person and what goes with them, search texts included."""

from __future__ import annotations

from collections import defaultdict
from datetime import datetime

from django.db import transaction

from halfhour.core import search
from halfhour.journey.people import queries
from halfhour.journey.people.models import Person


@transaction.atomic
def remove(*, person: Person, now: datetime) -> None:
    """The person goes, with every letter, interview and note that hangs on them (`queries.going_with` names them).

    Search texts are told by the kind of row, so that a stage this one does not know is forgotten as well.
    """
    gone: dict[str, list[int]] = defaultdict(list)
    for row in queries.hanging_on([person]):
        gone[queries.kind_of(row)].append(row.pk)
    owner_id = person.owner_id
    person.delete()
    for kind, ids in gone.items():
        search.remove(owner_id, kind, ids)
