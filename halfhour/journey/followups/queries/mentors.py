"""Mentors: who is one, who was asked, who may have grown into it, and what goes back and forth."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.db.models import Count, Exists, F, Min, OuterRef, QuerySet, Subquery

from halfhour.accounts.models import User
from halfhour.core.moments import local_day
from halfhour.journey.conversation.models import Promise
from halfhour.journey.followups.models import Exchange, FollowUp, Mentor
from halfhour.journey.followups.queries.reasons import Reason, of_owner
from halfhour.journey.followups.rules import keys, words
from halfhour.journey.followups.rules.days import Days
from halfhour.journey.followups.rules.mentors import ANSWER_AWAITED, Between
from halfhour.journey.interviews.models import Interview
from halfhour.journey.outreach.models import Call, Letter, Reply
from halfhour.journey.people.models import Person

LOOKED_AT = 200  # people met, the newest first, of whom some may have become mentors


@dataclass(frozen=True, slots=True)
class Shared:
    """What goes back and forth with one person: goals, promises of either side, what one gave back."""

    goals: list[Exchange] = field(default_factory=list)
    theirs: list[Exchange] = field(default_factory=list)
    gave: list[Exchange] = field(default_factory=list)
    mine: list[FollowUp] = field(default_factory=list)
    promises: list[Promise] = field(default_factory=list)
    letters: list[Letter] = field(default_factory=list)


def shared(person: Person) -> Shared:
    """Four queries; `letters` are those that told them what came of their advice: they were given that, too."""
    found: dict[str, list[Exchange]] = {kind: [] for kind in Exchange.Kind.values}
    for row in Exchange.objects.filter(owner_id=person.owner_id, person=person):
        found[row.kind].append(row)
    mine = FollowUp.objects.filter(owner_id=person.owner_id, person=person, reason=FollowUp.Reason.PROMISE, key="")
    promises = Promise.objects.filter(owner_id=person.owner_id, interview__person=person, let_go_at=None)
    letters = Letter.objects.filter(told__person=person, sent_at__isnull=False).distinct().order_by("sent_at")
    return Shared(
        found["goal"], found["theirs"], found["gave"], list(mine.order_by("due_on")), list(promises), list(letters)
    )


def between(person: Person) -> Between:
    """What there was with one person. One query."""
    row = _counted(Person.objects.filter(pk=person.pk)).values_list(*COUNTS).get()
    return _between(row, person.owner)


def mentors(owner: User) -> list[Mentor]:
    """Every mentor with person and rhythm, who was in touch last first. One query."""
    rows = Mentor.objects.filter(owner=owner).select_related("person__organization", "person__rhythm")
    return list(rows.order_by(F("person__touched_at").desc(nulls_last=True), "id"))


def grown(owner: User) -> list[tuple[Person, Between]]:
    """People met who may have grown into mentors: not noted as one, nor asked. One query."""
    asked = Letter.objects.filter(person=OuterRef("pk"), purpose=Letter.Purpose.MENTOR)
    held = Interview.objects.filter(person=OuterRef("pk"), state=Interview.State.HELD)
    met = Person.objects.filter(owner=owner, mentor=None, never_again=False).filter(Exists(held), ~Exists(asked))
    rows = _counted(met).select_related("organization").order_by(F("touched_at").desc(nulls_last=True))[:LOOKED_AT]
    found = [(row, _between([getattr(row, name) for name in COUNTS], owner)) for row in rows]
    return [(row, between) for row, between in found if between.has_grown]


def asked_of(person: Person) -> Letter | None:
    """The newest letter that asked a person to be a mentor, sent or not. One query."""
    rows = Letter.objects.filter(owner_id=person.owner_id, person=person, purpose=Letter.Purpose.MENTOR)
    return rows.order_by(F("sent_at").desc(nulls_first=True)).first()


def asked() -> QuerySet[Letter]:
    """Letters that asked, whose person is not a mentor."""
    rows = Letter.objects.filter(purpose=Letter.Purpose.MENTOR, sent_at__isnull=False)
    return rows.filter(person__mentor=None, person__never_again=False)


def candidates(now: datetime, owner: User | None) -> list[Reason]:
    """Whoever was asked and is not a mentor: what did they say? One query."""
    rows = of_owner(asked().select_related("person__organization"), owner)
    return [_reason(row, row.sent_at, now) for row in rows if row.sent_at]


def _reason(row: Letter, sent_at: datetime, now: datetime) -> Reason:
    owner, person = row.owner, row.person
    on = local_day(sent_at, owner.zone)
    shows = on + ANSWER_AWAITED
    return Reason(
        owner=owner,
        person=person,
        reason=FollowUp.Reason.MENTOR,
        days=Days(shows, shows).after_rest(person.rest_until),
        what=f"Has {person.full_name} said yes to being your mentor?",
        why=f"You asked on {words.day(on, local_day(now, owner.zone))}. Note the yes; after a no, let it go.",
        brief=f"note what {person.first_name} said about being your mentor",
        key=keys.of_mentor(person.pk, on),
        gentle=True,
        answered=False,
    )


COUNTS = ("talks", "answers", "letters_since", "calls_made", "first_met", "last_touch")


def _counted(rows: QuerySet[Person]) -> QuerySet[Person]:
    held = Interview.objects.filter(person=OuterRef("pk"), state=Interview.State.HELD).order_by().values("person")
    first = held.annotate(at=Min("ended_at")).values("at")

    def number(model: Any, **these: Any) -> Subquery:
        found = model.objects.filter(person=OuterRef("pk"), **these).order_by().values("person")
        return Subquery(found.annotate(many=Count("pk")).values("many"))

    rows = rows.annotate(first_met=Subquery(first))
    after = OuterRef("first_met")
    return rows.annotate(
        talks=Subquery(held.annotate(many=Count("pk")).values("many")),
        answers=number(Reply, received_at__gt=after),
        letters_since=number(Letter, sent_at__gt=after),
        calls_made=number(Call, called_at__gt=after, answered=Call.Answered.SPOKE),
        last_touch=F("touched_at"),
    )


def _between(row: Any, owner: User) -> Between:
    talks, answers, letters, calls, first, last = row
    return Between(
        talks or 0,
        answers or 0,
        letters or 0,
        calls or 0,
        local_day(first, owner.zone) if first else None,
        local_day(last, owner.zone) if last else None,
    )
