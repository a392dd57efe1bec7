"""Days before: an answer to what was proposed, and the confirmation."""

from __future__ import annotations

from datetime import datetime

from django.urls import reverse

from halfhour.core import moments
from halfhour.core.due import Due
from halfhour.journey.interviews.models import Interview
from halfhour.journey.interviews.queries.dues.row import row
from halfhour.journey.interviews.rules import confirming
from halfhour.journey.interviews.rules.leaving import Leaving


def answer(interview: Interview, now: datetime) -> Due:
    """Somebody else has to say yes, until the time that was proposed has passed."""
    zone, person = interview.owner.zone, interview.person
    start = moments.when(interview.starts_at, now, zone)
    passed = interview.starts_at < now
    return row(
        interview,
        "answer",
        what=f"{person.full_name} has not said yes to {start}",
        why="That time has passed. Say how it went, or propose another." if passed else _since(interview, now),
        url=reverse("interviews:interview", args=[interview.pk]),
        button="Open it",
        by=interview.starts_at,
        opens=interview.created_at,
        brief=f"settle a time with {person.first_name}",
        by_words="passed" if passed else moments.span(interview.starts_at - now),
        waiting=not passed,
    )


def _since(interview: Interview, now: datetime) -> str:
    zone = interview.owner.zone
    asked = moments.near_day(moments.local_day(interview.created_at, zone), moments.local_day(now, zone))
    return f"You proposed it {asked if asked in ('today', 'yesterday') else f'on {asked}'}."


def confirm(interview: Interview, leaving: Leaving, now: datetime) -> Due | None:
    """From midnight of the day before until one leaves, unless a letter or a call confirmed this time."""
    zone, person = interview.owner.zone, interview.person
    by = confirming.confirm_by(interview.starts_at, interview.agreed_at or interview.created_at, zone)
    opens = confirming.confirm_opens(interview.starts_at, zone)
    settled = interview.confirmed_at or getattr(interview, "confirmation_sent", False)
    if by is None or settled or interview.mode == Interview.Mode.MAIL or not opens <= now < leaving.at:
        return None
    number = interview.owner.phone
    line = f"One line with your number, {number}" if number else "One line, with your number: it is not in Settings yet"
    return row(
        interview,
        "confirm",
        what=f"Confirm {moments.when(interview.starts_at, now, zone)} with {person.full_name}",
        why=f"{line}, so that they can reach you if something comes up.",
        url=reverse("interviews:confirm_letter", args=[interview.pk]),
        button="Write it",
        by=by,
        opens=opens,
        brief=f"confirm with {person.first_name}",
        by_words=f"before {moments.clock_time(by, zone)}" if now < by else "",
    )
