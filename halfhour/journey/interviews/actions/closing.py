"""What becomes of an appointment: confirmed, begun, held, cancelled, missed."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from halfhour.journey.interviews import queries
from halfhour.journey.interviews.actions.checks import hold_calendar
from halfhour.journey.interviews.actions.problems import EndsBeforeStart, NotPossible, TooEarly, WrongEnd
from halfhour.journey.interviews.models import Interview, OfferedTime, SuggestedTime
from halfhour.journey.interviews.rules import states
from halfhour.journey.interviews.rules.ending import wrong_end
from halfhour.journey.people import actions as people


def _open_for(interview: Interview, wanted: str) -> Interview:
    """The row, locked, if it may become `wanted`. Raises NotPossible."""
    row = queries.locked(interview)
    if not states.may_become(row.state, wanted):
        raise NotPossible(states.why_not(row.state))
    return row


def _save(row: Interview, *names: str) -> Interview:
    row.revision += 1
    row.save(update_fields=[*names, "revision"])
    return row


def _check_end(started_at: datetime, ended_at: datetime, now: datetime) -> None:
    if why := wrong_end(started_at, ended_at, now):
        raise EndsBeforeStart(why) if ended_at <= started_at else WrongEnd(why)


@transaction.atomic
def confirm(*, interview: Interview, now: datetime) -> Interview:
    """The appointment was confirmed, by letter or by phone; the first time counts. Raises NotPossible."""
    row = queries.locked(interview)
    if row.state != states.AGREED:
        raise NotPossible(states.why_not(row.state))
    if row.confirmed_at is None:
        row.confirmed_at = now
        _save(row, "confirmed_at")
    return row


@transaction.atomic
def start(*, interview: Interview, now: datetime) -> Interview:
    """The conversation begins: the first time counts. Raises NotPossible for a cancelled one."""
    row = queries.locked(interview)
    if row.state != states.HELD and not states.may_become(row.state, states.HELD):
        raise NotPossible(states.why_not(row.state))
    if row.started_at is None:
        row.started_at = now
        _save(row, "started_at")
    return row


@transaction.atomic
def allow_running_over(*, interview: Interview, now: datetime) -> Interview:
    """They said that one may run over; the first time counts. Raises NotPossible for a cancelled one."""
    row = queries.locked(interview)
    if row.state != states.HELD and not states.may_become(row.state, states.HELD):
        raise NotPossible(states.why_not(row.state))
    if row.may_run_over_at is None:
        row.may_run_over_at = now
        _save(row, "may_run_over_at")
    return row


@transaction.atomic
def hold(*, interview: Interview, now: datetime, ended_at: datetime, started_at: datetime | None = None) -> Interview:
    """It was held and ended at `ended_at` (aware), from which the thank-you is counted; once.

    It began when the room was opened, else at `started_at`, else as agreed. Raises EndsBeforeStart, WrongEnd for an
    end still to come or half a day later, NotPossible when it is recorded already or was cancelled.
    """
    row = _open_for(interview, states.HELD)
    began = started_at or row.started_at or row.starts_at
    _check_end(began, ended_at, now)
    row.state, row.started_at, row.ended_at = states.HELD, began, ended_at
    row.closed_at, row.closed_because = None, ""
    people.touch(person=row.person, now=ended_at)
    return _save(row, "state", "started_at", "ended_at", "closed_at", "closed_because")


@transaction.atomic
def correct(*, interview: Interview, now: datetime, started_at: datetime, ended_at: datetime) -> Interview:
    """Other times for one that is recorded as held. Raises EndsBeforeStart, WrongEnd, NotPossible."""
    row = queries.locked(interview)
    if row.state != states.HELD:
        raise NotPossible(states.why_not(row.state))
    _check_end(started_at, ended_at, now)
    row.started_at, row.ended_at = started_at, ended_at
    return _save(row, "started_at", "ended_at")


@transaction.atomic
def cancel(*, interview: Interview, now: datetime, because: str = "") -> Interview:
    """It will not take place; calendars are told by a raised sequence. Raises NotPossible."""
    hold_calendar(interview.owner_id)
    row = _open_for(interview, states.CANCELLED)
    OfferedTime.objects.filter(interview=row).update(interview=None, withdrawn_at=now)
    SuggestedTime.objects.filter(interview=row, state=SuggestedTime.State.OPEN).update(
        state=SuggestedTime.State.REPLACED, answered_at=now
    )
    row.state, row.closed_at, row.closed_because = states.CANCELLED, now, because
    row.sequence += 1
    people.touch(person=row.person, now=now)
    return _save(row, "state", "closed_at", "closed_because", "sequence")


@transaction.atomic
def miss(*, interview: Interview, now: datetime, because: str = "") -> Interview:
    """One of the two did not come. Raises TooEarly before its start, NotPossible when it is closed."""
    row = _open_for(interview, states.MISSED)
    if now < row.starts_at:
        raise TooEarly
    row.state, row.closed_at, row.closed_because = states.MISSED, now, because
    people.touch(person=row.person, now=now)
    return _save(row, "state", "closed_at", "closed_because")
