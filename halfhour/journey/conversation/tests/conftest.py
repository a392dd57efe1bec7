"""Half an hour with Maria Chen at Northside Clinic, Thursday 24 September 2026, 14:20 in Los Angeles."""

from __future__ import annotations

import uuid

import pytest

from halfhour.journey.conversation import actions
from halfhour.journey.interviews import actions as interviews
from halfhour.journey.interviews.models import Interview
from halfhour.journey.people import actions as people
from halfhour.journey.preparation import actions as preparation
from halfhour.journey.preparation.models import PlannedQuestion


@pytest.fixture
def maria(dana, at):
    return people.add(
        owner=dana, full_name="Maria Chen", organization_name="Northside Clinic", now=at("2026-09-14 10:00")
    )


@pytest.fixture
def interview(dana, maria, at):
    """Agreed, with a plan of three questions and one closer."""
    agreed = interviews.agree(
        person=maria,
        now=at("2026-09-18 09:00"),
        starts_at=at("2026-09-24 14:20"),
        time_zone="America/Los_Angeles",
        minutes=30,
    )
    plan = [
        ("How did you come to this work?", "path", False),
        ("What does a normal day look like for you?", "day", False),
        ("Which changes in hiring do you see coming?", "trends", False),
        ("Who else does work like yours that I could meet?", "referrals", True),
    ]
    for place, (text, theme, closer) in enumerate(plan):
        preparation.add_planned(
            interview=agreed, now=at("2026-09-18 09:05"), text=text, theme=theme, closer=closer, minutes=3 + place
        )
    return Interview.objects.select_related("person__organization").get(pk=agreed.pk)


@pytest.fixture
def running(interview, at):
    """Begun on time."""
    interviews.start(interview=interview, now=at("2026-09-24 14:20"))
    return Interview.objects.select_related("person__organization").get(pk=interview.pk)


@pytest.fixture
def held(running, at):
    """Ended a minute early."""
    interviews.hold(interview=running, now=at("2026-09-24 14:49"), ended_at=at("2026-09-24 14:49"))
    return Interview.objects.select_related("person__organization").get(pk=running.pk)


@pytest.fixture
def plan(interview):
    return list(PlannedQuestion.objects.filter(interview=interview).order_by("position"))


@pytest.fixture
def send(at):
    """`send(interview, kind="note", …)`: one operation at 14:30, under a fresh id unless one is given."""

    def one(interview, when="2026-09-24 14:30", **values):
        operation = {"id": str(uuid.uuid4()), **values}
        return actions.apply(interview=interview, now=at(when), operations=[operation])[0]

    return one
