"""Openings that were mentioned, with the day from which they are open."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

from django.db.models import QuerySet

from halfhour.accounts.models import User
from halfhour.core.moments import local_day
from halfhour.journey.conversation.models import Opening
from halfhour.journey.followups.models import FollowUp
from halfhour.journey.followups.queries.reasons import Reason, of_owner
from halfhour.journey.followups.rules import days, keys, words

ANY_ZONE = timedelta(days=1)  # the local day is at most one off the day in UTC


def window(now: datetime, ahead: timedelta) -> tuple[date, date]:
    """The first and the last day of opening that count, in any zone."""
    today = now.date()
    return today - days.OPENING_STAYS - ANY_ZONE, today + days.SHOWN_BEFORE + ahead + ANY_ZONE


def within(first: Any, last: Any) -> QuerySet[Opening]:
    """What opens from the first to the last of these days."""
    return Opening.objects.filter(opens_on__gte=first, opens_on__lte=last)


def candidates(now: datetime, owner: User | None, ahead: timedelta) -> list[Reason]:
    """Openings from two weeks before they open to two months after. One query."""
    mentioned = within(*window(now, ahead)).filter(interview__person__never_again=False)
    rows = of_owner(mentioned.select_related("interview__person__organization"), owner)
    return [_reason(row, row.opens_on, now) for row in rows if row.opens_on and not _is_over(row, row.opens_on, now)]


def _is_over(opening: Opening, opens_on: date, now: datetime) -> bool:
    return days.opening_is_over(opens_on, local_day(now, opening.owner.zone))


def _reason(opening: Opening, opens_on: date, now: datetime) -> Reason:
    person, owner = opening.interview.person, opening.owner
    kind, mentioned_on = opening.get_kind_display(), local_day(opening.created_at, owner.zone)
    at = f" at {person.organization.name}" if person.organization else ""
    return Reason(
        owner=owner,
        person=person,
        reason=FollowUp.Reason.OPENING,
        days=days.of_opening(opens_on, mentioned_on).after_rest(person.rest_until),
        what=f"Ask {person.full_name} about the {kind.lower()}{at}",
        why=words.opening(
            kind=kind,
            text=opening.text,
            host=person.first_name,
            opens_on=opens_on,
            today=local_day(now, owner.zone),
        ),
        brief=f"ask {person.first_name} about the {kind.lower()}",
        key=keys.of_opening(opening.pk),
    )
