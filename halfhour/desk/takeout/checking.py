"""Checks an archive row by row, as it would come in: ids, values, keys and files, without the database."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from django.db.models import ForeignKey

from halfhour.desk.takeout.leaving import ADDRESSES
from halfhour.desk.takeout.naming import AT_ONCE, ID, whole
from halfhour.desk.takeout.opening import Archive, Unreadable
from halfhour.desk.takeout.tables import Table, label_of, named
from halfhour.desk.takeout.values import Unfit, inward

Row = dict[str, Any]


class Checking:
    """Goes through an archive once. `number` is how many rows were looked at."""

    def __init__(self, archive: Archive, tell: Callable[[int], None]) -> None:
        self._archive, self._tell = archive, tell
        self._seen: dict[str, set[str]] = {}
        self.number = 0

    def table(self, table: Table, rows: Iterator[Row]) -> None:
        """All rows of one table. Raises Unreadable."""
        if table.label in self._seen:
            raise Unreadable(f"The rows of {table.label} stand in two places of this archive.")
        names = self._seen.setdefault(table.label, set())
        within: dict[str, dict[str, str]] = {}
        for row in rows:
            name = name_of(self._archive, table, row)
            if name in names:
                raise Unreadable(f"Two rows of {table.label} in this archive have the same id.")
            names.add(name)
            values_of(table, row)
            for key in table.keys:
                wanted = self._key(table, key, row)
                if wanted and label_of(key.related_model) == table.label:
                    within.setdefault(key.name, {})[name] = wanted
            for each in table.files:
                self._archive.content(row.get(each.name))
            self.number += 1
            if self.number % AT_ONCE == 0:
                self._tell(self.number)
        for chain in within.values():
            self._no_circle(table, chain, names)

    def finish(self) -> None:
        """Whether as many rows were there as the archive says. Raises Unreadable."""
        said = self._archive.end.get("counts")
        if isinstance(said, dict) and any(said.get(label, 0) != len(names) for label, names in self._seen.items()):
            raise Unreadable("This archive lacks rows that it says it holds.")

    def _key(self, table: Table, key: ForeignKey[Any, Any], row: Row) -> str:
        """The whole name that a key holds, "" for none."""
        name, where = row.get(key.name), f"“{key.name}” of {table.label} {str(row.get('id'))[:60]}"
        if name is None:
            if not key.null:
                raise Unreadable(f"{where} is missing.")
            return ""
        if not isinstance(name, str) or not ID.fullmatch(name):
            raise Unreadable(f"{where} names no row.")
        name, other = whole(self._archive.head["space"], name), label_of(key.related_model)
        if other != table.label and name not in self._seen.get(other, ()):
            raise Unreadable(f"{where} names a row that is not in the archive.")
        return name

    def _no_circle(self, table: Table, chain: dict[str, str], names: set[str]) -> None:
        """Rows of one table that lead to each other lead to an end: “named by” may not go round."""
        done: set[str] = set()
        for start in chain:
            path: set[str] = set()
            at = start
            while at in chain and at not in done:
                if at in path:
                    raise Unreadable(f"Rows of {table.label} in this archive lead to each other in a circle.")
                path.add(at)
                at = chain[at]
                if at not in names:
                    raise Unreadable(f"A row of {table.label} in this archive leads to one that is not in it.")
            done |= path


def table_of(label: str) -> Table:
    """The table of that name. Raises Unreadable when this Halfhour carries none."""
    table = named(label)
    if table is None:
        raise Unreadable(f"This archive holds “{label[:60]}”, which this Halfhour does not know. Update it first.")
    return table


def name_of(archive: Archive, table: Table, row: Row) -> str:
    """What the row is called, whole. Raises Unreadable."""
    name = row.get("id")
    if not isinstance(name, str) or not ID.fullmatch(name):
        raise Unreadable(f"A row of {table.label} in this archive has no id.")
    return whole(archive.head["space"], name)


def values_of(table: Table, row: Row) -> Row:
    """The plain values of a row, checked; what an older archive lacks gets its default. Raises Unreadable."""
    values: Row = {}
    names = {"id", *(key.name for key in table.keys), *(each.name for each in table.files)}
    for each in table.values:
        names.add(each.name)
        if each.name not in row and (each.has_default() or each.blank or each.null):
            values[each.attname] = each.get_default()
            continue
        is_address = f"{table.label}.{each.name}" in ADDRESSES
        try:
            values[each.attname] = inward(each, row.get(each.name), is_address=is_address)
        except Unfit as why:
            raise Unreadable(f"“{each.name}” of {table.label} {str(row.get('id'))[:60]} {why}.") from None
    if strange := [key for key in row if key not in names and row[key] not in (None, "", 0, False, [], {})]:
        raise Unreadable(f"{table.label} in this archive has “{strange[0][:40]}”, which this Halfhour does not know.")
    return values
