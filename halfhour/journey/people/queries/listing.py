"""The list of people, 25 a page, by keyset: as fast at a hundred thousand as at a hundred."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Q, QuerySet

from halfhour.accounts.models import User
from halfhour.core import search
from halfhour.journey.people.models import Person
from halfhour.journey.people.queries.one import work

PAGE = 25
SHOWN = (
    "id",
    "full_name",
    "title",
    "organization__name",
    "sort_key",
    "touched_at",
    "rest_until",
    "never_again",
    "connected_on",
)
FOUND = 200  # people that words in a filter are looked for among


@dataclass(frozen=True, slots=True)
class Row:
    """One person in the list."""

    id: int
    full_name: str
    work: str
    sort_key: str
    touched_at: datetime | None
    rest_until: date | None
    never_again: bool
    connected_on: date | None


def in_play(owner: User, *, field: int | None = None, after: tuple[datetime, int] | None = None) -> list[Row]:
    """Up to 26 people with whom something happened, newest first, from beyond `after`; the 26th says there are more."""
    rows = Person.objects.filter(owner=owner, touched_at__isnull=False)
    if after:
        at, pk = after
        rows = rows.filter(Q(touched_at__lt=at) | Q(touched_at=at, id__gt=pk), touched_at__lte=at)
    return _shown(_of_field(rows, field).order_by("-touched_at", "id"))


def page_by_name(owner: User, *, field: int | None = None, after: tuple[str, int] | None = None) -> list[Row]:
    """Up to 26 people by name, from beyond `after`; the 26th says there are more."""
    rows = Person.objects.filter(owner=owner)
    if after:
        name, pk = after
        rows = rows.filter(Q(sort_key__gt=name) | Q(id__gt=pk), sort_key__gte=name)
    return _shown(_of_field(rows, field).order_by("sort_key", "id"))


def named(owner: User, words: str, *, field: int | None = None) -> list[Row]:
    """Up to 26 people whom `words` fit, by name, those whose own name fits before the rest."""
    hits = [hit.object_id for hit in search.find(owner.id, words, limit=FOUND) if hit.kind == "person"]
    rows = Person.objects.filter(owner=owner, pk__in=hits[: PAGE + 1])
    return _shown(_of_field(rows, field).order_by("sort_key", "id"))


def _of_field(rows: QuerySet[Person], field: int | None) -> QuerySet[Person]:
    return rows.filter(field_id=field) if field else rows


def _shown(rows: QuerySet[Person]) -> list[Row]:
    return [_row(*values) for values in rows.values_list(*SHOWN)[: PAGE + 1]]


def _row(pk: int, full_name: str, title: str, place: str | None, *rest: Any) -> Row:
    return Row(pk, full_name, work(title, place or ""), *rest)
