"""The tables that an archive carries, asked of the registry: everything owned, and what hangs on it, parents first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any

from django.apps import apps
from django.contrib.auth.models import AbstractUser
from django.db.models import BinaryField, Field, ForeignKey, Model, QuerySet

from halfhour.accounts.models import User
from halfhour.desk.takeout.leaving import IDS_IN_TEXTS, LEFT_OUT, LEFT_OUT_VALUES

AnyField = Field[Any, Any]


@dataclass(frozen=True)
class Table:
    """One carried table. `path` is how its rows know their owner: `owner`, or `version__owner` for what hangs on one."""

    label: str
    model: type[Model]
    path: str

    def rows(self, owner: User) -> QuerySet[Any]:
        """The owner's rows, oldest first."""
        return self.model._default_manager.filter(**{self.path: owner}).order_by("pk")

    @cached_property
    def values(self) -> list[AnyField]:
        """The fields that are carried as they are: no keys, no files, not the owner."""
        return [f for f in self._carried if not isinstance(f, ForeignKey | BinaryField)]

    @cached_property
    def keys(self) -> list[ForeignKey[Any, Any]]:
        """The keys to other rows of the archive."""
        return [f for f in self._carried if isinstance(f, ForeignKey)]

    @cached_property
    def files(self) -> list[AnyField]:
        """The fields whose contents become files of the archive."""
        return [f for f in self._carried if isinstance(f, BinaryField)]

    @cached_property
    def _carried(self) -> list[AnyField]:
        left = {name.rpartition(".")[2] for name in LEFT_OUT_VALUES if name.startswith(f"{self.label}.")}
        fields = [f for f in self.model._meta.concrete_fields if f.name not in left | {"owner"}]
        return [f for f in fields if isinstance(f, ForeignKey) or not f.primary_key]

    @cached_property
    def plain_key(self) -> bool:
        """True when rows have a number of their own, not their parent's."""
        return not isinstance(self.model._meta.pk, ForeignKey)


def label_of(model: type[Model]) -> str:
    """`people.Person`."""
    return model._meta.label


@cache
def tables() -> tuple[Table, ...]:
    """Every carried table, those that others point to first."""
    found: dict[str, Table] = {}
    for model in _ours():
        if _path(model):
            found[label_of(model)] = Table(label_of(model), model, _path(model))
    return tuple(_parents_first(found))


@cache
def named(label: str) -> Table | None:
    """The carried table of that name."""
    return next((table for table in tables() if table.label == label), None)


def account_fields() -> list[AnyField]:
    """What a user said of themselves; not what they sign in with."""
    basic = {f.name for f in AbstractUser._meta.get_fields()} | {"id"}
    left = {name.rpartition(".")[2] for name in LEFT_OUT_VALUES if name.startswith("accounts.User.")}
    return [f for f in User._meta.concrete_fields if f.name not in basic | left]


def reaching_users() -> list[type[Model]]:
    """Every model of ours whose rows are somebody's, directly or by what they hang on; for the habit that checks them."""
    return [model for model in _ours() if model is not User and _somebodys(model, frozenset())]


def _ours() -> list[type[Model]]:
    return [m for app in apps.get_app_configs() if app.name.startswith("halfhour.") for m in app.get_models()]


def _somebodys(model: type[Model], seen: frozenset[type[Model]]) -> bool:
    keys = [f for f in model._meta.concrete_fields if isinstance(f, ForeignKey)]
    return any(
        key.related_model is User or (key.related_model not in seen and _somebodys(key.related_model, seen | {model}))
        for key in keys
    )


def _path(model: type[Model]) -> str:
    """How rows of a model know their owner; "" when nobody's, or when the model is left out."""
    if label_of(model) in LEFT_OUT or model is User:
        return ""
    keys = [f for f in model._meta.concrete_fields if isinstance(f, ForeignKey)]
    if any(key.name == "owner" and key.related_model is User for key in keys):
        return "owner"
    for key in keys:
        if not key.null and key.related_model is not model and (above := _path(key.related_model)):
            return f"{key.name}__{above}"
    return ""


def _parents_first(found: dict[str, Table]) -> Iterator[Table]:
    left = dict(found)
    while left:
        ready = [table for table in left.values() if not _waits(table, left)]
        if not ready:
            raise RuntimeError(f"Tables point at each other in a circle: {', '.join(left)}")
        for table in ready:
            yield left.pop(table.label)


def _waits(table: Table, left: dict[str, Table]) -> bool:
    """True while one that this table points to, by a key or in a text, has not had its turn."""
    others = {label_of(key.related_model) for key in table.keys}
    for path, kinds in IDS_IN_TEXTS.items():
        if path.startswith(f"{table.label}."):
            others |= {label for _, label in kinds.values()}
    return not left.keys().isdisjoint(others - {table.label})
