from __future__ import annotations

import uuid
from email import message_from_bytes
from email.policy import default

import pytest

from halfhour.journey.interviews import actions as interviews
from halfhour.journey.people import actions as people
from halfhour.journey.thanks import actions
from halfhour.journey.thanks.models import ThankYou

pytestmark = pytest.mark.django_db
NOW = "2026-09-24 10:30"


@pytest.fixture
def client(client_of, dana, freeze, at):
    freeze(at(NOW))
    return client_of(dana)


@pytest.fixture
def url(told):
    return f"/interviews/{told.pk}/thanks/"


def note(**more: object) -> dict[str, object]:
    return {"channel": "mail", "subject": "Thank you", "body": "Dear Maria,\n\nthank you.", "seen": 0, **more}


def test_the_page_drafts_it_and_keeps_nothing(client, url, django_assert_max_num_queries):
    with django_assert_max_num_queries(10):
        page = client.get(url).content.decode()
    for said in (
        "5 h 10 left",
        "until today at 15:40",
        "Thank you for naming Sam Ortiz.",
        "mailto:m.chen@blueharbor.example?subject=Thank%20you%20for%20seeing%20me",
        "Names something they said",
        "introduce me to Sam Ortiz",
    ):
        assert said in page
    assert not ThankYou.objects.exists()


def test_saving_keeps_what_was_typed(client, url):
    answer = client.post(url, note(do="save"))
    assert (answer.status_code, answer["Location"]) == (303, url)
    page = client.get(url).content.decode()
    assert "Dear Maria,\n\nthank you.</textarea>" in page
    assert ThankYou.objects.get().sent_at is None


def test_checking_keeps_nothing_and_answers_the_checks_alone(client, url):
    answer = client.post(url, note(do="check", body="Hello, are you hiring?"), headers={"HX-Request": "true"})
    page = answer.content.decode()
    assert answer.status_code == 200
    assert "Reads like asking for a job" in page
    assert "<html" not in page
    assert 'hx-swap-oob="true"' in page
    assert "body=Hello%2C%20are%20you%20hiring%3F" in page
    assert not ThankYou.objects.exists()


def test_marked_as_sent_in_time(client, url, told):
    client.post(url, note(do="sent"))
    stored = ThankYou.objects.get()
    page = client.get(url).content.decode()
    assert stored.sent_at
    assert "18 h 50 after the end, in time" in page
    assert "Maria is thanked" in page
    assert "<textarea" not in page


def test_marked_as_sent_late(client, url, freeze, at):
    freeze(at("2026-09-25 10:30"))
    assert "18 h 50 late" in client.get(url).content.decode()
    client.post(url, note(do="sent"))
    assert "18 h 50 late" in client.get(url).content.decode()


def test_it_went_when_it_really_went(client, url, at):
    client.post(url, note(do="sent", sent_at="2026-09-23T17:00"))
    assert ThankYou.objects.get().sent_at == at("2026-09-23 17:00")


@pytest.mark.parametrize(
    ("sent_at", "said"),
    [
        ("2026-09-23T15:00", "ended yesterday at 15:40"),
        ("2026-09-24T11:00", "has not come yet"),
        ("2026-09-31T11:00", "no day and time"),
        ("tomorrow", "no day and time"),
    ],
)
def test_a_moment_that_cannot_be_keeps_what_was_typed_and_nothing_else(client, url, sent_at, said):
    answer = client.post(url, note(do="sent", sent_at=sent_at, body="Dear Maria, my long words"))
    page = answer.content.decode()
    assert answer.status_code == 422
    assert said in page
    assert "my long words" in page
    assert f'value="{sent_at}"' in page
    assert not ThankYou.objects.exists()


def test_two_clicks_mark_it_once(client, url):
    key = str(uuid.uuid4())
    answers = [client.post(url, note(do="sent", once=key)) for _ in range(2)]
    assert [answer.status_code for answer in answers] == [303, 303]
    assert ThankYou.objects.get().revision == 2


def test_two_clicks_save_once_and_are_not_taken_for_two_tabs(client, url):
    key = str(uuid.uuid4())
    answers = [client.post(url, note(do="save", once=key)) for _ in range(2)]
    assert [answer.status_code for answer in answers] == [303, 303]


def test_a_stale_tab_is_shown_not_obeyed(client, url):
    client.post(url, note(do="save", body="From the other tab"))
    answer = client.post(url, note(do="save", body="From this tab", seen=0))
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "changed in another tab" in page
    assert "From this tab" in page
    assert ThankYou.objects.get().body == "From the other tab"
    assert 'name="seen" value="1"' in page
    assert client.post(url, note(do="save", body="From this tab", seen=1)).status_code == 303


def test_marking_it_again_with_the_same_words_changes_nothing(client, url):
    client.post(url, note(do="sent"))
    assert client.post(url, note(do="sent", seen=2))["Location"] == url
    assert ThankYou.objects.get().revision == 2


@pytest.mark.parametrize("do", ["save", "sent"])
def test_what_went_out_is_not_changed(client, url, do):
    client.post(url, note(do="sent"))
    answer = client.post(url, note(do=do, body="Other words", seen=2))
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "marked as sent meanwhile" in page
    assert "Other words" in page
    assert ThankYou.objects.get().body == "Dear Maria,\n\nthank you."


def test_it_can_be_taken_back(client, url):
    client.post(url, note(do="sent"))
    sending = f"/thanks/{ThankYou.objects.get().pk}/sending/"
    assert client.post(sending, {"state": "open"})["Location"] == url
    assert ThankYou.objects.get().sent_at is None
    client.post(sending, {"channel": "card", "sent_at": "2026-09-24T09:00"})
    assert ThankYou.objects.get().channel == "card"
    assert client.post(sending, {}).status_code == 409
    assert client.get(sending).status_code == 405


@pytest.mark.parametrize("kept", [True, False])
def test_the_mail_file_holds_what_was_typed(client, url, kept, told):
    if kept:
        client.post(url, note(do="save"))
        answer = client.get(f"/thanks/{ThankYou.objects.get().pk}/thanks.eml")
    else:
        answer = client.post(url, note(do="eml"))
        assert not ThankYou.objects.exists()
    mail = message_from_bytes(answer.content, policy=default)
    assert answer["Content-Disposition"] == 'attachment; filename="thank-you-maria-chen.eml"'
    assert (mail["To"], mail["Subject"]) == ("Maria Chen <m.chen@blueharbor.example>", "Thank you")
    assert mail["X-Unsent"] == "1"
    assert mail.get_content().split() == ["Dear", "Maria,", "thank", "you."]


def test_a_mail_to_no_address_or_a_wrong_one(client, url, maria, at):
    people.change(person=maria, now=at(NOW), email="")
    assert "To" not in message_from_bytes(client.post(url, note(do="eml")).content)
    people.change(person=maria, now=at(NOW), email="maria at harbor")
    answer = client.post(url, note(do="eml"))
    assert answer.status_code == 409
    assert "is not one mail address" in answer.content.decode()
    assert "mailto:?subject" in client.get(url).content.decode()


def test_the_card_is_a_pdf(client, url):
    answer = client.post(url, note(do="card"))
    assert answer["Content-Type"] == "application/pdf"
    assert answer.content.startswith(b"%PDF")
    client.post(url, note(do="save"))
    assert client.get(f"/thanks/{ThankYou.objects.get().pk}/card.pdf").content.startswith(b"%PDF")


def test_a_note_too_long_for_a_card_or_at_all(client, url):
    assert "too long for a card" in client.post(url, note(do="card", body="word " * 900)).content.decode()
    answer = client.post(url, note(do="save", body="x" * 10_001))
    assert answer.status_code == 422
    assert "is a book" in answer.content.decode()


def test_a_profile_that_is_no_web_address_is_no_link(client, url, maria, at):
    people.change(person=maria, now=at(NOW), profile_url="javascript:alert(1)")
    assert "javascript:" not in client.get(url).content.decode()


def test_before_it_is_held_the_page_says_what_to_do(client, maria, at):
    agreed = interviews.agree(
        person=maria, now=at(NOW), starts_at=at("2026-09-30 10:00"), time_zone="America/Los_Angeles"
    )
    page = client.get(f"/interviews/{agreed.pk}/thanks/").content.decode()
    assert "Nothing to thank for yet" in page
    client.post(f"/interviews/{agreed.pk}/thanks/", note(do="sent"))
    assert not ThankYou.objects.exists()


@pytest.mark.parametrize("method", ["get", "post"])
def test_what_belongs_to_another_is_missing(client_of, omar, told, method, at):
    kept = actions.draft(interview=told, now=at(NOW))
    client = client_of(omar)
    for path in (
        f"/interviews/{told.pk}/thanks/",
        *(f"/thanks/{kept.pk}/{end}" for end in ("thanks.eml", "sending/", "card.pdf")),
    ):
        answer = getattr(client, method)(path, *([note(do="sent")] if method == "post" else []))
        assert answer.status_code in (404, 405), path
    assert ThankYou.objects.get().sent_at is None
