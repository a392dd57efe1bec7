"""What appointments ask for, and by when: an answer, a confirmation, leaving, the room, a word on how it went."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from django.db.models import Q

from halfhour.core.due import Due
from halfhour.journey.interviews.models import Interview
from halfhour.journey.interviews.queries.appointments import full
from halfhour.journey.interviews.queries.dues.before import answer, confirm
from halfhour.journey.interviews.queries.dues.on_the_day import leave, record, room
from halfhour.journey.interviews.queries.times import suggestions_due
from halfhour.journey.interviews.rules.ending import over_at

WITHIN = timedelta(days=3)  # nothing here opens earlier than two days before, in any zone


def due(now: datetime, owner: Any = None) -> list[Due]:
    """What is due on appointments and on times suggested, of one owner or of everybody; two queries."""
    rows = full().filter(
        Q(state=Interview.State.PROPOSED) | Q(state=Interview.State.AGREED, starts_at__lt=now + WITHIN)
    )
    if owner is not None:
        rows = rows.filter(owner=owner)
    found = [one for row in rows.order_by("starts_at", "id") for one in dues_of(row, now)]
    return [*found, *suggestions_due(now, owner)]


def dues_of(interview: Interview, now: datetime) -> list[Due]:
    """What is due on one appointment, read by `full()`; the most pressing first."""
    if interview.state == Interview.State.PROPOSED:
        return [answer(interview, now)]
    if interview.state != Interview.State.AGREED:
        return []
    ends = over_at(
        starts_at=interview.starts_at,
        minutes=interview.minutes,
        started_at=interview.started_at,
        may_run_over=interview.may_run_over_at is not None,
    )
    if now >= ends:
        return [record(interview, now)]
    leaving = interview.leaving(interview.owner.numbers)
    found = [room(interview, leaving, now, ends), leave(interview, leaving, now), confirm(interview, leaving, now)]
    return [one for one in found if one is not None]
