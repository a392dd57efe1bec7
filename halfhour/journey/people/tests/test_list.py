"""The list of people: by pages, by field, by words, in as many queries at 300 people as at 30."""

from datetime import timedelta

import pytest

from halfhour.journey.people import actions, tasks
from halfhour.journey.people.models import Person
from halfhour.journey.people.tests.files import many


@pytest.fixture
def now(at, freeze):
    return freeze(at("2026-09-24 10:30"))


@pytest.fixture
def client(dana, client_of):
    return client_of(dana)


def brought(owner, count, now):
    batch = actions.receive(owner=owner, file_name="c.csv", data=many(count), now=now)
    actions.queue(batch=batch, now=now)
    tasks.work(batch.pk, enough=lambda: False)


def names(answer):
    return [row["full_name"] for row in answer.context["rows"]]


def test_nobody_yet_offers_the_import_and_one_name(client, now):
    page = client.get("/people/").content.decode()
    assert "/imports/new/" in page
    assert "/people/new/" in page


@pytest.mark.parametrize("count", [30, 300])
def test_queries_do_not_grow_with_the_people(client, dana, now, count, django_assert_num_queries):
    brought(dana, count, now)
    Person.objects.update(touched_at=now)
    client.get("/people/")
    for address in ("/people/", "/people/?tab=everyone"):
        with django_assert_num_queries(4):
            page = client.get(address)
        assert len(names(page)) == 25
        assert len(page.content) < 60_000


def test_everyone_by_name_page_after_page(client, dana, now):
    brought(dana, 60, now)
    seen, after = [], ""
    for _ in range(3):
        page = client.get("/people/", {"tab": "everyone", "after": after})
        seen += names(page)
        after = page.context["last"]
    assert seen == list(Person.objects.order_by("sort_key", "id").values_list("full_name", flat=True))
    assert not page.context["more"]


def test_in_play_newest_first_page_after_page(client, dana, now):
    for n in range(60):
        actions.add(owner=dana, full_name=f"P {n}", now=now + timedelta(minutes=n // 7))
    seen, after = [], ""
    for _ in range(3):
        page = client.get("/people/", {"after": after})
        seen += names(page)
        after = page.context["last"]
    assert seen == list(Person.objects.order_by("-touched_at", "id").values_list("full_name", flat=True))


def test_people_of_an_import_are_not_in_play(client, dana, now):
    brought(dana, 3, now)
    page = client.get("/people/")
    assert names(page) == []
    assert "Choose from everyone" in page.content.decode()


def test_one_field(client, dana, now):
    maria = actions.add(owner=dana, full_name="Maria Chen", field_name="UX research", now=now)
    actions.add(owner=dana, full_name="Tom Iversen", field_name="Transit", now=now)
    for tab in ("", "everyone"):
        assert names(client.get("/people/", {"tab": tab, "field": maria.field_id})) == ["Maria Chen"]


def test_words_find_names_and_places(client, dana, omar, now):
    actions.add(owner=dana, full_name="Łukasz Żółkiewski", organization_name="City Transit", now=now)
    actions.add(owner=omar, full_name="Lukas Secret", now=now)
    assert names(client.get("/people/", {"q": "lukas"})) == ["Łukasz Żółkiewski"]
    assert names(client.get("/people/", {"q": "transit"})) == ["Łukasz Żółkiewski"]
    assert "?name=nobody" in client.get("/people/", {"q": "nobody"}).content.decode()


@pytest.mark.parametrize("query", ["after=x", "after=1,", "after=,", "after=1,2026-13-01", "field=x", "field=9" + "9" * 30, "after=1,2026-01-01", "q=%00", "after=1,%00"])  # fmt: skip
@pytest.mark.parametrize("tab", ["", "everyone"])
def test_odd_addresses_break_nothing(client, now, query, tab):
    assert client.get(f"/people/?tab={tab}&{query}").status_code == 200


def test_rests_are_said_in_words(client, dana, now):
    one, two = (actions.add(owner=dana, full_name=name, now=now) for name in ("Maria", "Tom"))
    actions.rest(person=one, now=now, until=(now + timedelta(days=20)).date())
    actions.rest(person=two, now=now, never=True)
    page = client.get("/people/").content.decode()
    assert "rests until Wed 14 Oct" in page
    assert "left alone" in page
