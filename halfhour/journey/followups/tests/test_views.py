from __future__ import annotations

import uuid
from datetime import date

import pytest

from halfhour.journey.conversation import actions as conversation
from halfhour.journey.followups import actions
from halfhour.journey.followups.models import FollowUp, Mentor, Rhythm

pytestmark = pytest.mark.django_db
NOW = "2027-02-20 10:00"


@pytest.fixture
def client(client_of, dana, freeze, at):
    freeze(at(NOW))
    return client_of(dana)


@pytest.fixture
def full(maria, thanked, somebody, at):
    """One derived, one promised, one coming, one closed."""
    met = thanked(maria)
    conversation.promise(interview=met, now=at("2026-09-24 10:00"), uid=uuid.uuid4(), by="me", text="send the study")
    sam = somebody("Sam Ortiz")
    actions.set_rhythm(person=sam, now=at("2027-02-01 10:00"), weeks=8)
    row = actions.plan(person=sam, now=at(NOW), due_on=date(2027, 2, 19), reason="other", text="call about the move")
    actions.close(owner=sam.owner, now=at("2027-02-19 10:00"), key_or_pk=row.pk, state="let_go")
    return sam


def test_an_empty_page_says_what_will_come(client, dana):
    assert "Nothing to come back to yet" in client.get("/followups/").content.decode()
    dana.search_begins = None
    dana.save()
    assert "Set the day" in client.get("/followups/").content.decode()


def test_the_page_shows_them_by_time(client, full, django_assert_max_num_queries):
    with django_assert_max_num_queries(12):
        page = client.get("/followups/").content.decode()
    now, promised, coming, closed = (page.index(title) for title in (">Now<", ">Promised", ">Coming<", ">Closed<"))
    assert now < page.index("Come back to Maria Chen") < promised
    assert promised < page.index("You promised Maria: send the study") < coming
    assert coming < page.index("Say hello to Sam Ortiz") < closed
    assert closed < page.index("call about the move")


def test_one_is_done_let_go_and_taken_back(client, full, maria):
    key = f"search:2027:{maria.organization_id}"
    answer = client.post("/followups/close/", {"key": key, "state": "done"})
    assert (answer.status_code, answer["Location"]) == (303, "/followups/")
    row = FollowUp.objects.get(key=key)
    assert row.state == "done"
    client.post("/followups/close/", {"pk": row.pk, "state": "open"})
    assert not FollowUp.objects.filter(key=key).exists()
    assert "Come back to Maria Chen" in client.get("/followups/").content.decode()


@pytest.mark.parametrize(
    ("posted", "status"),
    [
        ({"key": "search:2027:999", "state": "done"}, 409),
        ({"pk": "999999999999", "state": "done"}, 409),
        ({"pk": "9" * 40, "state": "done"}, 409),
        ({"key": "x" * 500, "state": "done"}, 409),
        ({"key": "search:2027:1", "state": "gone"}, 303),
        ({}, 303),
    ],
)
def test_what_makes_no_sense_closes_nothing(client, posted, status):
    assert client.post("/followups/close/", posted).status_code == status
    assert not FollowUp.objects.exists()


def test_one_set_by_hand_once(client, full):
    key = str(uuid.uuid4())
    posted = {"text": "ask about Friday", "due_on": "2027-03-05", "once": key}
    answers = [client.post(f"/people/{full.pk}/followups/new/", posted) for _ in range(2)]
    assert {answer["Location"] for answer in answers} == {f"/people/{full.pk}/"}
    assert FollowUp.objects.filter(text="ask about Friday").count() == 1
    assert "ask about Friday" in client.get("/followups/").content.decode()


@pytest.mark.parametrize(
    ("posted", "said"),
    [
        ({"text": "ask", "due_on": "2027-02-19"}, "has passed"),
        ({"text": "ask", "due_on": "2027-02-30"}, "not in the calendar"),
        ({"text": "ask", "due_on": "9999-12-31"}, "too far ahead"),
        ({"text": "", "due_on": "2027-03-01"}, "what you want to come back about"),
        ({"text": "ask", "due_on": ""}, "on which day"),
    ],
)
def test_a_plan_that_cannot_be_keeps_what_was_typed(client, full, posted, said):
    answer = client.post(f"/people/{full.pk}/followups/new/", posted)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert said in page
    assert all(f'value="{value}"' in page for value in posted.values() if value)


def test_a_rhythm_is_chosen_and_stopped(client, full):
    url = f"/people/{full.pk}/rhythm/"
    page = client.get(url).content.decode()
    assert "At most 3 times a year" in page
    assert "Every 8 weeks" in page
    assert client.post(url, {"weeks": "26"}).status_code == 303
    assert Rhythm.objects.get().weeks == 26
    assert client.post(url, {"weeks": "0"}).status_code == 303
    assert not Rhythm.objects.exists()
    answer = client.post(url, {"weeks": "9000"})
    assert answer.status_code == 422
    assert "Choose one of these" in answer.content.decode()


def test_a_mentor_is_noted_and_ended(client, maria):
    url = f"/people/{maria.pk}/mentor/"
    assert 'value="2027-02-20"' in client.get(url).content.decode()
    assert client.post(url, {"since": "2027-03-01", "is_formal": "no", "remarks": "x"}).status_code == 422
    client.post(url, {"since": "2027-01-05", "is_formal": "yes", "remarks": "Fieldwork"})
    assert Mentor.objects.get().is_formal
    assert "No longer a mentor" in client.get(url).content.decode()
    assert (
        "Every 4 weeks" in client.get(f"/people/{maria.pk}/rhythm/").content.decode()
        or "Every month" in client.get(f"/people/{maria.pk}/rhythm/").content.decode()
    )
    client.post(url, {"state": "ended"})
    assert not Mentor.objects.exists()


@pytest.mark.parametrize("method", ["get", "post"])
def test_what_belongs_to_another_is_missing(client_of, omar, full, maria, method, freeze, at):
    freeze(at(NOW))
    client = client_of(omar)
    for page in ("followups/new", "rhythm", "mentor"):
        assert getattr(client, method)(f"/people/{maria.pk}/{page}/").status_code == 404
    row = FollowUp.objects.get()
    key = f"search:2027:{maria.organization_id}"
    for posted in ({"pk": row.pk, "state": "open"}, {"key": key, "state": "done"}):
        assert client.post("/followups/close/", posted).status_code == 409
    assert "Maria" not in client.get("/followups/").content.decode()
    row.refresh_from_db()
    assert row.state == "let_go"


def test_who_wants_no_letters_is_not_written_to(client, full, at):
    from halfhour.journey.people import actions as people

    actions.plan(person=full, now=at(NOW), due_on=date(2027, 2, 20), reason="other", text="meet at the fair")
    people.rest(person=full, now=at(NOW), never=True)
    page = client.get("/followups/").content.decode()
    assert "meet at the fair" in page
    assert "asked not to be written to" in page
    assert f"/people/{full.pk}/letters/new/" not in page
