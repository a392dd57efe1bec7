"""Close a follow-up as done or let go, and take that back."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from django.db import transaction

from halfhour.accounts.models import User
from halfhour.core.moments import local_day
from halfhour.core.problems import Problem
from halfhour.journey.conversation import actions as conversation
from halfhour.journey.conversation.models import Promise
from halfhour.journey.followups.actions.telling import tell
from halfhour.journey.followups.models import FollowUp, Told
from halfhour.journey.followups.queries.gathering import reasons
from halfhour.journey.followups.queries.returning import untold_to
from halfhour.journey.followups.rules import keys
from halfhour.journey.people import actions as people

IN_REACH = timedelta(days=366)  # as far as the page shows what comes


class NoSuchFollowUp(Problem):
    sentence = "That follow-up is not open any more. The page shows what is."


@transaction.atomic
def close(*, owner: User, now: datetime, key_or_pk: str | int, state: str) -> FollowUp:
    """Say that a follow-up is done or let go (`FollowUp.State`), by the id of its row or the key of a derived one.

    Done counts as something that happened between you. Closing twice changes nothing. A promise is kept or let go
    where it was made, too. Raises NoSuchFollowUp.
    """
    if state not in (FollowUp.State.DONE, FollowUp.State.LET_GO):
        raise ValueError(f"not a way to close one: {state}")
    row = _row(owner, now, key_or_pk)
    if row.closed_at is None:
        row.state, row.closed_at = state, now
        row.save(update_fields=["state", "closed_at"])
        _keep_promise(row, now)
        if state == FollowUp.State.DONE:
            people.touch(person=row.person, now=now)
    if row.reason == FollowUp.Reason.ADVICE:  # told in another way, or not to be told: it is not brought up again
        tell(person=row.person, now=now, pieces=untold_to(row.person, now))
    return row


@transaction.atomic
def reopen(*, owner: User, now: datetime, pk: int) -> None:
    """It was not closed after all: a derived one is derived again, one set by hand is open. Raises NoSuchFollowUp."""
    row = FollowUp.objects.select_for_update().filter(owner=owner, pk=pk).first()
    if row is None:
        raise NoSuchFollowUp
    if row.reason == FollowUp.Reason.ADVICE and row.closed_at:
        Told.objects.filter(person=row.person_id, letter=None, created_at__gte=row.closed_at).delete()
    promise = _promise(owner, row.key)
    if promise:
        conversation.reopen(promise=promise, now=now)
    if row.key:
        row.delete()
    else:
        row.state, row.closed_at = FollowUp.State.OPEN, None
        row.save(update_fields=["state", "closed_at"])


def _row(owner: User, now: datetime, key_or_pk: str | int) -> FollowUp:
    """The row, made for a derived one that has none yet."""
    rows = FollowUp.objects.select_for_update().select_related("person")
    if isinstance(key_or_pk, int):
        row = rows.filter(owner=owner, pk=key_or_pk).first()
        if row is None:
            raise NoSuchFollowUp
        return row
    row = rows.filter(owner=owner, key=key_or_pk).first() if key_or_pk else None
    if row:
        return row
    made, _ = rows.get_or_create(owner=owner, key=key_or_pk, defaults=_derived(owner, now, key_or_pk))
    return made


def _derived(owner: User, now: datetime, key: str) -> dict[str, Any]:
    promise = _promise(owner, key)
    if promise:
        return {
            "person": promise.interview.person,
            "reason": FollowUp.Reason.PROMISE,
            "text": promise.text,
            "due_on": promise.due_on or local_day(now, owner.zone),
            "created_at": now,
        }
    found = [reason for reason in reasons(now, owner, ahead=IN_REACH) if reason.key == key]
    if not found:
        raise NoSuchFollowUp
    reason = found[0]
    return {
        "person": reason.person,
        "reason": reason.reason,
        "text": reason.what[:300],
        "due_on": reason.days.due_on,
        "created_at": now,
    }


def _promise(owner: User, key: str) -> Promise | None:
    pk = keys.promise_in(key)
    if pk is None:
        return None
    return Promise.objects.select_related("interview__person").filter(owner=owner, pk=pk).first()


def _keep_promise(row: FollowUp, now: datetime) -> None:
    promise = _promise(row.owner, row.key)
    if promise and row.state == FollowUp.State.DONE:
        conversation.mark_kept(promise=promise, now=now)
    elif promise:
        conversation.let_go(promise=promise, now=now)
