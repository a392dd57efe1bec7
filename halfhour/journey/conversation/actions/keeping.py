"""Rows from the room by the ids their devices gave them: made once, changed by who saw the newest, never overwritten.

These functions run inside the transaction of the action that calls them.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable
from datetime import datetime
from typing import Any, NamedTuple, TypeVar

from django.db import IntegrityError, transaction

from halfhour.core.problems import Problem
from halfhour.journey.conversation.models import FromTheRoom
from halfhour.journey.conversation.rules import operations
from halfhour.journey.interviews.models import Interview

Row = TypeVar("Row", bound=FromTheRoom)


class OfAnotherConversation(Problem):
    """The id belongs to a row of another of one's interviews."""

    sentence = "This belongs to another conversation, so it was not saved here. Reload the room and write it again."


class Kept(NamedTuple):
    """Where a text ended: `row` holds it; `first` is the row it was meant for, when it was kept beside that."""

    row: Any
    first: Any = None
    changed: bool = True


def keep(
    model: type[Row],
    *,
    interview: Interview,
    now: datetime,
    uid: uuid.UUID,
    revision: int | None,
    text: dict[str, Any],
    fresh: Callable[[], dict[str, Any]] = dict,
    along: tuple[str, ...] = (),
) -> Kept:
    """Make the row `uid` of `text` and what `fresh` answers, or put `text` into it; `along` is selected with it.

    `revision` is the one the writer had seen (0: none); when the row has another and says something else, both stay:
    the row as it is, the writer's text in a row beside it. None is a writer who has just read the row.
    Raises OfAnotherConversation.
    """
    # Who has seen none of the row nearly always brings a new one: it is made without looking for it first.
    if revision == 0 and (made := _made(model, interview, now, uid, {**fresh(), **text})):
        return Kept(made)
    row = _find(model, interview, uid, along)
    if row is None:
        return Kept(_make(model, interview, now, uid, {**fresh(), **text}))
    if _says(row, text):
        return Kept(row, changed=False)
    if revision is None or revision == row.revision or _is_blank(row, text):
        return Kept(_change(row, now, text))
    return _keep_beside(row, model, interview, now, text, fresh)


def _keep_beside(
    row: Row,
    model: type[Row],
    interview: Interview,
    now: datetime,
    text: dict[str, Any],
    fresh: Callable[[], dict[str, Any]],
) -> Kept:
    """A row of its own for the text, even for a blank one: whoever is told a row's revision may write over it."""
    beside = row
    while True:
        aside = operations.beside(beside.uid, *(str(value) for value in text.values()))
        there = _find(model, interview, aside, ())
        if there is None:
            return Kept(_make(model, interview, now, aside, {**fresh(), **text}), first=row)
        if _says(there, text):
            return Kept(there, first=row, changed=False)
        beside = there  # that one was written on since; its writer's text stays as well


def _find(model: type[Row], interview: Interview, uid: uuid.UUID, along: tuple[str, ...]) -> Row | None:
    rows = model._default_manager.select_for_update(of=("self",))
    rows = rows.select_related(*along) if along else rows
    row = rows.filter(owner_id=interview.owner_id, uid=uid).first()
    if row is not None and row.interview_id != interview.pk:
        raise OfAnotherConversation
    return row


def _made(model: type[Row], interview: Interview, now: datetime, uid: uuid.UUID, values: dict[str, Any]) -> Row | None:
    """The new row; None when there is one by that id."""
    try:
        with transaction.atomic():
            return _make(model, interview, now, uid, values)
    except IntegrityError:
        return None


def _make(model: type[Row], interview: Interview, now: datetime, uid: uuid.UUID, values: dict[str, Any]) -> Row:
    made = model(owner_id=interview.owner_id, interview=interview, uid=uid, created_at=now, updated_at=now, **values)
    made.save(force_insert=True)
    return made


def _change(row: Row, now: datetime, values: dict[str, Any]) -> Row:
    for key, value in values.items():
        setattr(row, key, value)
    row.revision += 1
    row.updated_at = now
    row.save(update_fields=[*values, "revision", "updated_at"])
    return row


def _says(row: Row, text: dict[str, Any]) -> bool:
    return all(getattr(row, key) == value for key, value in text.items())


def _is_blank(row: Row, text: dict[str, Any]) -> bool:
    return not any(getattr(row, key) for key in text)
