"""Letters that lie with somebody: waited for, then a second person, a reminder, and in the end rest."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet, Subquery
from django.urls import reverse

from halfhour.accounts.models import User
from halfhour.core.due import Due
from halfhour.core.moments import local_day
from halfhour.journey.outreach.models import Call, Letter, Reply
from halfhour.journey.outreach.queries.places import steps_after, zone_of
from halfhour.journey.outreach.queries.saying import day_of, day_over, since
from halfhour.journey.outreach.queries.story import OPENERS, candidates
from halfhour.journey.outreach.rules import silence
from halfhour.journey.people.models import Person

# The longest silence that can be set (60 business days) and a month more: older letters are history.
LOOKED_BACK = timedelta(days=130)
CHASED = (Letter.Purpose.ASK, Letter.Purpose.ANSWER, Letter.Purpose.REMINDER)
# A letter that thanks for a no, a "later" or a name asks for nothing.
NOT_CHASED_AFTER = (Reply.Kind.LATER, Reply.Kind.COLLEAGUE, Reply.Kind.NO)


def due(now: datetime, owner: User | None) -> list[Due]:
    """A row for each letter that was the last thing to happen with its person. Three queries."""
    rows = [row for row in _last_letters(now, owner) if not _rests(row.person, now, row.owner)]
    plans = [(row, _plan(row)) for row in rows]
    stages = {row.pk: silence.stage(plan, _their_day(row, now)) for row, plan in plans}
    places = _second_people([row.pk for row, _ in plans if stages[row.pk] == "second"], now)
    found = [_row(row, plan, stages[row.pk], places.get(row.pk), now) for row, plan in plans]
    return [one for several in found for one in several]


def _last_letters(now: datetime, owner: User | None) -> list[Letter]:
    """One letter a person: sent, unanswered, and nothing happened between you since."""
    opened = Letter.objects.filter(
        person=OuterRef("person"), purpose__in=OPENERS, sent_at__lte=OuterRef("sent_at")
    ).order_by("-sent_at")
    reminders = Letter.objects.filter(
        person=OuterRef("person"), purpose=Letter.Purpose.REMINDER, sent_at__lte=OuterRef("sent_at")
    )
    counted = reminders.filter(sent_at__gte=OuterRef("opened_at")).order_by().values("person")
    said = Reply.objects.filter(person=OuterRef("person")).order_by("-received_at", "-id")
    rows = Letter.objects.filter(sent_at__gte=now - LOOKED_BACK, purpose__in=CHASED, person__never_again=False)
    rows = rows.filter(
        Q(person__touched_at=None)
        | Q(person__touched_at__lte=F("sent_at"))
        | Q(person__touched_at__lte=F("person__created_at"))
    )
    rows = rows.filter(~Exists(said.filter(received_at__gte=OuterRef("sent_at"))))
    rows = rows.annotate(opened_at=Subquery(opened.values("sent_at")[:1]), said=Subquery(said.values("kind")[:1]))
    rows = rows.annotate(reminders=Subquery(counted.annotate(many=Count("pk")).values("many")))
    return list(_newest(_of(rows, owner)))


def _of(rows: QuerySet[Letter], owner: User | None) -> QuerySet[Letter]:
    rows = rows if owner is None else rows.filter(owner=owner)
    return rows.defer("body").select_related("owner", "person__organization").order_by("-sent_at", "-id")


def _newest(rows: QuerySet[Letter]) -> list[Letter]:
    newest: dict[int, Letter] = {}
    for row in rows:
        if not (row.purpose == Letter.Purpose.ANSWER and row.said in NOT_CHASED_AFTER):
            newest.setdefault(row.person_id, row)
    return list(newest.values())


def _rests(person: Person, now: datetime, owner: User) -> bool:
    return person.rest_until is not None and person.rest_until > local_day(now, owner.zone)


def _plan(row: Letter) -> silence.Steps:
    assert row.sent_at is not None
    return steps_after(row.owner, row.person, row.sent_at, row.reminders or 0)


def _their_day(row: Letter, now: datetime) -> Any:
    return local_day(now, zone_of(row.owner, row.person) or row.owner.zone)


def _second_people(letters: list[int], now: datetime) -> dict[int, tuple[bool, Person | None]]:
    """By letter: whether somebody else at that place was approached already, and whom to ask there next."""
    if not letters:
        return {}
    place, since_then = OuterRef("person__organization"), now - LOOKED_BACK
    others = Person.objects.filter(organization=place, touched_at__gt=F("created_at"), touched_at__gte=since_then)
    calls = Call.objects.filter(organization=place, called_at__gte=OuterRef("sent_at"))
    next_one = candidates().filter(organization=place).exclude(pk=OuterRef("person"))
    rows = Letter.objects.filter(pk__in=letters, person__organization__isnull=False).values_list(
        "pk", Exists(others.exclude(pk=OuterRef("person"))) | Exists(calls), Subquery(next_one.values("pk")[:1])
    )
    found = list(rows)
    people = Person.objects.in_bulk([pk for _, done, pk in found if pk and not done])
    return {letter: (done, people.get(pk)) for letter, done, pk in found}


def _row(
    row: Letter, plan: silence.Steps, stage: silence.Stage, place: tuple[bool, Person | None] | None, now: datetime
) -> list[Due]:
    if row.said == Reply.Kind.YES and row.purpose == Letter.Purpose.ANSWER and stage != "waiting":
        return [_agree(row, now)]
    if stage == "rest":
        return [_rest(row, now)]
    if stage == "remind":
        return [_remind(row, plan, now)]
    waiting = [_waiting(row, plan, now)]
    if stage == "second" and place and not place[0]:
        waiting.append(_second(row, plan, place[1], now))
    return waiting


def _due(row: Letter, kind: str, **said: Any) -> Due:
    said.setdefault("person_id", row.person_id)
    return Due(owner_id=row.owner_id, kind=f"outreach.{kind}", subject=f"letter:{row.pk}", step="find", **said)


def _waiting(row: Letter, plan: silence.Steps, now: datetime) -> Due:
    until = plan.remind_on or plan.rest_on
    assert until is not None
    then = "one reminder" if plan.remind_on else "let it rest"
    return _due(
        row,
        "waiting",
        what=f"{row.person.full_name} has your {_called(row)} since {since(row.sent_at, now, row.owner)}",
        why=f"No answer by {day_of(until, now, row.owner)}: {then}.",
        url=reverse("outreach:reply", args=[row.person_id]),
        button="They answered",
        by=_opens(row, until),
        opens=row.sent_at,
        brief=f"wait for {row.person.first_name}",
        waiting=True,
    )


def _second(row: Letter, plan: silence.Steps, other: Person | None, now: datetime) -> Due:
    place, until = row.person.organization, plan.remind_on or plan.rest_on
    assert place is not None
    assert plan.second_on is not None
    assert until is not None
    silent = f"No answer from {row.person.full_name} since {since(row.sent_at, now, row.owner)}."
    if other:
        return _due(
            row,
            "second",
            what=f"Write to {other.full_name} at {place.name} too",
            why=f"{silent} After {_number(row)} business days one asks a second person there.",
            url=reverse("outreach:write", args=[other.pk]),
            button="Write",
            by=_opens(row, until),
            opens=_opens(row, plan.second_on),
            person_id=other.pk,
            brief=f"write to {other.first_name}",
        )
    return _due(
        row,
        "second",
        what=f"Find a second person at {place.name}",
        why=f"{silent} Their website or a call gives you a name.",
        url=f"{reverse('people:new')}?organization={place.pk}",
        button="Name somebody",
        by=_opens(row, until),
        opens=_opens(row, plan.second_on),
        brief=f"find a second person at {place.name}",
    )


def _remind(row: Letter, plan: silence.Steps, now: datetime) -> Due:
    assert plan.remind_on is not None
    first, most = not row.reminders, row.owner.numbers.reminders_most
    last = (row.reminders or 0) + 1 >= most
    which = "One short reminder is in order." if first else "Your last reminder: more is read as pressure."
    return _due(
        row,
        "remind",
        what=f"Remind {row.person.full_name}" + ("" if first or not last else " once more"),
        why=f"No answer since {since(row.sent_at, now, row.owner)}; {_days(row)} business days are over. {which}",
        url=f"{reverse('outreach:write', args=[row.person_id])}?purpose=reminder&channel={row.channel}",
        button="Write it",
        by=day_over(_opens(row, plan.remind_on), row.owner),
        opens=_opens(row, plan.remind_on),
        brief=f"remind {row.person.first_name}",
    )


def _rest(row: Letter, now: datetime) -> Due:
    many = (row.reminders or 0) + 1
    letters = "letters have" if many > 1 else "letter has"
    return _due(
        row,
        "rest",
        what=f"Let {row.person.full_name} rest",
        why=f"{many} {letters} had no answer; one more would be pressure. Somebody else may have the time.",
        url=reverse("outreach:rest", args=[row.person_id]),
        button="Let it rest",
        brief=f"let {row.person.first_name} rest",
        weight=-1,
    )


def _agree(row: Letter, now: datetime) -> Due:
    return _due(
        row,
        "agree",
        what=f"Agree a time with {row.person.full_name}",
        why=f"They said yes, and have not answered your letter of {since(row.sent_at, now, row.owner)}. A call settles it.",
        url=reverse("interviews:agree", args=[row.person_id]),
        button="Agree a time",
        by=day_over(now, row.owner),
        opens=row.sent_at,
        brief=f"agree a time with {row.person.first_name}",
        weight=1,
    )


def _opens(row: Letter, day: Any) -> datetime:
    """When that day of the recipient's calendar begins."""
    return silence.begins(day, zone_of(row.owner, row.person) or row.owner.zone)


def _days(row: Letter) -> int:
    return row.owner.numbers.reminder_after_days


def _number(row: Letter) -> int:
    return row.owner.numbers.second_person_after_days


def _called(row: Letter) -> str:
    return "note" if row.channel == Letter.Channel.LINKEDIN else "letter"
