"""Who to ask first: what ranks, why, and that the order stays one's own."""

from __future__ import annotations

import uuid

import pytest

from halfhour.desk.rules.first import MUCH, Facts, Weights, count, moved
from halfhour.journey.conversation import actions as conversation
from halfhour.journey.interviews import actions as interviews
from halfhour.journey.organizations import actions as organizations
from halfhour.journey.organizations.models import Organization
from halfhour.journey.outreach import actions as outreach
from halfhour.journey.people import actions as people

WEIGHTS = Weights(known=4, named=5, school=3, interest=3, hiring=2)
NOW = "2026-09-24 10:30"


def test_a_name_weighs_more_than_a_posting_and_what_holds_half_counts_half():
    assert count(Facts(), WEIGHTS).total == 0
    assert count(Facts(named=1), WEIGHTS).total == 5
    assert count(Facts(known=1), WEIGHTS).total == pytest.approx(2.8)
    assert count(Facts(known=2), WEIGHTS).total == 4
    assert count(Facts(hires=True), WEIGHTS).total < count(Facts(hires=True, season="now"), WEIGHTS).total == 2
    assert [name for name, _ in count(Facts(interest=MUCH, named=1, posting=True), WEIGHTS).parts] == [
        "named", "interest", "hiring",
    ]  # fmt: skip


def test_a_weight_of_nothing_takes_its_reason_away():
    assert count(Facts(known=3), Weights(0, 5, 3, 3, 2)).parts == ()


@pytest.mark.parametrize(
    ("pk", "step", "placed", "expected"),
    [
        (3, -1, 0, [1, 3, 2]),
        (1, -1, 0, [1]),
        (1, 1, 0, [2, 1]),
        (4, 1, 0, [1, 2, 3, 4]),
        (2, 1, 4, [1, 3, 2, 4]),
        (9, 1, 2, [1, 2]),
    ],
)
def test_what_stands_above_a_moved_place_stays_there(pk, step, placed, expected):
    assert moved([1, 2, 3, 4], pk, step, placed) == expected


@pytest.fixture
def places(dana, at):
    """Northwind, where somebody was named; Lakeside Clinic, whose alumna Dana knows; Harbor, of her field; Plain."""
    now = at("2026-09-01 09:00")
    field = organizations.field_named(owner=dana, name="UX research", now=now)
    for name in ("Plain Works", "Northwind", "Harbor Health", "Lakeside Clinic", "Begun Ltd"):
        organizations.find_or_add(
            owner=dana, name=name, now=now, **({"field": field} if name == "Harbor Health" else {})
        )
    people.add(
        owner=dana,
        full_name="Ana Silva",
        now=now,
        organization_name="Lakeside Clinic",
        found_in="linkedin",
        shares_school=True,
    )
    begun = people.add(owner=dana, full_name="Bo Lind", now=now, organization_name="Begun Ltd", found_in="met")
    outreach.mark_sent(letter=outreach.draft(person=begun, now=now), now=now)
    host = people.add(owner=dana, full_name="Maria Chen", now=now, organization_name="Begun Ltd")
    met = interviews.hold(
        interview=interviews.agree(
            person=host, now=now, starts_at=at("2026-09-10 15:00"), time_zone="America/Los_Angeles"
        ),
        now=at("2026-09-10 15:40"),
        ended_at=at("2026-09-10 15:40"),
    )
    conversation.name_person(
        interview=met, now=at("2026-09-10 15:41"), uid=uuid.uuid4(), name="Sam Ortiz", organization_name="northwind"
    )
    return {place.name: place for place in Organization.objects.all()}


def shown(client) -> list[str]:
    return [row.place.name for row in client.get("/organizations/first/").context["first"].rows]


def test_ranked_with_reasons_and_without_places_where_somebody_was_asked(places, dana, client_of, freeze, at):
    freeze(at(NOW))
    client = client_of(dana)
    assert shown(client) == ["Lakeside Clinic", "Northwind", "Harbor Health", "Plain Works"]
    page = client.get("/organizations/first/").content.decode()
    assert "Maria Chen named Sam Ortiz there." in page
    assert "You know Ana Silva there." in page
    assert "Ana Silva shares your school." in page
    assert "It is in UX research, which you are curious about." in page
    assert "Nothing known speaks for it yet." in page


def test_interest_weights_and_one_s_own_order_change_it(places, dana, client_of, freeze, at):
    freeze(at(NOW))
    client = client_of(dana)
    plain, harbor = places["Plain Works"].pk, places["Harbor Health"].pk
    client.post(f"/organizations/{plain}/first/", {"interest": "2"})
    assert shown(client) == ["Lakeside Clinic", "Northwind", "Plain Works", "Harbor Health"]
    dana.chosen_numbers = {"first_known": 0, "first_school": 0}
    dana.save()
    assert shown(client)[0] == "Northwind"
    client.post(f"/organizations/{harbor}/first/", {"move": "up"})
    kept = shown(client)
    dana.chosen_numbers = {}
    dana.save()
    assert shown(client)[:2] == kept[:2], "what stands above a moved place stays, whatever is counted"
    client.post("/organizations/first/order/removal/")
    assert shown(client)[0] == "Lakeside Clinic"


def test_it_says_when_they_hire(places, dana, client_of, freeze, at):
    freeze(at(NOW))
    organizations.change(organization=places["Plain Works"], now=at(NOW), hires_interns="yes")
    assert "They hire interns" in client_of(dana).get("/organizations/first/").content.decode()


def test_many_places_cost_no_more_questions(places, dana, client_of, freeze, at, django_assert_max_num_queries):
    freeze(at(NOW))
    now = at(NOW)
    organizations.add_many(owner=dana, names=[f"Place {n}" for n in range(120)], now=now)
    client = client_of(dana)
    client.get("/organizations/first/")
    with django_assert_max_num_queries(12):
        page = client.get("/organizations/first/")
    assert len(page.context["first"].rows) == 40
    assert page.context["first"].more == 84
