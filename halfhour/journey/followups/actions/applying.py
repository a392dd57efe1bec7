"""What becomes of an opening: applied for, answered, or passed."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction

from halfhour.core.moments import local_day
from halfhour.core.problems import Problem
from halfhour.journey.conversation.models import Opening
from halfhour.journey.followups.models import Application
from halfhour.journey.people import actions as people

Outcome = Application.Outcome


class NotYet(Problem):
    sentence = "That day has not come yet. On which day was it?"
    field = "applied_on"


class AnsweredBeforeAsked(Problem):
    sentence = "The answer is older than the application. Check the two days."
    field = "outcome_on"


@transaction.atomic
def note_application(
    *,
    opening: Opening,
    now: datetime,
    applied_on: date | None,
    by_way: str = "",
    outcome: str = Outcome.WAITING,
    outcome_on: date | None = None,
    remarks: str = "",
) -> Application:
    """Keep that one applied (and by which way), and what came of it; days are those of the owner's zone.

    An `outcome` without its day is today's. Passed means that one did not apply. Raises NotYet, AnsweredBeforeAsked.
    """
    today = local_day(now, opening.owner.zone)
    if outcome == Outcome.PASSED:
        applied_on = None
    if outcome and outcome_on is None:
        outcome_on = today
    if max([day for day in (applied_on, outcome_on) if day], default=today) > today:
        raise NotYet
    if applied_on and outcome_on and outcome and outcome_on < applied_on:
        raise AnsweredBeforeAsked
    said = {
        "applied_on": applied_on,
        "by_way": by_way.strip(),
        "outcome": outcome,
        "outcome_on": outcome_on if outcome else None,
        "remarks": remarks.strip(),
        "updated_at": now,
    }
    kept, made = Application.objects.update_or_create(
        opening=opening, defaults=said, create_defaults={**said, "owner_id": opening.owner_id, "created_at": now}
    )
    if made and applied_on:
        people.touch(person=opening.interview.person, now=now)
    return kept


@transaction.atomic
def forget_application(*, opening: Opening) -> None:
    """Nothing was done about it after all: it is an opening that was mentioned, as before."""
    Application.objects.filter(opening=opening).delete()
