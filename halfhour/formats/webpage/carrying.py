"""A page's findings carried as plain values, whole: from the process that reads them, and out of the database again."""

from __future__ import annotations

import types
from collections.abc import Hashable
from dataclasses import MISSING, asdict, fields, is_dataclass
from enum import Enum
from functools import cache
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

from halfhour.formats.webpage.page import Page

Kind = TypeVar("Kind")


class NotCarried(ValueError):
    """The values are not those of a page."""


def to_plain(page: Page) -> dict[str, Any]:
    """The findings as what JSON knows: objects, lists, texts, true, false and null."""
    return asdict(page)


def from_plain(values: Any) -> Page:
    """The page that `to_plain` made `values` of. Raises NotCarried for anything else; what is missing is as if not said."""
    return _made(Page, values)


@cache
def _hints(kind: Hashable) -> dict[str, Any]:
    return get_type_hints(kind)


def _made(kind: type[Kind], values: Any) -> Kind:
    if not isinstance(values, dict):
        raise NotCarried
    given, hints = {}, _hints(kind)  # type: ignore[arg-type]
    for field in fields(kind):  # type: ignore[arg-type]
        if field.name in values:
            given[field.name] = _value(hints[field.name], values[field.name])
        elif field.default is MISSING and field.default_factory is MISSING:
            raise NotCarried
    return kind(**given)


def _value(hint: Any, value: Any) -> Any:
    origin = get_origin(hint)
    if origin in (Union, types.UnionType):
        kinds = [each for each in get_args(hint) if each is not type(None)]
        return None if value is None and len(kinds) < len(get_args(hint)) else _value(kinds[0], value)
    if origin is tuple:
        if not isinstance(value, list | tuple):
            raise NotCarried
        return tuple(_value(get_args(hint)[0], each) for each in value)
    if is_dataclass(hint):
        return _made(hint, value)  # type: ignore[arg-type]
    if isinstance(hint, type) and issubclass(hint, Enum):
        try:
            return hint(value)
        except ValueError:
            raise NotCarried from None
    if type(value) is not hint:
        raise NotCarried
    return value
