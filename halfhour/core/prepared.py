"""A query whose SQL is written once: for pages that ask several tables in one, where writing it costs more than asking.

LETTERS = Prepared(lambda: Letter.objects.filter(person=Given("person")).values_list("pk", "sent_at"))
LETTERS.rows(person=7)
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from django.db import connection
from django.db.models import BigIntegerField, Expression, Field, QuerySet


class _Hole(str):
    """Stands among the parameters where a value comes later; its text is the value's name."""


class Given(Expression):
    """A value that is known only when the query is asked, by its name; an id unless `kind` says otherwise."""

    def __init__(self, name: str, kind: Field | None = None) -> None:
        super().__init__(output_field=kind or BigIntegerField())
        self.name = name

    def as_sql(self, compiler: Any, connection: Any) -> tuple[str, Any]:
        return "%s", [_Hole(self.name)]


class Prepared:
    """A query with `Given` values, made by `build` at its first use, then asked by its text."""

    def __init__(self, build: Callable[[], QuerySet[Any]]) -> None:
        self._build = build
        self._texts: dict[str, tuple[str, tuple[Any, ...]]] = {}

    def rows(self, *, limit: int | None = None, offset: int = 0, **given: Any) -> list[tuple[Any, ...]]:
        """Its rows as plain tuples, as the driver gives them: on SQLite a moment is naive or text (see `moment`)."""
        text, parameters = self._written()
        values = [_adapted(given[p]) if isinstance(p, _Hole) else p for p in parameters]
        if limit is not None:
            text, values = f"{text} LIMIT %s OFFSET %s", [*values, limit, offset]
        with connection.cursor() as cursor:
            cursor.execute(text, values)
            return cursor.fetchall()

    def _written(self) -> tuple[str, tuple[Any, ...]]:
        if connection.vendor not in self._texts:
            compiler = self._build().query.get_compiler(connection.alias)
            self._texts[connection.vendor] = compiler.as_sql()
        return self._texts[connection.vendor]


def moment(value: Any) -> datetime | None:
    """A moment out of such a row, aware, in UTC; None stays None."""
    at = datetime.fromisoformat(value) if isinstance(value, str) else value
    return at.replace(tzinfo=UTC) if at is not None and at.tzinfo is None else at


def _adapted(value: Any) -> Any:
    return connection.ops.adapt_datetimefield_value(value) if isinstance(value, datetime) else value
