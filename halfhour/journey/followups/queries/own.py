"""Follow-ups set by hand."""

from __future__ import annotations

from datetime import datetime, timedelta

from halfhour.accounts.models import User
from halfhour.journey.followups.models import FollowUp
from halfhour.journey.followups.queries.reasons import Reason
from halfhour.journey.followups.rules.days import Days


def candidates(now: datetime, owner: User | None, ahead: timedelta) -> list[Reason]:
    """The open rows whose day has come, or comes within `ahead`. One query."""
    rows = FollowUp.objects.filter(state=FollowUp.State.OPEN, due_on__lte=now.date() + ahead + timedelta(days=1))
    if owner:
        rows = rows.filter(owner=owner)
    return [_reason(row) for row in rows.select_related("owner", "person")]


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
