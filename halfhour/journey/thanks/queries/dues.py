"""Which held interviews lack their thank-you."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.urls import reverse

from halfhour.accounts.models import User
from halfhour.accounts.rules import REASONS
from halfhour.core.due import Due
from halfhour.core.moments import when
from halfhour.journey.conversation.models import Debrief, Note
from halfhour.journey.interviews.models import Interview
from halfhour.journey.thanks.models import ThankYou
from halfhour.journey.thanks.rules import deadline

# An interview with `has_notes` and `has_begun`, which its type does not know.
Unthanked = Any
LONGEST = timedelta(hours=REASONS["thank_overdue_until_hours"].most)


def due(now: datetime, owner: User | None = None) -> list[Due]:
    """Thank-yous to write, of one owner or of everybody, until they have been overdue too long. One query."""
    return [_due(interview, now) for interview in _unthanked(now, owner) if _is_open(interview, now)]


def _unthanked(now: datetime, owner: User | None) -> QuerySet[Unthanked]:
    since = now - LONGEST
    if owner:
        numbers = owner.numbers
        hours = max(numbers.thank_within_hours, numbers.thank_overdue_until_hours)
        since = now - timedelta(hours=hours)
    held = Interview.objects.filter(state=Interview.State.HELD, ended_at__gte=since, ended_at__lte=now)
    if owner:
        held = held.filter(owner=owner)
    notes = Note.objects.filter(interview=OuterRef("pk"), kind=Note.Kind.NOTE).exclude(text="")
    said = Debrief.objects.filter(interview=OuterRef("pk")).exclude(phrase="", most_useful="")
    begun = ThankYou.objects.filter(interview=OuterRef("pk"))
    return (
        held.filter(Q(thank_you=None) | Q(thank_you__sent_at=None))
        .annotate(has_notes=Exists(notes) | Exists(said), has_begun=Exists(begun))
        .select_related("owner", "person")
        .order_by("ended_at")
    )


def _is_open(interview: Unthanked, now: datetime) -> bool:
    """Whether it is still on its owner's list, by their own numbers."""
    numbers = interview.owner.numbers
    until = deadline.stays_until(interview.ended_at, numbers.thank_within_hours, numbers.thank_overdue_until_hours)
    return now <= until


def _due(interview: Unthanked, now: datetime) -> Due:
    person, hours = interview.person, interview.owner.numbers.thank_within_hours
    by = deadline.thank_by(interview.ended_at, hours)
    return Due(
        owner_id=interview.owner_id,
        kind="thanks.write",
        subject=f"interview:{interview.pk}",
        what=f"Write the thank-you to {person.full_name}",
        why=_why(interview, now, hours, is_late=now > by),
        url=reverse("thanks:write", args=[interview.pk]),
        button="Finish note" if interview.has_begun else "Write the note",
        step="thank",
        by=by,
        opens=interview.ended_at,
        person_id=person.pk,
        brief=f"thank {person.first_name}",
        weight=2,
    )


def _why(interview: Unthanked, now: datetime, hours: int, *, is_late: bool) -> str:
    met = f"You met {when(interview.ended_at, now, interview.owner.zone)}."
    if interview.mode == Interview.Mode.MAIL:
        met = f"It ended {when(interview.ended_at, now, interview.owner.zone)}."
    within = "a day" if hours == 24 else f"{hours} hours"
    drafted = (
        "yours is drafted from your notes" if interview.has_notes else "no notes are written down to draft it from"
    )
    if is_late:
        return f"{met} It is late, and still better than none; {drafted}."
    return f"{met} A note within {within} is remembered; {drafted}."
