"""A place where nobody is known asks for one call, until it is made."""

from __future__ import annotations

from halfhour.demo import site
from halfhour.journey.organizations import actions as organizations
from halfhour.journey.outreach import actions, queries
from halfhour.journey.people import actions as people


def calls(now, owner):
    return [row.what for row in queries.due(now, owner) if row.kind == "outreach.call"]


def test_a_department_that_may_exist_asks_for_a_call_until_it_is_made(dana, at):
    now = at("2026-09-24 09:00")
    harbor = organizations.find_or_add(owner=dana, name="Harbor Analytics", now=now, phone="+1 206 555 0117")
    research = organizations.department_learned(organization=harbor, name="Research", now=now, state="unknown")
    organizations.department_learned(organization=harbor, name="Operations", now=now, state="confirmed")
    assert calls(now, dana) == ["Call Harbor Analytics: is there a research department?"]
    actions.log_call(owner=dana, now=now, organization=harbor, department=research, answered="spoke", next="rest")
    assert calls(now, dana) == []


def test_a_place_with_nobody_asks_and_a_place_with_somebody_does_not(dana, omar, at):
    now = at("2026-09-24 09:00")
    organizations.find_or_add(owner=dana, name="Tidewater Labs", now=now, phone="+1 206 555 0133")
    people.add(owner=dana, full_name="Maria Chen", organization_name="Blue Harbor Health", now=now)
    assert calls(now, dana) == ["Call Tidewater Labs: whom could you ask there?"]
    assert calls(now, omar) == []
    assert calls(at("2026-12-01 09:00"), dana) == []


def test_without_a_number_the_site_comes_first_and_once_read_what_it_says(dana, at):
    now = at("2026-09-24 09:00")
    harbor = organizations.find_or_add(
        owner=dana, name="Harbor Analytics", now=now, website="https://harboranalytics.example/"
    )
    page = f"/organizations/{harbor.pk}/site/"
    assert calls(now, dana) == ["Find the number of Harbor Analytics"]
    reading = site.read(harbor, now)
    assert calls(now, dana) == ["See what the site of Harbor Analytics says"]
    assert [row.url for row in queries.due(now, dana) if row.kind == "outreach.call"] == [page]
    turn = organizations.take(reading=reading, keys={"phone:12065550117:"}, now=now)
    organizations.keep_turn(reading=reading, turn=turn)
    assert calls(now, dana) == ["Call Harbor Analytics: whom could you ask there?"]
