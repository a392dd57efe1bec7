"""Takes an archive in: what is already there by its name or by its constraints stays, all else comes in anew, or nothing does.

Twice through the archive: once to check every row while everybody goes on working, once to bring them in, in one
transaction. Keys are looked up among the archive's own rows and nowhere else, so no row can come to hang on another's.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from itertools import groupby, islice
from operator import itemgetter
from typing import Any

from django.db import DataError, IntegrityError, transaction
from django.db.models import AutoField, ForeignKey, Model

from halfhour.accounts.models import User
from halfhour.core import bulk
from halfhour.desk.models import Brought
from halfhour.desk.takeout import finding, naming
from halfhour.desk.takeout.checking import Checking, Row, name_of, table_of, values_of
from halfhour.desk.takeout.known import Known
from halfhour.desk.takeout.leaving import IDS_IN_TEXTS
from halfhour.desk.takeout.naming import AT_ONCE, whole
from halfhour.desk.takeout.opening import Archive, Unreadable
from halfhour.desk.takeout.tables import Table, account_fields, label_of
from halfhour.desk.takeout.values import Unfit, inward

Tell = Callable[[int], None]
FEW = 10


@dataclass
class Result:
    """What came of it, by table: rows that came in, and rows that were there already."""

    came: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    known: dict[str, int] = field(default_factory=lambda: defaultdict(int))

    def counts(self) -> dict[str, list[int]]:
        """`{"people.Person": [came in, there already]}`."""
        return {label: [self.came[label], self.known[label]] for label in sorted({*self.came, *self.known})}


def check(archive: Archive, *, tell: Tell) -> int:
    """Every row as it would come in, without the database; the number of rows. Raises Unreadable."""
    checking = Checking(archive, tell)
    for label, rows in groupby(archive.rows(), key=itemgetter(0)):
        checking.table(table_of(label), (row for _, row in rows))
    checking.finish()
    return checking.number


@transaction.atomic
def bring_in(archive: Archive, owner: User, *, now: datetime) -> Result:
    """Everything of a checked archive into `owner`'s account, or nothing. Raises Unreadable."""
    User.objects.select_for_update().get(pk=owner.pk)
    bringing = _Bringing(archive, owner, now)
    try:
        for label, rows in groupby(archive.rows(), key=itemgetter(0)):
            bringing.table(table_of(label), (row for _, row in rows))
    except (IntegrityError, DataError) as error:
        raise Unreadable("Rows of this archive contradict each other.") from error
    bringing.account()
    finding.make_anew(owner, bringing.created)
    return bringing.result


class _Bringing:
    def __init__(self, archive: Archive, owner: User, now: datetime) -> None:
        self.archive, self.owner, self.now, self.result = archive, owner, now, Result()
        self.ids: dict[str, dict[str, int]] = defaultdict(dict)
        self.created: dict[str, list[int]] = defaultdict(list)

    def table(self, table: Table, rows: Iterator[Row]) -> None:
        """All rows of one table, some hundred at a time; keys to the table itself are set when all are in."""
        known = Known(table, self.owner)
        later: list[tuple[Model, str, str]] = []
        at_once = FEW if table.files else AT_ONCE
        while some := list(islice(rows, at_once)):
            self._some(table, some, known, later)
        self._set_later(table, later)

    def account(self) -> None:
        """What the archive says of its user, where this one has said nothing."""
        said = self.archive.head.get("account")
        changed = []
        for each in account_fields():
            value = said.get(each.name) if isinstance(said, dict) else None
            if value not in (None, "", {}) and getattr(self.owner, each.name) in (None, "", {}, "UTC"):
                try:
                    setattr(self.owner, each.name, inward(each, value))
                except Unfit:
                    continue
                changed.append(each.name)
        if changed:
            self.owner.save(update_fields=changed)

    def _some(self, table: Table, rows: list[Row], known: Known, later: list[tuple[Model, str, str]]) -> None:
        names = [name_of(self.archive, table, row) for row in rows]
        there = known.by_name(names)
        fresh: dict[str, Model] = {}
        twice: dict[str, Model] = {}
        for name, row in zip(names, rows, strict=True):
            made = self._made(table, row) if name not in there else None
            same = there[name] if made is None else known.same(made)
            if isinstance(same, int):
                self._is(table, name, same, self.result.known)
            elif isinstance(same, Model):
                twice[name] = same
            elif made is not None:
                known.keep(made)
                fresh[name] = made
                later += [(made, key.attname, row[key.name]) for key in table.keys if _own(table, key, row)]
        self._insert(table, fresh, known)
        for name, made in twice.items():
            self._is(table, name, made.pk, self.result.known)

    def _insert(self, table: Table, fresh: dict[str, Model], known: Known) -> None:
        known.make_free(fresh.values())
        models = list(fresh.values())
        if isinstance(table.model._meta.pk, AutoField):
            bulk.insert(models)
        else:
            table.model._default_manager.bulk_create(models)
        for name, made in fresh.items():
            self._is(table, name, made.pk, self.result.came)
            self.created[table.label].append(made.pk)
        # What came from where, so that the same archive taken in again changes nothing.
        said = {"owner": self.owner, "created_at": self.now, "label": table.label}
        bulk.insert([Brought(origin=name, object_id=made.pk, **said) for name, made in fresh.items()])

    def _is(self, table: Table, name: str, pk: int, counted: dict[str, int]) -> None:
        self.ids[table.label][name] = pk
        counted[table.label] += 1

    def _made(self, table: Table, row: Row) -> Model:
        """The row as one of `owner`'s, not saved: his whatever the archive says, its keys among the archive's own rows."""
        made = table.model(**values_of(table, row))
        if table.path == "owner":
            made.owner_id = self.owner.pk  # type: ignore[attr-defined]
        for key in table.keys:
            name = row.get(key.name)
            if name is not None and not _own(table, key, row):
                setattr(made, key.attname, self._id(label_of(key.related_model), name))
        for each in table.files:
            setattr(made, each.attname, self.archive.content(row.get(each.name)))
        for each in table.values:
            path = f"{table.label}.{each.name}"
            if path in IDS_IN_TEXTS:
                setattr(made, each.attname, naming.text_inward(path, getattr(made, each.attname), self._id))
        return made

    def _id(self, label: str, name: str) -> int | None:
        return self.ids[label].get(whole(self.archive.head["space"], name))

    def _set_later(self, table: Table, later: list[tuple[Model, str, str]]) -> None:
        for made, attname, name in later:
            setattr(made, attname, self._id(table.label, name))
        for attname, those in groupby(sorted(later, key=itemgetter(1)), key=itemgetter(1)):
            table.model._default_manager.bulk_update(
                [made for made, _, _ in those], [attname.removesuffix("_id")], AT_ONCE
            )


def _own(table: Table, key: ForeignKey[Any, Any], row: Row) -> bool:
    """True for a key to a row of the same table, which may stand further down."""
    return label_of(key.related_model) == table.label and row.get(key.name) is not None
