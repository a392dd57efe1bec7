"""Letters that lie with somebody: read with all that says where their silence stands."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet, Subquery

from halfhour.accounts.models import User
from halfhour.core.moments import local_day
from halfhour.journey.outreach.models import Call, Letter, Reply
from halfhour.journey.outreach.queries.places import steps_after, zone_of
from halfhour.journey.outreach.queries.story import OPENERS, candidates
from halfhour.journey.outreach.rules import silence
from halfhour.journey.people.models import Person

# The longest silence that can be set (60 business days) and a month more: older letters are history.
LOOKED_BACK = timedelta(days=130)
CHASED = (Letter.Purpose.ASK, Letter.Purpose.ANSWER, Letter.Purpose.REMINDER)
# A letter that thanks for a no, a "later" or a name asks for nothing.
NOT_CHASED_AFTER = (Reply.Kind.LATER, Reply.Kind.COLLEAGUE, Reply.Kind.NO)


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


def silent(now: datetime, owner: User | None) -> list[Silent]:
    """Every letter that is waited for, of one owner or of everybody. Three queries."""
    rows = [_stand(row, now) for row in _last_letters(now, owner) if not _rests(row.person, now, row.owner)]
    _second_people([row for row in rows if row.stage == "second"], now)
    return rows


def _stand(row: Any, now: datetime) -> Silent:
    zone = zone_of(row.owner, row.person) or row.owner.zone
    steps = steps_after(row.owner, row.person, row.sent_at, row.reminders or 0)
    stage = silence.stage(steps, local_day(now, zone))
    return Silent(row, row.person, row.owner, row.sent_at, row.reminders or 0, row.said or "", zone, steps, stage)


def _last_letters(now: datetime, owner: User | None) -> list[Any]:
    """One letter a person: sent, unanswered, and nothing happened between you since."""
    same, before = Q(person=OuterRef("person")), Q(sent_at__lte=OuterRef("sent_at"))
    opened = Letter.objects.filter(same, before, purpose__in=OPENERS).order_by("-sent_at")
    reminders = Letter.objects.filter(same, before, purpose=Letter.Purpose.REMINDER)
    counted = reminders.filter(sent_at__gte=OuterRef("opened_at")).order_by().values("person")
    said = Reply.objects.filter(same).order_by("-received_at", "-id")
    rows = Letter.objects.filter(sent_at__gte=now - LOOKED_BACK, purpose__in=CHASED, person__never_again=False)
    rows = rows.filter(_untouched(), ~Exists(said.filter(received_at__gte=OuterRef("sent_at"))))
    rows = rows.annotate(opened_at=Subquery(opened.values("sent_at")[:1]), said=Subquery(said.values("kind")[:1]))
    rows = rows.annotate(reminders=Subquery(counted.annotate(many=Count("pk")).values("many")))
    return _newest(rows if owner is None else rows.filter(owner=owner))


def _untouched() -> Q:
    """Nothing happened with the person after the letter; that they were put down is no event."""
    at = "person__touched_at"
    return Q(**{at: None}) | Q(**{f"{at}__lte": F("sent_at")}) | Q(**{f"{at}__lte": F("person__created_at")})


def _newest(rows: QuerySet[Letter]) -> list[Any]:
    newest: dict[int, Any] = {}
    row: Any
    for row in rows.defer("body").select_related("owner", "person__organization").order_by("-sent_at", "-id"):
        if not (row.purpose == Letter.Purpose.ANSWER and row.said in NOT_CHASED_AFTER):
            newest.setdefault(row.person_id, row)
    return list(newest.values())


def _rests(person: Person, now: datetime, owner: User) -> bool:
    return person.rest_until is not None and person.rest_until > local_day(now, owner.zone)


def _second_people(rows: list[Silent], now: datetime) -> None:
    """Say for each whether somebody else at that place was approached already, and whom to ask there next."""
    if not rows:
        return
    place, recently = OuterRef("person__organization"), now - LOOKED_BACK
    others = Person.objects.filter(organization=place, touched_at__gt=F("created_at"), touched_at__gte=recently)
    calls = Call.objects.filter(organization=place, called_at__gte=OuterRef("sent_at"))
    found = (
        Letter.objects.filter(pk__in=[row.letter.pk for row in rows], person__organization__isnull=False)
        .annotate(done=Exists(others.exclude(pk=OuterRef("person"))), called=Exists(calls))
        .annotate(
            next=Subquery(candidates().filter(organization=place).exclude(pk=OuterRef("person")).values("pk")[:1])
        )
        .values_list("pk", "done", "called", "next")
    )
    said = {pk: (done or called, other) for pk, done, called, other in found}
    people = Person.objects.in_bulk([other for done, other in said.values() if other and not done])
    for row in rows:
        row.approached, other = said.get(row.letter.pk, (True, None))
        row.other = people.get(other) if other else None
