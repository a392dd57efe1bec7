"""Keep in touch: people with a rhythm, mentors among them, counted from the last that happened between you."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

from django.db.models import QuerySet

from halfhour.accounts.models import User
from halfhour.core.moments import local_day
from halfhour.core.prepared import Given, Prepared, moment
from halfhour.journey.followups.models import FollowUp, Mentor, Rhythm
from halfhour.journey.followups.queries.reasons import Past, Reason, of_owner
from halfhour.journey.followups.rules import days, keys, words


def _kept() -> QuerySet[Any]:
    kept = Rhythm.objects.filter(person__never_again=False)
    return kept.values_list("pk", "weeks", "counts_from", "person__touched_at")


ONE = Prepared(lambda: _kept().filter(owner=Given("owner")))
EVERYBODY = Prepared(_kept)


def rows(now: datetime, owner: User | None, ahead: timedelta) -> list[Rhythm]:
    """The rhythms whose turn may have come by `ahead` of now, each with its person, whether a mentor, and its owner.

    Two queries, one when there is none: most rhythms wait, and their people need not be loaded to see that.
    """
    kept = ONE.rows(owner=owner.pk) if owner else EVERYBODY.rows()
    last = now.date() + ahead + timedelta(days=1)
    near = [pk for pk, weeks, counts_from, touched_at in kept if _first(weeks, counts_from, touched_at) <= last]
    if not near:
        return []
    return of_owner(Rhythm.objects.filter(pk__in=near).select_related("person__mentor"), owner)


def _first(weeks: int | None, counts_from: date | str, touched_at: Any) -> date:
    """The first day, in any zone, on which the next turn can come, out of a row as the driver gives it."""
    counted = date.fromisoformat(counts_from) if isinstance(counts_from, str) else counts_from
    touched = moment(touched_at)
    since = max(counted, touched.date() - timedelta(days=1)) if touched else counted
    return since + timedelta(weeks=weeks or 1)


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
