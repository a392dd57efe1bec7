"""One value of one field, to JSON and back; what comes back is checked as a form would check it."""

from __future__ import annotations

import math
import re
from datetime import datetime
from functools import cache
from typing import Any
from zoneinfo import available_timezones

from django.core.exceptions import ValidationError
from django.db import connection
from django.db.models import BooleanField, CharField, Field, FloatField, IntegerField, JSONField, TextField

AnyField = Field[Any, Any]
DEEPEST, LONGEST = 20, 1_000_000
_MOST = {"PositiveSmallIntegerField": 2**15 - 1, "PositiveIntegerField": 2**31 - 1, "IntegerField": 2**31 - 1}
_WEB = re.compile(r"https?://[^\s\x00-\x1f]+", re.IGNORECASE)
_AS_THEY_ARE = (BooleanField, IntegerField, FloatField, JSONField, CharField, TextField)


class Unfit(Exception):
    """A value that the field could not hold; its text says why."""


@cache
def _zones() -> set[str]:
    """Every zone there is: finding them goes through a folder of six hundred files, so it is done once."""
    return available_timezones()


def outward(field: AnyField, row: Any) -> Any:
    """The field's value as JSON knows values; days and moments as ISO text."""
    value = getattr(row, field.attname)
    if value is None or isinstance(field, _AS_THEY_ARE):
        return value
    return field.value_to_string(row)


def inward(field: AnyField, value: Any, *, is_address: bool = False) -> Any:
    """The value that a row may hold. Raises Unfit for what the field, its choices or either database would refuse."""
    if value is None:
        if not field.null:
            raise Unfit("is missing")
        return None
    _look_through(value, 0)
    if isinstance(field, CharField | TextField) and not isinstance(value, str):
        raise Unfit("is no text")
    if isinstance(field, BooleanField) and not isinstance(value, bool):
        raise Unfit("is neither yes nor no")
    if isinstance(field, IntegerField):
        _check_number(field, value)
    if is_address and value and not _WEB.fullmatch(value):
        raise Unfit("is no web address")
    if isinstance(field, JSONField) and field.has_default() and type(value) is not type(field.get_default()):
        raise Unfit("is of another shape")
    if field.name == "time_zone" and value and value not in _zones():
        raise Unfit("is no time zone")
    try:
        known = value if isinstance(field, JSONField) else field.to_python(value)
        field.run_validators(known)
    except ValidationError as error:
        raise Unfit(" ".join(error.messages)) from None
    except (TypeError, ValueError, OverflowError) as error:
        raise Unfit("cannot be read") from error
    if isinstance(known, datetime) and known.tzinfo is None:
        raise Unfit("is a moment without its zone")
    if field.choices and known not in field.empty_values and known not in dict(field.flatchoices):
        raise Unfit("is none of its choices")
    return known


def _check_number(field: AnyField, value: Any) -> None:
    """Whole, and within what PostgreSQL holds: SQLite would hold more, and could not hand it on."""
    if isinstance(value, bool) or not isinstance(value, int):
        raise Unfit("is no number")
    least, most = connection.ops.integer_field_range(field.get_internal_type())
    most = min(most or 2**63 - 1, _MOST.get(field.get_internal_type(), 2**63 - 1))
    if not (least or 0) <= value <= most:
        raise Unfit("is out of range")


def _look_through(value: Any, depth: int) -> None:
    """Refuses what JSON may hold and databases do not: NUL, half a surrogate pair, no number, depth without end."""
    if depth > DEEPEST:
        raise Unfit("is nested too deep")
    if isinstance(value, str):
        if len(value) > LONGEST:
            raise Unfit("is longer than anything Halfhour keeps")
        if "\x00" in value or any("\ud800" <= sign <= "\udfff" for sign in value):
            raise Unfit("holds signs that no text holds")
    elif isinstance(value, float):
        if not math.isfinite(value):
            raise Unfit("is no number")
    elif isinstance(value, list):
        for each in value:
            _look_through(each, depth + 1)
    elif isinstance(value, dict):
        for key, each in value.items():
            _look_through(key, depth + 1)
            _look_through(each, depth + 1)
