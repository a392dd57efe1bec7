"""Keep in touch: people with a rhythm, mentors among them, counted from the last that happened between you."""

from __future__ import annotations

from datetime import datetime

from halfhour.accounts.models import User
from halfhour.core.moments import local_day
from halfhour.journey.followups.models import FollowUp, Mentor, Rhythm
from halfhour.journey.followups.queries.reasons import Past, Reason
from halfhour.journey.followups.rules import days, keys, words


def rows(owner: User | None) -> list[Rhythm]:
    """The rhythms, each with its person, whether a mentor, and its owner. One query."""
    kept = Rhythm.objects.filter(person__never_again=False).select_related("owner", "person__mentor")
    return list(kept.filter(owner=owner) if owner else kept)


def weeks_of(rhythm: Rhythm) -> int:
    """How many weeks it has: its own, or the number for mentors."""
    return rhythm.weeks or rhythm.owner.numbers.mentor_weeks


def reason(rhythm: Rhythm, past: Past, now: datetime) -> Reason:
    """The next turn of one rhythm."""
    owner, person, weeks = rhythm.owner, rhythm.person, weeks_of(rhythm)
    mentor = _mentor(rhythm)
    touched = local_day(person.touched_at, owner.zone) if person.touched_at else None
    since = [day for day in (rhythm.counts_from, touched, past.last_turn(person, owner)) if day]
    most = None if mentor else owner.numbers.touches_a_year
    found = days.of_touch(weeks, since, past.touches(person, owner), most).after_rest(person.rest_until)
    return Reason(
        owner=owner,
        person=person,
        reason=FollowUp.Reason.IN_TOUCH,
        days=found,
        what=f"Talk to {person.full_name}, your mentor" if mentor else f"Say hello to {person.full_name}",
        why=words.touch(
            last_on=touched or rhythm.counts_from,
            today=local_day(now, owner.zone),
            weeks=weeks,
            is_mentor=mentor is not None and rhythm.weeks is None,
        ),
        brief=f"talk to {person.first_name}" if mentor else f"say hello to {person.first_name}",
        key=keys.of_touch(person.pk, found.due_on),
        gentle=True,
    )


def _mentor(rhythm: Rhythm) -> Mentor | None:
    return getattr(rhythm.person, "mentor", None)
