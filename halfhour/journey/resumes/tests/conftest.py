"""Maria of Blue Harbor, met on Wednesday 23 September; a small PDF that has words."""

from __future__ import annotations

from datetime import date

import pytest

from halfhour.gateways.documents import Document
from halfhour.journey.interviews import actions as interviews
from halfhour.journey.people import actions as people
from halfhour.journey.resumes import actions
from halfhour.journey.resumes.actions import versions


@pytest.fixture
def maria(dana, at):
    return people.add(
        owner=dana, full_name="Maria Chen", now=at("2026-09-09 10:00"), organization_name="Blue Harbor Health"
    )


@pytest.fixture
def met(maria, at):
    agreed = interviews.agree(
        person=maria, now=at("2026-09-14 09:00"), starts_at=at("2026-09-23 15:00"), time_zone="America/Los_Angeles"
    )
    return interviews.hold(interview=agreed, now=at("2026-09-23 15:45"), ended_at=at("2026-09-23 15:40"))


@pytest.fixture
def reads(monkeypatch):
    """`reads(text="…", problem="…")`: the bounded child answers this from then on, without being started."""

    def answer(kind: str = "pdf", **said: object) -> None:
        document = Document(kind=kind, **{"pages": 1, "text": "Dana Okafor\nField study", **said})
        monkeypatch.setattr(versions, "read_document", lambda data, file_name="": document)

    return answer


@pytest.fixture
def keep(dana, at, reads):
    """`keep(b"one")`: a version of these bytes."""

    def one(data: bytes = b"%PDF-1 one", **said: object):
        reads()
        details = {"now": at("2026-09-20 12:00"), "file_name": "resume.pdf", **said}
        return actions.keep_version(owner=dana, data=data, **details)

    return one


@pytest.fixture
def client(client_of, dana, freeze, at):
    freeze(at("2026-09-24 10:30"))
    return client_of(dana)


@pytest.fixture
def critique(maria, met, keep, at):
    return actions.record_critique(
        person=maria,
        now=at("2026-09-23 18:00"),
        given_on=date(2026, 9, 23),
        interview=met,
        version=keep(),
        suggestions=["Lead with the field study", "Drop the objective line"],
        tricks=["One page, always"],
        kept_copy=True,
    )
