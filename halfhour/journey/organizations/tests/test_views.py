"""Pages about organizations: named, changed, listed; departments learned; strangers see nothing."""

import uuid

import pytest

from halfhour.journey.organizations import actions
from halfhour.journey.organizations.models import Department, Organization


@pytest.fixture
def now(at, freeze):
    return freeze(at("2026-09-24 10:30"))


@pytest.fixture
def client(dana, client_of, now):
    return client_of(dana)


@pytest.fixture
def harbor(dana, now):
    return actions.find_or_add(owner=dana, name="Blue Harbor Health", now=now)


def test_nothing_yet(client):
    assert "No organization yet" in client.get("/organizations/").content.decode()


def test_named_once_however_often_it_is_sent(client):
    said = {"name": "Lumen", "field_name": "Energy", "website": "lumen.example", "once": str(uuid.uuid4())}
    first, second = client.post("/organizations/new/", said), client.post("/organizations/new/", said)
    lumen = Organization.objects.get()
    assert first["Location"] == second["Location"] == f"/organizations/{lumen.pk}/"
    assert (lumen.field.name, lumen.website) == ("Energy", "https://lumen.example")


@pytest.mark.parametrize(
    ("said", "error"),
    [
        ({"name": "blue harbor, health"}, "You have an organization of that name already"),
        ({"name": ""}, "a word is enough"),
        ({"name": "x", "website": "no website"}, "no address of a page"),
    ],
)
def test_what_is_wrong_is_said_and_what_was_typed_stays(client, harbor, said, error):
    answer = client.post("/organizations/new/", {"address": "400 Pier Ave", **said})
    assert answer.status_code == 422
    assert error in answer.content.decode()
    assert "400 Pier Ave" in answer.content.decode()
    assert Organization.objects.count() == 1


def edited(place, **said):
    return {"name": place.name, "seen": place.revision, **said}


def test_everything_can_be_changed(client, harbor):
    said = edited(
        harbor,
        name="Blue Harbor",
        field_name="UX research",
        country="US",
        time_zone="America/New_York",
        hires_interns="yes",
        hires_graduates="no",
        hiring_source="Maria",
        dress="Business casual",
        dress_source="asked on the phone",
    )
    assert client.post(f"/organizations/{harbor.pk}/edit/", said).status_code == 303
    harbor.refresh_from_db()
    assert (harbor.name, harbor.key, harbor.field.name) == ("Blue Harbor", "blue harbor", "UX research")
    assert (harbor.hires_interns, harbor.hires_graduates, harbor.dress) == ("yes", "no", "Business casual")
    assert harbor.revision == 2


def test_from_a_stale_tab_asks(client, harbor, now):
    said = edited(harbor, dress="from the old tab")
    actions.change(organization=harbor, now=now, dress="newer")
    answer = client.post(f"/organizations/{harbor.pk}/edit/", said)
    assert answer.status_code == 422
    assert "from the old tab" in answer.content.decode()
    harbor.refresh_from_db()
    assert harbor.dress == "newer"


def test_a_department_is_added_and_changed(client, harbor):
    there = f"/organizations/{harbor.pk}/departments/"
    client.post(there, {"name": "Research", "state": "confirmed", "manager_name": "Elias Novak", "state_source": "reception"})  # fmt: skip
    research = Department.objects.get()
    assert (research.state, research.state_source, research.manager_name) == ("confirmed", "reception", "Elias Novak")
    assert "Elias Novak" in client.get(f"/departments/{research.pk}/").content.decode()
    client.post(f"/departments/{research.pk}/", {"name": "Research", "state": "does_not_exist"})
    research.refresh_from_db()
    assert research.state == "does_not_exist"
    assert client.post(there, {"name": "", "state": "unknown"}).status_code == 422
    assert client.get(there).status_code == 200


def test_two_departments_of_one_name_are_refused(client, harbor, now):
    for name in ("Research", "Sales"):
        actions.department_learned(organization=harbor, name=name, now=now)
    sales = Department.objects.get(name="Sales")
    answer = client.post(f"/departments/{sales.pk}/", {"name": "research", "state": "confirmed"})
    assert answer.status_code == 422
    assert "a department of that name already" in answer.content.decode()


def test_the_list_in_as_many_queries_at_300_as_at_30(client, dana, now, django_assert_num_queries):
    for count in (30, 300):
        places, _ = actions.add_many(owner=dana, names=[f"Place {n:03}" for n in range(count)], now=now)
        actions.department_learned(organization=places["place 007"], name="Research", now=now)
        with django_assert_num_queries(5):
            page = client.get("/organizations/")
        assert page.content.decode().count("<li>") == 25
    page = client.get("/organizations/", {"after": page.context["more"]})
    assert "Place 025" in page.content.decode()
    assert client.get("/organizations/?q=222").content.decode().count("<li>") == 1
    assert "Name it" in client.get("/organizations/?q=zzz").content.decode()


@pytest.mark.parametrize("method", ["get", "post"])
def test_a_stranger_finds_nothing(client_of, omar, harbor, now, method):
    research = actions.department_learned(organization=harbor, name="Research", now=now)
    stranger = client_of(omar)
    for there in (
        f"/organizations/{harbor.pk}/edit/",
        f"/organizations/{harbor.pk}/departments/",
        f"/departments/{research.pk}/",
    ):
        assert getattr(stranger, method)(there, {"name": "x", "state": "confirmed"}).status_code == 404
    assert "Blue Harbor" not in stranger.get("/organizations/").content.decode()
