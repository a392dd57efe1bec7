"""Writes from a device: each by the id the device gave it, applied once, answered the same ever after.

The reply to a device may be lost after the commit, so it sends again until it is answered; trust.md 3.2.
"""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import IntegrityError, transaction

from halfhour.core.problems import Problem
from halfhour.journey.conversation.actions.doing import DOING, Answer, Values
from halfhour.journey.conversation.models import Operation
from halfhour.journey.conversation.rules import clock
from halfhour.journey.conversation.rules.operations import Unfit, by_our_clock, moment_of, uid_of
from halfhour.journey.interviews.models import Interview


def apply(*, interview: Interview, now: datetime, operations: list[Any], sent: datetime | None = None) -> list[Answer]:
    """Apply writes in the order given, each in a transaction of its own, and answer each.

    An answer has `id`, `ok`, and `said` when there is something to say; for a row also its `uid` and `revision`. A
    text that met a newer one is kept in a row of its own: `uid` names it, `beside` the row that was there. A write
    that cannot be done is answered with its sentence and not raised. `interview` comes with its person selected.
    `sent` is the moment on the device's own clock, which may be a day wrong; the moments of its writes are by it.
    """
    return [_once(interview, now, by_our_clock(operation, sent, now)) for operation in operations]


def _once(interview: Interview, now: datetime, values: Any) -> Answer:
    try:
        if not isinstance(values, Mapping):
            raise Unfit("This was no operation. Reload the room.")
        uid = uid_of(values, "id")
    except Unfit as unfit:
        return {"id": str(values.get("id", ""))[:60] if isinstance(values, Mapping) else "", **_refusal(unfit)}
    # The second round is for two devices that made the same row at the same moment: now it is there to be changed.
    for last in (False, True):
        try:
            with transaction.atomic():
                answer = {"id": str(uid), **_do(interview, now, values)}
                Operation.objects.create(
                    owner_id=interview.owner_id, interview=interview, uid=uid, answer=answer, created_at=now
                )
                return answer
        except (Unfit, Problem) as refused:
            return _before(interview, uid) or {"id": str(uid), **_refusal(refused)}
        except IntegrityError:
            if answered := _before(interview, uid):
                return answered
            if last:
                raise
    raise AssertionError  # not reached: the second round returns or raises


def _before(interview: Interview, uid: uuid.UUID) -> Answer | None:
    """The answer this id was given before. Looked for only when something is amiss: most ids are new."""
    return Operation.objects.filter(owner_id=interview.owner_id, uid=uid).values_list("answer", flat=True).first()


def _refusal(refused: Exception) -> Answer:
    return {"ok": False, "said": getattr(refused, "sentence", "") or str(refused)}


def _do(interview: Interview, now: datetime, values: Values) -> Answer:
    kind = values.get("kind")
    if not isinstance(kind, str) or kind not in DOING:
        raise Unfit("This version of Halfhour does not know that kind of write. Reload the room.")
    at = clock.believable(moment_of(values), now)
    return {"ok": True, **DOING[kind](interview, now, at, values)}
