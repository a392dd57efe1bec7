"""What the engines answer with: one row of SearchText, without the long folded text."""

from __future__ import annotations

from typing import Any, NamedTuple

from django.db import connection

COLUMNS = "t.id, t.kind, t.object_id, t.target_id, t.title, t.excerpt, t.names"
CANDIDATES = 60  # of what resembles the words typed, so many are looked at closely


class Row(NamedTuple):
    """One thing found, with its folded names."""

    id: int
    kind: str
    object_id: int
    target_id: int
    title: str
    excerpt: str
    names: str


def rows(sql: str, values: list[Any]) -> list[Row]:
    """The rows of a query whose columns are `COLUMNS`."""
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
        return [Row(*found) for found in cursor.fetchall()]
