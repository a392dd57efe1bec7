"""Coming back: the page names who, what they said and what is new, and the letter says it."""

from __future__ import annotations

import uuid
from datetime import date

import pytest

from halfhour.journey.conversation import actions as conversation
from halfhour.journey.outreach.models import Letter
from halfhour.journey.resumes import actions as resumes


@pytest.fixture
def met(maria, thanked, at):
    """Maria was met, quoted and thanked; she mentioned an internship and named Sam."""
    interview = thanked(maria)
    conversation.save_debrief(
        interview=interview, now=at("2026-09-23 16:00"), done=True, phrase="watching counts as work"
    )
    conversation.mention_opening(
        interview=interview, now=at("2026-09-23 16:00"), uid=uuid.uuid4(), kind="internship", text="summer, two places"
    )
    return interview


@pytest.fixture
def changed(dana, met, thanked, at):
    """Since then: Sam was met, advice was taken."""
    referral = conversation.name_person(
        interview=met, now=at("2026-09-23 16:00"), uid=uuid.uuid4(), name="Sam Ortiz", organization_name="Kite Studio"
    )
    sam = conversation.referral_becomes_person(referral=referral, now=at("2026-09-24 16:00"))
    thanked(sam, "2026-10-07 10:00", "2026-10-07 18:00")
    critique = resumes.record_critique(
        person=met.person, now=at("2026-09-23 16:00"), given_on=date(2026, 9, 23), interview=met,
        suggestions=["Lead with the field study"],
    )  # fmt: skip
    resumes.take(suggestion=critique.suggestions.get(), now=at("2026-10-01 10:00"))


@pytest.fixture
def client(dana, client_of, freeze, at):
    freeze(at("2027-02-20 10:00"))
    return client_of(dana)


def test_what_they_said_and_what_is_new(client, met, changed):
    page = client.get(f"/people/{met.person_id}/back/").content.decode()
    assert "watching counts as work" in page
    assert "You met Sam Ortiz, named by them." in page
    assert "You took their advice: Lead with the field study." in page
    assert not Letter.objects.filter(purpose="follow_up").exists()


def test_the_letter_says_it_and_is_begun_once(client, met, changed):
    for _ in range(2):
        answer = client.post(f"/people/{met.person_id}/back/", {"why": f"search:2027:{met.person.organization_id}"})
    letter = Letter.objects.get(purpose="follow_up")
    assert answer["Location"] == letter.get_absolute_url()
    body = letter.body
    assert "We met on 23 September, and what you said has stayed with me: “watching counts as work”" in body
    assert "I met Sam Ortiz, whom you named. I took up your advice on my resume: lead with the field study." in body
    assert "My search begins on 1 March. You mentioned an internship: summer, two places." in body
    assert "[" not in body


def test_where_nothing_is_known_the_letter_has_gaps(client, somebody):
    person = somebody("Olu Adeyemi")
    page = client.get(f"/people/{person.pk}/back/").content.decode()
    assert "We met [when you met]" in page
    assert "[why you write now]" in page


def test_asking_what_became_of_an_application(client, dana, met, at):
    from halfhour.journey.followups import actions

    opening = met.openings.get()
    actions.note_application(opening=opening, now=at("2027-01-08 10:00"), applied_on=date(2027, 1, 8))
    page = client.get(f"/people/{met.person_id}/back/?why=applied:{opening.pk}").content.decode()
    assert "On 8 January I applied for the internship you mentioned, and have not heard back." in page


def test_openings_are_followed_on_a_page(client, met):
    opening = met.openings.get()
    assert "summer, two places" in client.get("/openings/").content.decode()
    address = f"/openings/{opening.pk}/"
    assert client.post(address, {"applied_on": "", "outcome": ""}).status_code == 422
    assert client.post(address, {"applied_on": "2027-02-01", "by_way": "their portal"}).status_code == 303
    assert "no answer yet" in client.get("/openings/").content.decode()
    assert client.post(address, {"do": "forget"}).status_code == 303
    assert "no answer yet" not in client.get("/openings/").content.decode()


def test_the_table_of_seasons_is_changed_on_its_pages(client, dana):
    from halfhour.journey.followups.models import Season

    assert "Banking, consulting" in client.get("/seasons/").content.decode()
    said = {
        "industry": "Banking, consulting",
        "hires": "both",
        "first_month": "8",
        "last_month": "0",
        "starter": "banking",
    }
    assert client.post("/seasons/new/", said).status_code == 422
    assert client.post("/seasons/new/", {**said, "last_month": "9"}).status_code == 303
    row = Season.objects.get()
    assert (row.starter, row.checked_on) == ("banking", date(2027, 2, 20))
    assert "August to September" in client.get("/seasons/").content.decode()
    assert client.post(f"/seasons/{row.pk}/", {"do": "remove"}).status_code == 303
    assert client.post("/seasons/new/", {"starter": "banking", "do": "leave_out"}).status_code == 303
    assert "Left out" in client.get("/seasons/").content.decode()
    assert client.get("/seasons/new/?starter=nonsense").status_code == 404


def test_the_letter_knows_where_they_were_when_you_met(client, met, at):
    from halfhour.journey.people import actions as people

    met.person.refresh_from_db()
    people.change_job(
        person=met.person, now=at("2027-01-10 10:00"), changed_on=date(2027, 1, 4), organization_name="Kite Studio"
    )
    page = client.get(f"/people/{met.person_id}/back/").content.decode()
    assert "We met on 23 September, when you were at Blue Harbor Health, and what you said has stayed with me" in page
