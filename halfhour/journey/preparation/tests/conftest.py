"""Jonas, and a half hour with him on Thursday 24 September 2026 at 14:20 in Los Angeles."""

from __future__ import annotations

import pytest

from halfhour.journey.interviews import actions as interviews
from halfhour.journey.people import actions as people
from halfhour.journey.preparation import actions


@pytest.fixture
def jonas(dana, at):
    return people.add(
        owner=dana,
        full_name="Jonas Weil",
        now=at("2026-09-01 09:00"),
        organization_name="Northwind Robotics",
        field_name="Robotics",
        title="Lab lead",
    )


@pytest.fixture
def agreed(jonas, at):
    """`agreed()`: a half hour with Jonas, 35 minutes by tram; anything can be given otherwise."""

    def make(person=jonas, now="2026-09-14 09:00", starts="2026-09-24 14:20", **details):
        said = {"travel_minutes": 35, "travel_by": "tram", "time_zone": "America/Los_Angeles", **details}
        return interviews.agree(person=person, now=at(now), starts_at=at(starts), **said)

    return make


@pytest.fixture
def prepared(agreed, at):
    """The half hour with its plan and its checklist."""
    made = agreed()
    actions.prepare(interview=made, now=at("2026-09-20 09:00"))
    return made
