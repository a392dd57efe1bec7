"""The list of people, 25 a page, by keyset: as fast at a hundred thousand as at a hundred."""

from __future__ import annotations

from datetime import date, datetime
from functools import cache
from typing import Any, TypedDict

from django.db.models import CharField, DateTimeField, Q, QuerySet
from django.urls import reverse

from halfhour.accounts.models import User
from halfhour.core import search
from halfhour.core.prepared import Given, Prepared, moment
from halfhour.journey.people.models import Person
from halfhour.journey.people.queries.one import work

PAGE = 25
FOUND = 200  # people that words in a filter are looked for among
COLUMNS = (
    "id",
    "full_name",
    "title",
    "organization__name",
    "sort_key",
    "touched_at",
    "rest_until",
    "never_again",
)


class Row(TypedDict):
    """One person in the list, as a dictionary: a template reads it faster than an object."""

    id: int
    url: str
    full_name: str
    work: str
    sort_key: str
    touched_at: datetime | None
    rests: bool
    rest_until: date | None


def in_play(owner: User, *, field: int | None = None, after: tuple[datetime, int] | None = None) -> list[Row]:
    """Up to 26 people with whom something happened, newest first, from beyond `after`; the 26th says there are more."""
    beyond = {"at": after[0], "pk": after[1]} if after else {}
    return _rows(_in_play(bool(field), bool(after)), owner, field, beyond)


def page_by_name(owner: User, *, field: int | None = None, after: tuple[str, int] | None = None) -> list[Row]:
    """Up to 26 people by name, from beyond `after`; the 26th says there are more."""
    beyond = {"name": after[0], "pk": after[1]} if after else {}
    return _rows(_by_name(bool(field), bool(after)), owner, field, beyond)


def named(owner: User, words: str, *, field: int | None = None) -> list[Row]:
    """Up to 26 people whom `words` fit, by name; chosen among those whose own name fits before the rest."""
    hits = [hit.object_id for hit in search.find(owner.id, words, limit=FOUND) if hit.kind == "person"]
    rows = Person.objects.filter(owner=owner, pk__in=hits)
    if field:
        rows = rows.filter(field_id=field)
    place = {pk: place for place, pk in enumerate(hits)}
    found = sorted(rows.values_list(*COLUMNS), key=lambda row: place[row[0]])[: PAGE + 1]
    return sorted((_row(*row) for row in found), key=lambda row: (row["sort_key"], row["id"]))


@cache
def _in_play(of_field: bool, beyond: bool) -> Prepared:
    def build() -> QuerySet[Any]:
        rows = _people(of_field).filter(touched_at__isnull=False).order_by("-touched_at", "id")
        if beyond:
            at = Given("at", DateTimeField())
            rows = rows.filter(Q(touched_at__lt=at) | Q(id__gt=Given("pk")), touched_at__lte=at)
        return rows.values_list(*COLUMNS)

    return Prepared(build)


@cache
def _by_name(of_field: bool, beyond: bool) -> Prepared:
    def build() -> QuerySet[Any]:
        rows = _people(of_field).order_by("sort_key", "id")
        if beyond:
            name = Given("name", CharField())
            rows = rows.filter(Q(sort_key__gt=name) | Q(id__gt=Given("pk")), sort_key__gte=name)
        return rows.values_list(*COLUMNS)

    return Prepared(build)


def _people(of_field: bool) -> QuerySet[Person]:
    rows = Person.objects.filter(owner=Given("owner"))
    return rows.filter(field=Given("field")) if of_field else rows


def _rows(query: Prepared, owner: User, field: int | None, beyond: dict[str, Any]) -> list[Row]:
    given = {"owner": owner.pk, **beyond} | ({"field": field} if field else {})
    return [_row(*values) for values in query.rows(limit=PAGE + 1, **given)]


def _row(pk: int, name: str, title: str, place: str | None, key: str, touched: Any, rest: Any, never: Any) -> Row:
    return {
        "id": pk,
        "url": f"{_stories()}{pk}/",
        "full_name": name,
        "work": work(title, place or ""),
        "sort_key": key,
        "touched_at": moment(touched),
        "rests": bool(never or rest),
        "rest_until": None if never else rest,
    }


@cache
def _stories() -> str:
    """What the addresses of all stories begin with: finding each anew costs a tenth of the page."""
    return reverse("desk:person", args=[0]).removesuffix("0/")
