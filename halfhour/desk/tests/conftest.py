"""Dana's week as in the design: met Maria yesterday, sees Jonas today, waits for Tom."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import timedelta

import pytest
from django.db import connection

from halfhour.journey.conversation import actions as conversation
from halfhour.journey.interviews import actions as interviews
from halfhour.journey.interviews.models import Interview
from halfhour.journey.outreach import actions as outreach
from halfhour.journey.people import actions as people
from halfhour.journey.people.models import Person
from halfhour.journey.preparation import actions as preparation
from halfhour.journey.resumes import actions as resumes

ZONE = "America/Los_Angeles"


@dataclass
class Week:
    """The people of the week and the half hours with them."""

    priya: Person
    maria: Person
    jonas: Person
    tom: Person
    met: Interview
    ahead: Interview


@pytest.fixture
def now(at, freeze):
    """Thursday 24 September 2026, 10:30 in Los Angeles."""
    return freeze(at("2026-09-24 10:30"))


@pytest.fixture
def week(dana, at, now):
    priya = people.add(owner=dana, full_name="Priya Nair", now=at("2026-09-01 09:00"), organization_name="Lumen Bank")
    maria = _person(dana, at, "Maria Chen", "Blue Harbor Health", named_by=priya, title="Research lead")
    jonas = _person(dana, at, "Jonas Weil", "Northwind Robotics")
    tom = _person(dana, at, "Tom Iversen", "Tidewater Labs")
    for person in (maria, jonas, tom):
        _wrote(person, at("2026-09-21 09:00") if person is tom else at("2026-09-09 09:00"))
    for person in (maria, jonas):
        outreach.log_reply(person=person, now=at("2026-09-14 12:00"), kind="yes", text="With pleasure.")
    met = _met(maria, at)
    ahead = _agreed(
        jonas,
        at("2026-09-15 09:00"),
        at("2026-09-24 14:20"),
        travel_minutes=35,
        travel_by="tram",
        place="9 Foundry Row",
    )
    return Week(priya, maria, jonas, tom, met, ahead)


@pytest.fixture
def maria(dana, at):
    """Maria Chen at Blue Harbor Health, whom nothing happened with yet."""
    return _person(dana, at, "Maria Chen", "Blue Harbor Health")


@pytest.fixture
def count_queries():
    """`count_queries(work)`: how many queries `work()` sends."""

    def count(work) -> int:
        sent = []

        def look(execute, sql, *rest):
            sent.append(sql)
            return execute(sql, *rest)

        with connection.execute_wrapper(look):
            work()
        return len(sent)

    return count


@pytest.fixture
def more_people(dana, at):
    """`more_people(25)`: as many more in the same state as Maria, Jonas and Tom."""

    def add(many: int) -> None:
        for n in range(many):
            person = _person(dana, at, f"Person {n}", f"Place {n}", title="Lead")
            _wrote(person, at("2026-09-21 09:00"))
            if n % 2:
                outreach.log_reply(person=person, now=at("2026-09-22 12:00"), kind="yes")
            if n % 4 == 1:
                start = at("2026-09-10 09:00") + timedelta(hours=n)
                interview = _agreed(person, at("2026-09-09 09:00"), start, anyway=True)
                interviews.hold(
                    interview=interview, now=start + timedelta(minutes=30), ended_at=start + timedelta(minutes=30)
                )
                conversation.promise(interview=interview, now=start, uid=uuid.uuid4(), by="me", text="Send it")

    return add


def _person(owner, at, name, place, **details):
    return people.add(
        owner=owner,
        full_name=name,
        now=at("2026-09-08 09:00"),
        organization_name=place,
        field_name="UX research",
        email=f"{name.split()[0].lower()}@example.com",
        **details,
    )


def _wrote(person, when):
    letter = outreach.draft(person=person, now=when)
    outreach.mark_sent(letter=letter, now=when)


def _agreed(person, now, starts_at, **details):
    interview = interviews.agree(person=person, now=now, starts_at=starts_at, time_zone=ZONE, **details)
    preparation.prepare(interview=interview, now=now)
    return interview


def _met(maria, at):
    interview = _agreed(maria, at("2026-09-15 09:00"), at("2026-09-23 15:00"), place="400 Pier Ave", ask_for="Maria")
    start = at("2026-09-23 15:02")
    interviews.start(interview=interview, now=start)
    interviews.allow_running_over(interview=interview, now=start)
    for planned in list(interview.plan.all())[:3]:
        preparation.mark_planned(planned=planned, now=start, state="asked")
    said = {"interview": interview, "now": start}
    conversation.write_note(**said, uid=uuid.uuid4(), text="Mornings in the clinic.", theme="day", second=588)
    conversation.write_note(
        **said, uid=uuid.uuid4(), text="Ask what they watched.", theme="path", second=250, is_quote=True
    )
    conversation.name_person(**said, uid=uuid.uuid4(), name="Sam Ortiz", organization_name="Blue Harbor Health")
    conversation.mention_opening(**said, uid=uuid.uuid4(), kind="internship", text="in summer")
    conversation.promise(**said, uid=uuid.uuid4(), by="them", text="Introduce you to Sam")
    interview = interviews.hold(interview=interview, now=at("2026-09-23 15:40"), ended_at=at("2026-09-23 15:40"))
    conversation.save_debrief(interview=interview, now=at("2026-09-23 15:50"), done=True, phrase="Watch real people")
    day = at("2026-09-23 16:00")
    resumes.record_critique(
        person=maria, now=day, given_on=day.date(), interview=interview, suggestions=["Lead with it"]
    )
    return interview
