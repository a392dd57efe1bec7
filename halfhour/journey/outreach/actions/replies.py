"""A reply, and what follows from its kind: a colleague becomes a person, "later" rests until its day."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from django.db import transaction

from halfhour.core import moments, search
from halfhour.core.problems import Problem
from halfhour.journey.outreach import queries
from halfhour.journey.outreach.models import Letter, Reply
from halfhour.journey.people import actions as people
from halfhour.journey.people.models import Person

A_MINUTE = timedelta(minutes=1)


class NoDay(Problem):
    """Later needs a day, and one that is still to come."""

    sentence = "Until when? Choose a day that is still to come; a guess will do."
    field = "later_on"


class NotNamed(Problem):
    """A colleague needs a name."""

    sentence = "Whom did they name? Type the name, as far as you know it."
    field = "colleague_name"


class NotArrived(Problem):
    """A reply cannot come from the future."""

    sentence = "That moment is still to come. When did the reply arrive?"
    field = "received_at"


@transaction.atomic
def log_reply(
    *,
    person: Person,
    now: datetime,
    kind: str,
    text: str = "",
    received_at: datetime | None = None,
    later_on: date | None = None,
    colleague_name: str = "",
    colleague_organization: str = "",
    colleague_email: str = "",
    never: bool = False,
) -> Reply:
    """Keep a reply of `kind` (Reply.Kind), and do what follows from it.

    later: rests until `later_on`. no: rests until `later_on` where a day was said, for good with `never`.
    colleague: the one named becomes a person, named by this one (`reply.named`). Raises NoDay, NotNamed, NotArrived.
    """
    at = _arrived(received_at, now)
    _check_day(kind, later_on, moments.local_day(now, person.owner.zone), never)
    if kind == Reply.Kind.COLLEAGUE and not colleague_name.strip():
        raise NotNamed
    reply = Reply.objects.create(
        owner_id=person.owner_id,
        person=person,
        letter=Letter.objects.filter(person=person, sent_at__lte=at).order_by("-sent_at", "-id").first(),
        created_at=now,
        received_at=at,
        kind=kind,
        text=text.strip(),
        later_on=later_on if kind in (Reply.Kind.LATER, Reply.Kind.NO) and not never else None,
        named=_colleague(person, now, colleague_name, colleague_organization, colleague_email)
        if kind == Reply.Kind.COLLEAGUE
        else None,
    )
    people.touch(person=person, now=at)
    _rest(reply, now, never)
    if found := queries.search_text(reply):
        search.put(person.owner_id, [found])
    return reply


def _arrived(received_at: datetime | None, now: datetime) -> datetime:
    if received_at is not None and received_at > now + A_MINUTE:
        raise NotArrived
    return min(received_at or now, now)


def _check_day(kind: str, later_on: date | None, today: date, never: bool) -> None:
    if kind == Reply.Kind.LATER and (later_on is None or later_on <= today):
        raise NoDay
    if kind == Reply.Kind.NO and not never and later_on is not None and later_on <= today:
        raise NoDay


def _rest(reply: Reply, now: datetime, never: bool) -> None:
    """Let them rest as they asked; who writes again of themselves rests no longer."""
    person = reply.person
    if reply.kind == Reply.Kind.NO and never:
        people.rest(person=person, now=now, never=True)
    elif reply.later_on:
        people.rest(person=person, now=now, until=reply.later_on)
    elif reply.kind in (Reply.Kind.YES, Reply.Kind.QUESTION) and (person.rest_until or person.never_again):
        people.rest(person=person, now=now)


def _colleague(person: Person, now: datetime, name: str, organization: str, email: str) -> Person:
    place = organization.strip() or (person.organization.name if person.organization else "")
    return people.add(
        owner=person.owner,
        full_name=name,
        now=now,
        organization_name=place,
        found_in=Person.Found.REFERRAL,
        named_by=person,
        email=email.strip(),
    )
