"""Writes the archive: files first, then `data.json` row by row, then what reads without Halfhour.

Nothing is held but the numbers of the rows that are in: memory does not grow with what one owns. Tables are read some
hundred rows at a time, without keeping anybody from writing; a row that points to what was added meanwhile is left for
the next archive, so that no key in the archive leads nowhere.
"""

from __future__ import annotations

import hashlib
import json
import zipfile
from collections.abc import Callable, Iterator
from datetime import datetime
from typing import IO, Any

from django.db.models import ForeignKey

from halfhour.accounts.models import User
from halfhour.desk.takeout import addressbook, index, sums
from halfhour.desk.takeout.kinds import ending
from halfhour.desk.takeout.leaving import IDS_IN_TEXTS
from halfhour.desk.takeout.naming import AT_ONCE, Names, space_of
from halfhour.desk.takeout.tables import Table, account_fields, label_of, tables
from halfhour.desk.takeout.values import outward

FORMAT, VERSION = "halfhour takeout", 1
FEW = 10  # rows with files are read so few at a time
Tell = Callable[[int], None]


def count(owner: User) -> int:
    """How many rows an archive would hold."""
    return sum(table.rows(owner).count() for table in tables())


def write(file: IO[bytes], owner: User, *, now: datetime, tell: Tell) -> None:
    """The whole archive into `file`; `tell` is given the number of rows written so far. Raises OSError."""
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=4, allowZip64=True) as archive:
        packing = _Packing(archive, owner, now, tell)
        packing.put_files()
        packing.put_data()
        addressbook.write(archive, owner)
        index.write(archive, owner, now=now, files=packing.files)


class _Packing:
    def __init__(self, archive: zipfile.ZipFile, owner: User, now: datetime, tell: Tell) -> None:
        self.archive, self.owner, self.now, self.tell = archive, owner, now, tell
        self.names = Names(owner, space_of(owner))
        self.files: dict[tuple[str, int, str], dict[str, str]] = {}
        self.within: dict[str, set[int]] = {}
        self.written = 0

    def put_files(self) -> None:
        """Every file under `files/`, by its table and number."""
        for table in tables():
            for field in table.files:
                for row in _in_turn(table, self.owner, FEW):
                    content = bytes(getattr(row, field.attname) or b"")
                    name = f"files/{table.label}/{row.pk}{ending(content)}"
                    self.archive.writestr(name, content)
                    file = {"file": name, "sha256": hashlib.sha256(content).hexdigest()}
                    self.files[table.label, row.pk, field.name] = file

    def put_data(self) -> None:
        """`data.json`: one JSON value, a row to a line, so that it can be read by lines."""
        counts: dict[str, int] = {}
        totals: dict[str, str] = {}
        with self.archive.open("data.json", "w", force_zip64=True) as out:
            out.write(_line(self._head())[:-2] + b', "tables": {\n')
            for number, table in enumerate(tables()):
                total = sums.Sum(table, self.names.space)
                out.write((b",\n" if number else b"") + f'"{table.label}": [\n'.encode())
                for place, row in enumerate(self._rows(table)):
                    out.write((b",\n" if place else b"") + _line(row)[:-1])
                    total.add(row)
                out.write(b"\n]" if total.count else b"]")
                counts[table.label], totals[table.label] = total.count, total.text
            out.write(b'\n}, "counts": ' + _line(counts)[:-1] + b', "sums": ' + _line(totals)[:-1] + b"}\n")

    def _head(self) -> dict[str, Any]:
        account = {field.name: outward(field, self.owner) for field in account_fields()}
        made = {"format": FORMAT, "version": VERSION, "made_at": self.now.isoformat(), "space": self.names.space}
        return {**made, "account": account}

    def _rows(self, table: Table) -> Iterator[dict[str, Any]]:
        within = self.within.setdefault(table.label, set())
        for row in _in_turn(table, self.owner, AT_ONCE, learn=lambda pks: self.names.learn(table.label, pks)):
            said = self._row(table, row)
            if said is not None:
                within.add(row.pk)
                self.written += 1
                if self.written % AT_ONCE == 0:
                    self.tell(self.written)
                yield said

    def _row(self, table: Table, row: Any) -> dict[str, Any] | None:
        """The row as it stands in the archive, None when it points to what is not in it."""
        said: dict[str, Any] = {"id": self.names.of(table.label, row.pk)}
        for key in table.keys:
            value = getattr(row, key.attname)
            if value is not None and not self._is_in(table, key, value):
                if not key.null:
                    return None
                value = None
            said[key.name] = None if value is None else self.names.of(label_of(key.related_model), value)
        for field in table.values:
            said[field.name] = outward(field, row)
            if f"{table.label}.{field.name}" in IDS_IN_TEXTS:
                said[field.name] = self.names.in_text(f"{table.label}.{field.name}", said[field.name])
        for field in table.files:
            said[field.name] = self.files.get((table.label, row.pk, field.name))
            if said[field.name] is None:
                return None
        return said

    def _is_in(self, table: Table, key: ForeignKey[Any, Any], pk: int) -> bool:
        other = label_of(key.related_model)
        return other == table.label or pk in self.within.get(other, ())


def _in_turn(
    table: Table, owner: User, at_once: int, learn: Callable[[list[int]], None] | None = None
) -> Iterator[Any]:
    """The owner's rows in the order of their numbers; files are read only where they are asked for."""
    rows = table.rows(owner)
    if learn is not None:
        rows = rows.defer(*(field.name for field in table.files))
    after = 0
    while some := list(rows.filter(pk__gt=after)[:at_once]):
        if learn is not None:
            learn([row.pk for row in some])
        yield from some
        after = some[-1].pk


def _line(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(", ", ": ")).encode("utf-8", "replace") + b"\n"
