"""What hangs on people, found by the foreign keys that point at them: this stage does not know who comes after it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import islice

from django.db import router
from django.db.models import CASCADE, Model
from django.db.models.deletion import Collector

from halfhour.journey.people.models import Import, Person

AT_ONCE = 400
WORD = re.compile(r"(?<!^)(?=[A-Z])")


def kind_of(row: Model) -> str:
    """`thank_you` for a ThankYou: the word search knows such a row by."""
    return WORD.sub("_", type(row).__name__).lower()


def hanging_on(people: Iterable[Person]) -> Iterator[Model]:
    """The people themselves and every row that goes when they go."""
    collector = Collector(using=router.db_for_read(Person))
    collector.collect(list(people))
    for rows in collector.data.values():
        yield from rows
    for some in collector.fast_deletes:
        yield from some


def going_with(person: Person) -> list[tuple[int, str]]:
    """How many of what goes with a person: `[(3, "letters"), (1, "interview")]`, the most first."""
    counted = Counter(str(row._meta.verbose_name) for row in hanging_on([person]) if row != person)
    return [(many, _plural(name) if many > 1 else name) for name, many in counted.most_common()]


def used(batch: Import) -> set[int]:
    """The people of an import on whom anything hangs that would go with them; one query for every kind of row."""
    found: set[int] = set()
    for relation in Person._meta.related_objects:
        if relation.on_delete is CASCADE:
            rows = relation.related_model._default_manager.filter(
                **{f"{relation.field.name}__import_rows__batch": batch}
            )
            found.update(rows.values_list(relation.field.attname, flat=True))
    return found


def in_parts(ids: Iterable[int]) -> Iterator[list[int]]:
    """Ids in lists short enough for one query."""
    left = iter(ids)
    while some := list(islice(left, AT_ONCE)):
        yield some


def _plural(name: str) -> str:
    return f"{name[:-1]}ies" if re.search(r"[^aeiou]y$", name) else f"{name}s"
