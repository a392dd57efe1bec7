"""Letters that lie with somebody: where their silence stands, and whom else to ask there."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from django.db.models import F

from halfhour.accounts.models import User
from halfhour.core.moments import local_day
from halfhour.journey.outreach.models import Call, Letter
from halfhour.journey.outreach.queries.places import steps_after, zone_of
from halfhour.journey.outreach.queries.threads import Open, Thread
from halfhour.journey.outreach.rules import silence
from halfhour.journey.people.models import Person

RECENTLY = timedelta(days=130)
NEEDED = (
    "organization_id",
    "full_name",
    "given",
    "touched_at",
    "created_at",
    "rest_until",
    "is_manager",
    "shares_school",
)
KNOWN_THERE = 1000  # people looked through at places that are silent, those something happened with first


@dataclass(slots=True)
class Silent:
    """A letter that was the last thing to happen with its person, and where its silence stands.

    `approached` says that somebody else at the place was, `other` whom to ask there next; both only for `second`.
    """

    letter: Letter
    person: Person
    owner: User
    sent_at: datetime
    reminders: int
    said: str
    zone: ZoneInfo
    steps: silence.Steps
    stage: silence.Stage
    approached: bool = True
    other: Person | None = None

    def begins(self, day: date) -> datetime:
        """When that day of the recipient's calendar begins."""
        return silence.begins(day, self.zone)


def silent(found: Open, now: datetime) -> list[Silent]:
    """Every letter that is waited for. Two queries, and none where nobody has been silent for long."""
    rows = [
        _stand(row, found.threads[row.person_id], now)
        for row in found.letters
        if row.person.rest_until is None or row.person.rest_until <= local_day(now, row.owner.zone)
    ]
    _second_people([row for row in rows if row.stage == "second" and row.person.organization_id], now)
    return rows


def _stand(row: Letter, thread: Thread, now: datetime) -> Silent:
    assert row.sent_at is not None
    zone, reminders = zone_of(row.owner, row.person) or row.owner.zone, thread.reminders(row)
    steps = steps_after(row.owner, row.person, row.sent_at, reminders)
    stage = silence.stage(steps, local_day(now, zone))
    return Silent(row, row.person, row.owner, row.sent_at, reminders, thread.said(), zone, steps, stage)


def _second_people(rows: list[Silent], now: datetime) -> None:
    """Say for each whether somebody else at that place was approached already, and whom to ask there next."""
    if not rows:
        return
    places = {row.person.organization_id for row in rows}
    there = Person.objects.filter(organization__in=places, never_again=False)
    there = there.order_by(F("touched_at").desc(nulls_last=True), "-is_manager", "id")
    people = list(there.only(*NEEDED)[:KNOWN_THERE])
    calls = list(Call.objects.filter(organization__in=places).values_list("organization_id", "called_at"))
    for row in rows:
        others = [p for p in people if p.organization_id == row.person.organization_id and p.pk != row.person.pk]
        called = any(place == row.person.organization_id and at >= row.sent_at for place, at in calls)
        row.approached = called or any(_approached(one, now) for one in others)
        row.other = min(filter(_is_fresh, others), key=_likelihood, default=None)


def _approached(person: Person, now: datetime) -> bool:
    return person.touched_at is not None and person.touched_at > max(person.created_at, now - RECENTLY)


def _is_fresh(person: Person) -> bool:
    return person.rest_until is None and (person.touched_at is None or person.touched_at <= person.created_at)


def _likelihood(person: Person) -> tuple[bool, bool, bool, int]:
    return (not person.is_manager, person.touched_at is None, not person.shares_school, person.pk)
