"""Plan a follow-up by hand, set how often to keep in touch, make somebody a mentor."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction

from halfhour.core import search
from halfhour.core.moments import local_day
from halfhour.core.problems import Problem
from halfhour.journey.followups import queries
from halfhour.journey.followups.models import FollowUp, Mentor, Rhythm
from halfhour.journey.people.models import Person

WEEKS_MOST = 104


class UnfitRhythm(Problem):
    sentence = f"Say how often in weeks, from 1 to {WEEKS_MOST}."
    field = "weeks"


class NotYetMentor(Problem):
    sentence = "That day has not come yet. Say since when they are your mentor."
    field = "since"


@transaction.atomic
def plan(*, person: Person, now: datetime, due_on: date, reason: str, text: str, key: str = "") -> FollowUp:
    """Set a follow-up for a day in the owner's zone; under the `key` of a derived one, in its place."""
    said = {"person": person, "reason": reason, "text": text.strip(), "due_on": due_on}
    fresh = {"owner_id": person.owner_id, "created_at": now}
    if key:
        opened = {"state": FollowUp.State.OPEN, "closed_at": None}
        row, _ = FollowUp.objects.update_or_create(
            owner_id=person.owner_id, key=key, defaults={**said, **opened}, create_defaults={**said, **fresh}
        )
    else:
        row = FollowUp.objects.create(**said, **fresh)
    search.put(row.owner_id, [queries.search_text(row)])
    return row


@transaction.atomic
def set_rhythm(*, person: Person, now: datetime, weeks: int | None) -> Rhythm | None:
    """Keep in touch every `weeks` weeks, counted from today until something happens; None stops it.

    Changing the weeks goes on counting from where it counted. Raises UnfitRhythm.
    """
    if weeks is None:
        Rhythm.objects.filter(person=person).delete()
        return None
    if not 1 <= weeks <= WEEKS_MOST:
        raise UnfitRhythm
    rhythm, _ = Rhythm.objects.update_or_create(
        person=person, defaults={"weeks": weeks}, create_defaults={"weeks": weeks, **_fresh(person, now)}
    )
    return rhythm


@transaction.atomic
def make_mentor(
    *, person: Person, now: datetime, since: date, is_formal: bool = False, because: str = "", remarks: str = ""
) -> Mentor:
    """They agreed to be a mentor, formally or not; they get the rhythm of mentors unless they have one of their own.

    Raises NotYetMentor.
    """
    if since > local_day(now, person.owner.zone):
        raise NotYetMentor
    said = {"since": since, "is_formal": is_formal, "because": because.strip(), "remarks": remarks.strip()}
    mentor, _ = Mentor.objects.update_or_create(
        person=person,
        defaults=said,
        create_defaults={**said, "owner_id": person.owner_id, "created_at": now},
    )
    Rhythm.objects.get_or_create(person=person, defaults={"weeks": None, **_fresh(person, now)})
    return mentor


@transaction.atomic
def end_mentor(*, person: Person, now: datetime) -> None:
    """No longer a mentor; a rhythm that was only theirs as a mentor ends with it."""
    Mentor.objects.filter(person=person).delete()
    Rhythm.objects.filter(person=person, weeks=None).delete()


def _fresh(person: Person, now: datetime) -> dict[str, object]:
    return {"owner_id": person.owner_id, "created_at": now, "counts_from": local_day(now, person.owner.zone)}
