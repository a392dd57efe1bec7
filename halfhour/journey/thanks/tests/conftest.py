"""Maria of Blue Harbor, met on Wednesday 23 September from 15:00 to 15:40, with what she said."""

from __future__ import annotations

import uuid

import pytest

from halfhour.journey.conversation import actions as conversation
from halfhour.journey.interviews import actions as interviews
from halfhour.journey.people import actions as people


@pytest.fixture
def maria(dana, at):
    return people.add(
        owner=dana,
        full_name="Maria Chen",
        now=at("2026-09-09 10:00"),
        organization_name="Blue Harbor Health",
        email="m.chen@blueharbor.example",
    )


@pytest.fixture
def held(at):
    """`held(person, "2026-09-23 15:00", "2026-09-23 15:40")`: an interview that took place then."""

    def one(person, start: str, end: str):
        agreed = interviews.agree(
            person=person,
            now=at("2026-09-14 09:00"),
            starts_at=at(start),
            time_zone="America/Los_Angeles",
            already=True,
        )
        return interviews.hold(interview=agreed, now=at(end), ended_at=at(end))

    return one


@pytest.fixture
def met(maria, held):
    return held(maria, "2026-09-23 15:00", "2026-09-23 15:40")


@pytest.fixture
def told(met, at):
    """The notes of it: a quotation, somebody named, a promise each way."""
    now = at("2026-09-23 16:00")
    said = "“Nobody asked for my certificate. They asked what I had watched a real person do.”"
    common = {"interview": met, "now": now}
    conversation.write_note(uid=uuid.uuid4(), text=said, second=250, is_quote=True, **common)
    conversation.name_person(uid=uuid.uuid4(), name="Sam Ortiz", organization_name="City Transit", **common)
    conversation.promise(uid=uuid.uuid4(), by="them", text="introduce me to Sam Ortiz", **common)
    conversation.promise(uid=uuid.uuid4(), by="me", text="send the diary study", **common)
    return met
