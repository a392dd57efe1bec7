"""What is known of who asks and who is asked, for drafts, checks and scripts."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from django.db.models import QuerySet

from halfhour.accounts.models import User
from halfhour.core.moments import DAYS, MONTHS, local_day
from halfhour.journey.organizations.models import Organization
from halfhour.journey.outreach.models import Arrival, Letter, Reply
from halfhour.journey.outreach.queries.story import last_sent, reminders_sent
from halfhour.journey.outreach.rules.known import Known
from halfhour.journey.people.models import Person


def asked() -> QuerySet[Person]:
    """People with all that a letter to them needs."""
    return Person.objects.select_related("organization__field", "field", "named_by", "department")


def known(
    owner: User, person: Person | None = None, organization: Organization | None = None, *, meeting: str = ""
) -> Known:
    """The plain facts; `person` comes out of `asked()`. No query."""
    place = organization or (person.organization if person else None)
    field = (person.field if person else None) or (place.field if place else None)
    me = Known(
        sender=owner.name,
        school=owner.school,
        studies=owner.studies,
        email=owner.email,
        phone=owner.phone,
        organization=place.name if place else "",
        field=field.name if field else "",
        minutes=owner.numbers.interview_minutes,
        meeting=" ".join(meeting.split())[:200],
    )
    return _about(me, person) if person else me


def with_story(facts: Known, person: Person, owner: User) -> Known:
    """The facts with what happened before: the day of the first letter, how many reminders, a yes. Three queries."""
    first = last_sent(person)
    reply = Reply.objects.filter(person=person).order_by("-received_at", "-id").first()
    return replace(
        facts,
        first_sent=_day_words(first.sent_at, owner) if first and first.sent_at else "",
        last_reminder=reminders_sent(person, first) + 1 >= owner.numbers.reminders_most,
        said_yes=reply is not None and reply.kind == Reply.Kind.YES,
    )


def with_letter(facts: Known, person: Person, owner: User) -> Known:
    """The facts with the day of the letter that asked, while nobody answered it: a call then takes it up. Three queries."""
    first = last_sent(person)
    if first is None or first.sent_at is None or first.purpose != Letter.Purpose.ASK:
        return facts
    answered = Reply.objects.filter(person=person, received_at__gte=first.sent_at).exists()
    came = Arrival.objects.filter(person=person, received_at__gte=first.sent_at, kind__in=Arrival.BY_A_PERSON).exists()
    return facts if answered or came else replace(facts, first_sent=_day_words(first.sent_at, owner))


def _about(me: Known, person: Person) -> Known:
    return replace(
        me,
        full_name=person.full_name,
        given=person.given,
        family=person.family,
        honorific=person.honorific,
        title=person.title,
        found_in=person.found_in,
        found_detail=person.found_detail,
        named_by=_may_be_said(person),
        introduces=person.introduction == Person.Introduction.FIRST,
        named_quietly=person.named_by is not None and person.introduction == Person.Introduction.QUIET,
        shares_school=person.shares_school,
        why_them=person.why_them,
    )


def _may_be_said(person: Person) -> str:
    """Who named them, unless that should not be said."""
    quiet = person.introduction == Person.Introduction.QUIET
    return person.named_by.full_name if person.named_by and not quiet else ""


def _day_words(at: datetime, owner: User) -> str:
    """`Tuesday 22 September`, without a year: a letter speaks of the last one."""
    day = local_day(at, owner.zone)
    return f"{DAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]}"
