"""Applications that nobody has answered: what became of them is asked after two weeks."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

from django.db.models import QuerySet

from halfhour.accounts.models import User
from halfhour.core.moments import local_day
from halfhour.journey.followups.models import Application, FollowUp
from halfhour.journey.followups.queries.reasons import Reason, of_owner
from halfhour.journey.followups.rules import days, keys, words


def until(last: Any) -> QuerySet[Application]:
    """Those applied for by that day, without an answer."""
    return Application.objects.filter(outcome=Application.Outcome.WAITING, applied_on__lte=last)


def horizon(now: datetime, ahead: timedelta) -> date:
    """The last day of applying that counts, in any zone."""
    return now.date() + ahead + timedelta(days=1) - days.ANSWER_AWAITED


def candidates(now: datetime, owner: User | None, ahead: timedelta) -> list[Reason]:
    """Applications two weeks old and more without an answer. One query."""
    rows = until(horizon(now, ahead)).filter(opening__interview__person__never_again=False)
    along = ("opening__interview__person__organization",)
    return [_reason(row, row.applied_on, now) for row in of_owner(rows.select_related(*along), owner) if row.applied_on]


def _reason(row: Application, applied_on: date, now: datetime) -> Reason:
    opening, person = row.opening, row.opening.interview.person
    kind = opening.get_kind_display().lower()
    at = f" at {person.organization.name}" if person.organization else ""
    return Reason(
        owner=row.owner,
        person=person,
        reason=FollowUp.Reason.APPLIED,
        days=days.of_application(applied_on).after_rest(person.rest_until),
        what=f"Ask what became of the {kind}{at}",
        why=words.application(kind=kind, applied_on=applied_on, today=local_day(now, row.owner.zone)),
        brief=f"ask what became of the {kind}{at}",
        key=keys.of_application(opening.pk),
        gentle=True,
    )
