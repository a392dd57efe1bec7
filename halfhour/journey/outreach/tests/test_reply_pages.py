"""What came back is logged once, and leads on; a rest is kept as it was asked for."""

from __future__ import annotations

import uuid
from datetime import date

import pytest

from halfhour.journey.outreach.models import Reply
from halfhour.journey.outreach.tests.places import imported, person, written
from halfhour.journey.people.models import Person

pytestmark = pytest.mark.django_db


@pytest.fixture
def now(at, freeze):
    return freeze(at("2026-09-24 10:30"))


@pytest.fixture
def tom(dana, at):
    made = person(dana, at("2026-09-20 09:00"))
    written(made, at("2026-09-21 09:00"))
    return made


@pytest.fixture
def client(client_of, dana):
    return client_of(dana)


def said(kind="yes", **more):
    return {"kind": kind, "once": str(uuid.uuid4()), **more}


@pytest.mark.parametrize(
    ("given", "onward"),
    [
        ({"kind": "yes"}, "/people/{}/interviews/new/"),
        ({"kind": "later", "later_on": "2026-11-02"}, "/people/{}/"),
        ({"kind": "question"}, "/people/{}/letters/new/?purpose=answer"),
        ({"kind": "no"}, "/people/{}/"),
        ({"kind": "no", "never": "on"}, "/people/{}/"),
    ],
)
def test_each_kind_leads_on(client, tom, now, given, onward):
    assert client.post(f"/people/{tom.pk}/replies/new/", said(**given))["Location"] == onward.format(tom.pk)


def test_a_colleague_gets_the_next_letter(client, tom, now):
    answer = client.post(f"/people/{tom.pk}/replies/new/", said("colleague", colleague_name="Rosa Lind"))
    rosa = Person.objects.get(full_name="Rosa Lind")
    assert answer["Location"] == f"/people/{rosa.pk}/letters/new/"


def test_the_page_says_what_it_answers_and_when_it_is(client, tom, now):
    page = client.get(f"/people/{tom.pk}/replies/new/").content.decode()
    assert "Your letter went out Monday 21 September at 09:00." in page
    assert 'value="2026-09-24T10:30"' in page


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({"kind": "later"}, "Until when?"),
        ({"kind": "later", "later_on": "2026-09-24"}, "Until when?"),
        ({"kind": "later", "later_on": "2026-02-30"}, "That day does not exist."),
        ({"kind": "colleague"}, "Whom did they name?"),
        ({"kind": "colleague", "colleague_name": "R", "colleague_email": "a@b.example,c@d.example"}, "not one mail"),
        ({"kind": "yes", "received_at": "2026-09-24T10:32"}, "still to come"),
        ({"kind": ""}, "What did they say?"),
    ],
)
def test_what_is_missing_gets_a_sentence_and_keeps_what_was_typed(client, tom, now, given, sentence):
    page = client.post(f"/people/{tom.pk}/replies/new/", said(text="A periwinkle", **given))
    assert page.status_code == 422
    assert sentence in page.content.decode()
    assert "A periwinkle" in page.content.decode()
    assert not Reply.objects.exists()


def test_a_double_click_logs_one_reply(client, tom, now):
    given = said("colleague", colleague_name="Rosa Lind")
    assert len({client.post(f"/people/{tom.pk}/replies/new/", given)["Location"] for _ in range(2)}) == 1
    assert (Reply.objects.count(), Person.objects.count()) == (1, 2)


@pytest.mark.parametrize(
    ("given", "state"),
    [
        ({"how": "until", "until": "2027-03-01"}, (date(2027, 3, 1), False)),
        ({"how": "never"}, (None, True)),
        ({"how": "never", "until": "2027-03-01"}, (None, True)),
    ],
)
def test_a_rest_is_kept(client, tom, now, given, state):
    assert client.post(f"/people/{tom.pk}/rest/", given)["Location"] == f"/people/{tom.pk}/"
    tom.refresh_from_db()
    assert (tom.rest_until, tom.never_again) == state


@pytest.mark.parametrize("until", ["", "2026-09-24", "2020-01-01", "2026-02-30"])
def test_a_rest_until_a_day_needs_a_day_to_come(client, tom, now, until):
    page = client.post(f"/people/{tom.pk}/rest/", {"how": "until", "until": until})
    assert page.status_code == 422
    tom.refresh_from_db()
    assert tom.rest_until is None


def test_a_rest_ends_where_there_is_one(client, tom, now):
    assert client.post(f"/people/{tom.pk}/rest/", {"how": "over"}).status_code == 422
    client.post(f"/people/{tom.pk}/rest/", {"how": "never"})
    assert "They asked for no more letters." in client.get(f"/people/{tom.pk}/rest/").content.decode()
    client.post(f"/people/{tom.pk}/rest/", {"how": "over"})
    tom.refresh_from_db()
    assert (tom.rest_until, tom.never_again) == (None, False)


def test_somebody_else_there_is_offered(client, dana, tom, now):
    page = client.get(f"/people/{tom.pk}/rest/").content.decode()
    assert "You know of nobody else at Harbor Analytics." in page
    imported(dana, now, "Ada Lund")
    assert "Write to Ada" in client.get(f"/people/{tom.pk}/rest/").content.decode()


def test_a_strangers_people_are_missing(client_of, omar, tom, now):
    stranger = client_of(omar)
    for page in ("replies/new", "rest"):
        assert stranger.get(f"/people/{tom.pk}/{page}/").status_code == 404
        assert stranger.post(f"/people/{tom.pk}/{page}/", {**said(), "how": "never"}).status_code == 404
    tom.refresh_from_db()
    assert not tom.never_again
    assert not Reply.objects.exists()
