"""Follow-ups that are due."""

from __future__ import annotations

from datetime import datetime, time
from urllib.parse import urlencode

from django.urls import reverse

from halfhour.accounts.models import User
from halfhour.core.due import Due
from halfhour.core.moments import at_local
from halfhour.journey.followups.models import FollowUp
from halfhour.journey.followups.queries.gathering import reasons
from halfhour.journey.followups.queries.reasons import Reason

END_OF_DAY = time(23, 59)
WRITTEN = (
    FollowUp.Reason.SEARCH,
    FollowUp.Reason.SEASON,
    FollowUp.Reason.OPENING,
    FollowUp.Reason.APPLIED,
    FollowUp.Reason.IN_TOUCH,
    FollowUp.Reason.ADVICE,
)


def due(now: datetime, owner: User | None = None) -> list[Due]:
    """The follow-ups that show by now, of one owner or of everybody; see gathering.py for the queries.

    Promises are not among them: the conversation they were made in shows them.
    """
    return [_due(reason) for reason in reasons(now, owner)]


def _due(reason: Reason) -> Due:
    zone, written = reason.owner.zone, reason.reason in WRITTEN and reason.pk is None
    return Due(
        owner_id=reason.owner.pk,
        kind=f"followups.{reason.reason}",
        subject=f"follow_up:{reason.pk}" if reason.pk else reason.key,
        what=reason.what,
        why=reason.why,
        url=_url(reason, written),
        button=f"Write to {reason.person.first_name}" if written else "Open it",
        step="follow",
        by=None if reason.gentle else at_local(reason.days.due_on, END_OF_DAY, zone),
        opens=at_local(reason.days.shows_on, time(0), zone),
        person_id=reason.person.pk,
        brief=reason.brief,
        by_words="no rush" if reason.gentle else "",
    )


def _url(reason: Reason, written: bool) -> str:
    if reason.reason == FollowUp.Reason.MENTOR and reason.pk is None:
        return reverse("followups:mentor", args=[reason.person.pk])
    return write_url(reason) if written else f"{reverse('followups:list')}#{reason.anchor}"


def write_url(reason: Reason) -> str:
    """Where one comes back to them: what they said, what is new, and the letter."""
    return f"{reverse('followups:back', args=[reason.person.pk])}?{urlencode({'why': reason.key})}"
