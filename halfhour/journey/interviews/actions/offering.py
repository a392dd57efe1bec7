"""Times offered to a host, and the one they choose: never two at once, however many choose."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.db import transaction

from halfhour.core.problems import Problem
from halfhour.journey.interviews import queries
from halfhour.journey.interviews.actions.agreeing import agree, change
from halfhour.journey.interviews.actions.checks import check_day, check_others, hold_calendar
from halfhour.journey.interviews.actions.problems import InThePast, TooClose, TwoAtOnce
from halfhour.journey.interviews.models import Interview, OfferedTime, SuggestedTime
from halfhour.journey.people.models import Person

MOST_OFFERED = 12


class TimeTaken(Problem):
    """Somebody else chose it, it was withdrawn, or it has passed."""

    sentence = "That time has been taken meanwhile. The others are still free: choose one of them, or suggest another."
    field = "time"


class TooMany(Problem):
    """More times than anybody wants to read."""

    sentence = f"{MOST_OFFERED} times are enough to choose from. Take some away first."
    field = "times"


@transaction.atomic
def offer(*, person: Person, now: datetime, times: Iterable[datetime], minutes: int = 30) -> list[OfferedTime]:
    """Offer `times` (aware starts) to `person`; one that is offered already stays as it is.

    Raises TwoAtOnce or TooClose for one that is not free in the owner's calendar, InThePast, TooFar, TooMany.
    """
    hold_calendar(person.owner_id)
    open_ones = OfferedTime.objects.filter(person=person, withdrawn_at=None)
    known = set(open_ones.values_list("starts_at", flat=True))
    new = [start for start in dict.fromkeys(times) if start not in known]
    if len(new) + open_ones.filter(interview=None, starts_at__gt=now).count() > MOST_OFFERED:
        raise TooMany
    for start in new:
        _check_free(person, now, start, minutes)
    return OfferedTime.objects.bulk_create(
        [
            OfferedTime(owner_id=person.owner_id, person=person, created_at=now, starts_at=start, minutes=minutes)
            for start in new
        ]
    )


@transaction.atomic
def withdraw(*, person: Person, now: datetime, keep: Iterable[int] = ()) -> None:
    """Take back what was offered to `person` and not chosen, but for the ids in `keep`."""
    rows = OfferedTime.objects.filter(person=person, interview=None, withdrawn_at=None)
    rows.exclude(pk__in=list(keep)).update(withdrawn_at=now)


@transaction.atomic
def choose(
    *,
    offered: OfferedTime,
    now: datetime,
    mode: str,
    time_zone: str,
    in_place_of: Interview | None = None,
    **details: Any,
) -> Interview:
    """The host takes an offered time: the interview is agreed, or the one `in_place_of` moves there.

    `details` are those of `agree`. The owner's calendar is held first: of any number who choose at the same instant
    one gets the hour, the others get TimeTaken. The calendar decides: an appointment made meanwhile counts as well.
    """
    hold_calendar(offered.owner_id)
    rows = OfferedTime.objects.select_for_update(of=("self",)).select_related("person__owner")
    row = rows.get(pk=offered.pk)
    if row.interview_id is not None and row.interview_id == getattr(in_place_of, "pk", None):
        return change(interview=queries.locked(in_place_of), now=now, mode=mode, time_zone=time_zone, **details)  # type: ignore[arg-type]
    if row.withdrawn_at is not None or row.interview_id is not None:
        raise TimeTaken
    said = {"starts_at": row.starts_at, "minutes": row.minutes, "mode": mode, "time_zone": time_zone, **details}
    try:
        with transaction.atomic():
            made = _agreed(row.person, in_place_of, now, said)
    except (TwoAtOnce, TooClose, InThePast):
        raise TimeTaken from None
    row.interview = made
    row.save(update_fields=["interview"])
    SuggestedTime.objects.filter(person=row.person, state=SuggestedTime.State.OPEN).update(
        state=SuggestedTime.State.REPLACED, answered_at=now
    )
    return made


def _agreed(person: Person, moved: Interview | None, now: datetime, said: dict[str, Any]) -> Interview:
    if moved is None:
        return agree(person=person, now=now, **said)
    return change(interview=moved, now=now, state=Interview.State.AGREED, **said)


def _check_free(person: Person, now: datetime, start: datetime, minutes: int) -> None:
    asked = Interview(
        owner_id=person.owner_id,
        person=person,
        starts_at=start,
        minutes=minutes,
        time_zone=person.owner.time_zone,
        mode=Interview.Mode.PHONE,
    )
    check_day(asked, now, already=False)
    check_others(asked, now, anyway=False)
