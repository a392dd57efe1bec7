"""Maria of Blue Harbor, which hires interns: met on 23 September 2026 and thanked a day later; the search begins 1 March."""

from __future__ import annotations

import pytest

from halfhour.journey.interviews import actions as interviews
from halfhour.journey.organizations import actions as organizations
from halfhour.journey.people import actions as people
from halfhour.journey.thanks import actions as thanks


@pytest.fixture
def somebody(dana, at):
    """`somebody("Maria Chen", "Blue Harbor Health")`: a person there."""

    def one(name: str, place: str = "", owner=None, **details):
        return people.add(
            owner=owner or dana, full_name=name, now=at("2026-09-09 10:00"), organization_name=place, **details
        )

    return one


@pytest.fixture
def hires(at):
    """`hires(organization, interns="yes")`."""

    def say(organization, **kinds):
        organizations.note_hiring(organization=organization, now=at("2026-09-23 16:00"), **kinds)

    return say


@pytest.fixture
def thanked(at):
    """`thanked(person, "2026-09-23 15:00", "2026-09-24 10:00")`: met for half an hour then, and thanked then."""

    def one(person, start: str = "2026-09-23 15:00", sent: str = "2026-09-24 10:00"):
        agreed = interviews.agree(
            person=person,
            now=at("2026-09-14 09:00"),
            starts_at=at(start),
            time_zone="America/Los_Angeles",
            already=True,
        )
        met = interviews.hold(interview=agreed, now=at(sent), ended_at=agreed.ends_at)
        note = thanks.draft(interview=met, now=at(sent))
        thanks.mark_sent(thank_you=note, now=at(sent), channel="mail")
        return met

    return one


@pytest.fixture
def maria(somebody, hires):
    person = somebody("Maria Chen", "Blue Harbor Health")
    hires(person.organization, interns="yes")
    return person


@pytest.fixture
def wrote(dana, at):
    """`wrote(maria, "2027-02-20 10:00")`: a follow-up letter sent then."""
    from halfhour.journey.outreach import actions as outreach

    def one(person, when: str):
        letter = outreach.draft(person=person, now=at(when), purpose="follow_up")
        outreach.mark_sent(letter=letter, now=at(when))

    return one
