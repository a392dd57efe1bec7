"""A page for Maria of Blue Harbor: three times, all ways to meet; opened by whoever has its link."""

from __future__ import annotations

import re

import pytest

from halfhour.guest import actions, queries
from halfhour.journey.interviews import actions as interviews
from halfhour.journey.interviews.models import OfferedTime
from halfhour.journey.people import actions as people

ADDRESS = "m.chen@blueharbor.example"
WAYS = ["in_person", "video", "phone"]


@pytest.fixture
def now(at, freeze):
    return freeze(at("2026-09-21 09:00"))


@pytest.fixture
def times(at):
    return [at("2026-09-29 10:00"), at("2026-10-01 09:30"), at("2026-10-01 16:00")]


@pytest.fixture
def maria(dana, at):
    return people.add(
        owner=dana,
        full_name="Maria Chen",
        now=at("2026-09-20 09:00"),
        organization_name="Blue Harbor Health",
        email=ADDRESS,
        found_in="linkedin",
    )


@pytest.fixture
def link(maria, now, times):
    made = actions.make_page(
        person=maria, now=now, what_for="To learn how research is done.", modes=WAYS, time_zone="America/Los_Angeles"
    )
    actions.offer_times(link=made, now=now, times=times)
    return made


@pytest.fixture
def slots(link):
    """The ids of the three times, soonest first."""
    return list(OfferedTime.objects.order_by("starts_at").values_list("pk", flat=True))


class Host:
    """Somebody with the link and no account: opens the page and sends its forms as a browser would."""

    def __init__(self, client, path: str) -> None:
        self.client, self.path = client, path

    def get(self, part: str = ""):
        return self.client.get(self.path + part)

    def html(self, part: str = "") -> str:
        answer = self.get(part)
        assert answer.status_code == 200, answer.status_code
        return answer.content.decode()

    def key(self, part: str = "") -> str:
        return re.search(r'name="key" value="([^"]+)"', self.html(part))[1]

    def post(self, part: str, seen: str = "", **said):
        return self.client.post(self.path + part, {"key": self.key(seen), **said})


@pytest.fixture
def host(client, link):
    return Host(client, queries.path_of(link))


@pytest.fixture
def chosen(link, slots, now):
    """The first time, chosen."""
    return actions.choose(
        link=link,
        now=now,
        time=slots[0],
        mode="in_person",
        time_zone="America/Los_Angeles",
        base="",
        details={"door": "Main door"},
    )


@pytest.fixture
def met(chosen, at, freeze):
    """They have met; it is the day after."""
    ended = at("2026-09-29 10:40")
    interviews.hold(interview=chosen, now=ended, ended_at=ended)
    freeze(at("2026-09-30 09:00"))
    return chosen
