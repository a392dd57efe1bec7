"""Which rows of an archive an account has already: by what they were called when they came, by constraints, by what they say."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

from django.db.models import Max, Model, Q, UniqueConstraint

from halfhour.accounts.models import User
from halfhour.desk.models import Brought, Space
from halfhour.desk.takeout.leaving import COUNTED, KNOWN_BY, TAKEN_BY_OTHERS
from halfhour.desk.takeout.tables import Table


@dataclass(frozen=True)
class Rule:
    """Values that only one row of an account may have, where `condition` holds."""

    attnames: tuple[str, ...]
    condition: Q | None

    def of(self, row: Any) -> tuple[Any, ...] | None:
        """The row's values; None where the rule does not speak of it."""
        if self.condition is not None and not holds(self.condition, row):
            return None
        values = tuple(getattr(row, name) for name in self.attnames)
        return None if None in values else values


class Known:
    """What one account has of one table; what comes in is kept here too, so that nothing comes in twice."""

    def __init__(self, table: Table, owner: User) -> None:
        self._table, self._owner = table, owner
        self._rows = table.rows(owner)
        self._rules = rules(table)
        self._there: dict[Rule, dict[tuple[Any, ...], int | Model]] = {rule: self._load(rule) for rule in self._rules}
        self._said = {name: self._spoken(name) for name in KNOWN_BY.get(table.label, ())}
        counted = COUNTED.get(table.label, "")
        self._next = (self._rows.aggregate(most=Max(counted))["most"] or 0) + 1 if counted else 0
        self._taken = set(self._rows.values_list(counted, flat=True)) if counted else set()
        self._home = str(Space.objects.filter(owner=owner).values_list("space", flat=True).first() or "")

    def by_name(self, names: list[str]) -> dict[str, int]:
        """Rows that came in before, or were made here, by their whole names."""
        brought = Brought.objects.filter(owner=self._owner, label=self._table.label, origin__in=names)
        found = dict(brought.values_list("origin", "object_id"))
        home = {n: int(n.partition("/")[2]) for n in names if n not in found and n.partition("/")[0] == self._home}
        alive = set(self._rows.filter(pk__in=[*found.values(), *home.values()]).values_list("pk", flat=True))
        stale = [name for name, pk in found.items() if pk not in alive]
        brought.filter(origin__in=stale).delete()
        return {name: pk for name, pk in {**found, **home}.items() if pk in alive}

    def same(self, row: Model) -> int | Model | None:
        """The row that is this one already: its number, or the one that is about to come in; None when there is none."""
        for name, spoken in self._said.items():
            if (value := str(getattr(row, name) or "").casefold()) and value in spoken:
                return spoken[value]
        for rule, there in self._there.items():
            values = rule.of(row)
            if values is not None and values in there:
                return there[values]
        return None

    def keep(self, row: Model) -> None:
        """This row comes in."""
        counted = COUNTED.get(self._table.label)
        if counted:
            if getattr(row, counted) in self._taken:
                setattr(row, counted, self._next)
            self._taken.add(getattr(row, counted))
            self._next = max(self._next, getattr(row, counted) + 1)
        for rule, there in self._there.items():
            values = rule.of(row)
            if values is not None:
                there[values] = row

    def make_free(self, rows: Iterable[Model]) -> None:
        """Gives another word to values that somebody else on this Halfhour has."""
        rows = list(rows)
        for path, fresh in TAKEN_BY_OTHERS.items():
            label, _, name = path.rpartition(".")
            if label != self._table.label:
                continue
            wanted = [getattr(row, name) for row in rows]
            taken = set(
                self._table.model._default_manager.filter(**{f"{name}__in": wanted}).values_list(name, flat=True)
            )
            for row in rows:
                if getattr(row, name) in taken:
                    setattr(row, name, fresh())

    def _load(self, rule: Rule) -> dict[tuple[Any, ...], int | Model]:
        rows = self._rows.filter(rule.condition) if rule.condition is not None else self._rows
        return {
            values: pk for *names, pk in rows.values_list(*rule.attnames, "pk") if None not in (values := (*names,))
        }

    def _spoken(self, name: str) -> dict[str, int]:
        """What is said by exactly one row, without regard to capitals."""
        found: dict[str, int] = {}
        twice: set[str] = set()
        for value, pk in self._rows.exclude(**{name: ""}).values_list(name, "pk"):
            (twice.add(value.casefold()) if value.casefold() in found else found.setdefault(value.casefold(), pk))
        return {value: pk for value, pk in found.items() if value not in twice}


@cache
def rules(table: Table) -> tuple[Rule, ...]:
    """The constraints of a table as rules within one account; numbers that count within an account are none."""
    meta = table.model._meta
    found = [
        Rule((f.attname,), None) for f in meta.concrete_fields if f.unique and (f.remote_field or not f.primary_key)
    ]
    for constraint in meta.constraints:
        if isinstance(constraint, UniqueConstraint) and constraint.fields:
            names = tuple(meta.get_field(name).attname for name in constraint.fields if name != "owner")  # type: ignore[union-attr]
            found.append(Rule(names, constraint.condition))
    counted = COUNTED.get(table.label)
    return tuple(rule for rule in found if rule.attnames != (counted,))


def holds(condition: Q, row: Any) -> bool:
    """Whether a constraint's condition holds for a row that is not saved. Raises ValueError for what it cannot tell."""
    results = [holds(child, row) if isinstance(child, Q) else _is_so(child, row) for child in condition.children]
    value = all(results) if condition.connector == Q.AND else any(results)
    return not value if condition.negated else value


def _is_so(child: Any, row: Any) -> bool:
    path, wanted = child
    name, _, lookup = path.partition("__")
    value = getattr(row, row._meta.get_field(name).attname)
    if lookup in ("", "exact"):
        return bool(value == wanted)
    if lookup == "isnull":
        return (value is None) == wanted
    if lookup == "in":
        return value in wanted
    raise ValueError(f"{path} cannot be told before the row is saved")
