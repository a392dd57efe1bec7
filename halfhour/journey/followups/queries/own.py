"""Follow-ups set by hand."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

from django.db.models import QuerySet

from halfhour.accounts.models import User
from halfhour.core.search import Text
from halfhour.journey.followups.models import FollowUp
from halfhour.journey.followups.queries.reasons import Reason, of_owner
from halfhour.journey.followups.rules.days import Days


def horizon(now: datetime, ahead: timedelta) -> date:
    """The last day that counts, in any zone."""
    return now.date() + ahead + timedelta(days=1)


def until(last: Any) -> QuerySet[FollowUp]:
    """The open rows due by that day."""
    return FollowUp.objects.filter(state=FollowUp.State.OPEN, due_on__lte=last)


def candidates(now: datetime, owner: User | None, ahead: timedelta) -> list[Reason]:
    """The open rows whose day has come, or comes within `ahead`. One query."""
    return [_reason(row) for row in of_owner(until(horizon(now, ahead)).select_related("person"), owner)]


def _reason(row: FollowUp) -> Reason:
    return Reason(
        owner=row.owner,
        person=row.person,
        reason=row.reason,
        days=Days(row.due_on, row.due_on),
        what=f"{row.person.full_name}: {row.text}" if row.text else f"Get back to {row.person.full_name}",
        why="You set this yourself." if row.reason == FollowUp.Reason.OTHER else f"{row.get_reason_display()}.",
        brief=f"get back to {row.person.first_name}",
        key=row.key,
        pk=row.pk,
        answered=False,
    )


def search_text(row: FollowUp) -> Text:
    """What search finds a follow-up by; it leads to its person."""
    return Text(
        kind="follow_up",
        object_id=row.pk,
        title=f"Follow-up with {row.person.full_name}",
        body=row.text,
        excerpt=row.text,
        target_id=row.person_id,
    )
