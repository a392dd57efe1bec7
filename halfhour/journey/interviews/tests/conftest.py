"""Jonas at Northwind, and a half hour with him on Thursday 24 September 2026 at 14:20 in Los Angeles."""

from __future__ import annotations

import pytest

from halfhour.journey.interviews import actions
from halfhour.journey.people import actions as people

ZONE = "America/Los_Angeles"


@pytest.fixture
def jonas(dana, at):
    return people.add(
        owner=dana,
        full_name="Jonas Weil",
        now=at("2026-09-01 09:00"),
        organization_name="Northwind Robotics",
        field_name="Robotics",
    )


@pytest.fixture
def maria(dana, at):
    return people.add(
        owner=dana, full_name="Maria Chen", now=at("2026-09-01 09:00"), organization_name="Blue Harbor Health"
    )


@pytest.fixture
def agreed(jonas, at):
    """`agreed()`: a half hour with Jonas, 35 minutes by tram; anything can be given otherwise."""

    def make(person=jonas, now="2026-09-14 09:00", starts="2026-09-24 14:20", **details):
        said = {"travel_minutes": 35, "travel_by": "tram", "time_zone": ZONE, **details}
        return actions.agree(person=person, now=at(now), starts_at=at(starts), **said)

    return make
