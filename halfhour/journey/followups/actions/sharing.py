"""What goes back and forth with a mentor: goals, promises of either side, what one gave back."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from django.db import transaction

from halfhour.core.moments import local_day
from halfhour.journey.followups.actions.keeping import plan
from halfhour.journey.followups.models import Exchange, FollowUp
from halfhour.journey.people import actions as people
from halfhour.journey.people.models import Person

MINE = "mine"
UNDATED = timedelta(days=14)  # a promise without a day is kept within two weeks, or it is forgotten


@transaction.atomic
def share(*, person: Person, now: datetime, kind: str, text: str, by: date | None = None) -> Exchange | FollowUp:
    """Keep a goal, what they promised, or what one gave back (`Exchange.Kind`); `mine` is due `by` that day.

    What one gave back happened between you.
    """
    if kind == MINE:
        due_on = by or local_day(now, person.owner.zone) + UNDATED
        return plan(person=person, now=now, due_on=due_on, reason=FollowUp.Reason.PROMISE, text=text)
    row = Exchange.objects.create(
        owner_id=person.owner_id,
        created_at=now,
        person=person,
        kind=kind,
        text=text.strip(),
        on=local_day(now, person.owner.zone),
    )
    if kind == Exchange.Kind.GAVE:
        people.touch(person=person, now=now)
    return row


@transaction.atomic
def settle_share(*, exchange: Exchange, now: datetime, is_done: bool) -> None:
    """A goal is reached, a promise of theirs kept; or it is open again."""
    exchange.done_on = local_day(now, exchange.owner.zone) if is_done else None
    exchange.save(update_fields=["done_on"])


@transaction.atomic
def forget_share(*, exchange: Exchange) -> None:
    """It was written down wrong: it goes."""
    exchange.delete()
