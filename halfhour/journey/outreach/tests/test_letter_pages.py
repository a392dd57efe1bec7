"""The pages of a letter: whose they are, what looking changes (nothing), what typing loses (nothing)."""

from __future__ import annotations

import re
import uuid
from datetime import timedelta
from email import message_from_bytes
from email.policy import default

import pytest

from halfhour.journey.outreach import actions
from halfhour.journey.outreach.models import Letter
from halfhour.journey.outreach.tests.places import person, written
from halfhour.journey.people import actions as people

pytestmark = pytest.mark.django_db
WRITE, LETTER, SENT = "/people/{}/letters/new/", "/letters/{}/", "/letters/{}/sending/"


@pytest.fixture
def now(at, freeze):
    return freeze(at("2026-09-24 10:30"))


@pytest.fixture
def tom(dana, at):
    return person(dana, at("2026-09-20 09:00"))


@pytest.fixture
def client(client_of, dana):
    return client_of(dana)


def typed(letter=None, **said):
    given = {"channel": "mail", "subject": "A subject", "body": "Dear Tom Iversen,\n\nHello.", "purpose": "ask"}
    return {**given, "seen": letter.revision if letter else 0, "once": str(uuid.uuid4()), **said}


def test_looking_at_a_new_letter_keeps_nothing(client, tom, now):
    page = client.get(WRITE.format(tom.pk))
    assert page.status_code == 200
    assert "I study information science at Lakeside College." in page.content.decode()
    assert not Letter.objects.exists()


def test_a_draft_that_is_there_opens(client, tom, now):
    letter = actions.draft(person=tom, now=now)
    assert client.get(WRITE.format(tom.pk)).url == f"/letters/{letter.pk}/"
    assert client.get(WRITE.format(tom.pk) + "?channel=linkedin").url == f"/letters/{letter.pk}/?channel=linkedin"
    assert client.get(WRITE.format(tom.pk) + "?purpose=follow_up").status_code == 200


@pytest.mark.parametrize(
    "query", ["?purpose=nonsense&channel=smoke", "?channel=linkedin", "?channel=paper", "?purpose=answer"]
)
def test_every_kind_of_letter_has_its_page(client, tom, now, query):
    assert client.get(WRITE.format(tom.pk) + query).status_code == 200


def test_saving_makes_one_letter_however_often_it_is_sent(client, tom, now):
    said = typed()
    answers = [client.post(WRITE.format(tom.pk), said) for _ in range(2)]
    letter = Letter.objects.get()
    assert [(a.status_code, a["Location"]) for a in answers] == [(303, f"/letters/{letter.pk}/")] * 2
    assert letter.body == "Dear Tom Iversen,\n\nHello."


def test_a_new_letter_is_sent_at_once(client, tom, now):
    client.post(WRITE.format(tom.pk), typed(do="sent", sent_at="2026-09-23T08:00"))
    assert Letter.objects.get().sent_at == now - timedelta(hours=26, minutes=30)


def test_a_second_tab_with_a_new_letter_keeps_both_texts_in_sight(client, tom, now):
    client.post(WRITE.format(tom.pk), typed(body="Dear Tom, the first tab"))
    page = client.post(WRITE.format(tom.pk), typed(body="Dear Tom, the second tab"))
    assert page.status_code == 422
    assert "changed in another tab" in page.content.decode()
    assert "the second tab" in page.content.decode()
    assert Letter.objects.get().body == "Dear Tom, the first tab"


def test_a_stale_tab_keeps_what_was_typed_and_may_save_again(client, tom, now):
    letter = actions.draft(person=tom, now=now)
    stale = typed(letter, body="Dear Tom, the old tab")
    client.post(LETTER.format(letter.pk), typed(letter, body="Dear Tom, the new tab"))
    page = client.post(LETTER.format(letter.pk), stale)
    assert page.status_code == 422
    assert "the old tab" in page.content.decode()
    seen = re.search(r'name="seen" value="(\d+)"', page.content.decode())[1]
    again = client.post(LETTER.format(letter.pk), {**stale, "seen": seen, "once": str(uuid.uuid4())})
    assert again.status_code == 303
    letter.refresh_from_db()
    assert letter.body == "Dear Tom, the old tab"


def test_a_double_click_on_save_is_no_stale_tab(client, tom, now):
    letter = actions.draft(person=tom, now=now)
    said = typed(letter)
    assert [client.post(LETTER.format(letter.pk), said).status_code for _ in range(2)] == [303, 303]


def test_a_book_is_refused_and_kept_in_the_form(client, tom, now):
    letter = actions.draft(person=tom, now=now)
    page = client.post(LETTER.format(letter.pk), typed(letter, body="tide " * 2001))
    assert page.status_code == 422
    assert "is a book" in page.content.decode()
    assert page.content.decode().count("tide tide") > 500


def test_the_greeting_is_mended_and_saved(client, tom, now):
    letter = actions.draft(person=tom, now=now)
    client.post(LETTER.format(letter.pk), typed(letter, body="Dear Mr Iversen,\n\nHello.", fix="greeting"))
    letter.refresh_from_db()
    assert letter.body == "Dear Tom Iversen,\n\nHello."


def test_another_channel_shows_a_fresh_text_and_keeps_the_saved_one(client, tom, now):
    letter = actions.draft(person=tom, now=now)
    client.post(LETTER.format(letter.pk), typed(letter, body="Dear Tom, my own words."))
    page = client.get(LETTER.format(letter.pk) + "?channel=linkedin").content.decode()
    assert "A fresh version" in page
    assert "May I ask" in page
    assert 'name="channel" value="linkedin"' in page
    assert Letter.objects.get().body == "Dear Tom, my own words."
    assert "my own words" in client.get(LETTER.format(letter.pk)).content.decode()


def test_marking_as_sent_takes_the_text_of_the_form(client, tom, now):
    letter = actions.draft(person=tom, now=now)
    answer = client.post(SENT.format(letter.pk), typed(letter, body="Dear Tom, as it went out."))
    assert answer.status_code == 303
    letter.refresh_from_db()
    assert (letter.body, letter.sent_at) == ("Dear Tom, as it went out.", now)


def test_a_second_time_says_when_it_was_sent(client, tom, at, freeze, now):
    letter = actions.draft(person=tom, now=now)
    client.post(SENT.format(letter.pk))
    freeze(at("2026-09-26 12:00"))
    page = client.post(SENT.format(letter.pk), follow=True)
    assert "This letter went out on Thursday 24 September at 10:30." in page.content.decode()
    assert Letter.objects.get().sent_at == now


def test_it_did_not_go_out_in_the_future(client, tom, now):
    letter = actions.draft(person=tom, now=now)
    page = client.post(SENT.format(letter.pk), typed(letter, sent_at="2026-09-25T08:00", body="Dear Tom, kept."))
    assert page.status_code == 422
    assert "That moment is still to come." in page.content.decode()
    assert "Dear Tom, kept." in page.content.decode()
    assert Letter.objects.get().sent_at is None


@pytest.mark.parametrize(
    ("moment", "sentence"),
    [
        ("yesterday", "no day and time"),
        ("2026-03-08T02:30", "skip that time"),
        ("2026-13-01T10:00", "no day and time"),
        ("0001-01-01T00:00", "year is out of reach"),
        ("9999-12-31T23:59", "year is out of reach"),
    ],
)
def test_a_moment_that_is_none_gets_a_sentence(client, tom, now, moment, sentence):
    letter = actions.draft(person=tom, now=now)
    page = client.post(SENT.format(letter.pk), typed(letter, sent_at=moment))
    assert page.status_code == 422
    assert sentence in page.content.decode()
    assert moment in page.content.decode()


def test_what_went_out_is_shown_and_not_to_be_edited(client, tom, now):
    letter = written(tom, now)
    page = client.get(LETTER.format(letter.pk)).content.decode()
    assert "Dear Tom Iversen" in page
    assert "<textarea" not in page
    assert "No answer by Tuesday 29 September: find a second person at Harbor Analytics." in page
    assert client.post(LETTER.format(letter.pk), typed(letter, body="other")).status_code == 303
    assert "other" not in Letter.objects.get().body


def test_it_did_not_go_out_after_all(client, tom, now):
    letter = written(tom, now)
    client.post(SENT.format(letter.pk), {"undo": "1"})
    assert Letter.objects.get().sent_at is None


def test_the_dates_beside_a_letter_are_the_ones_that_will_be_due(client, tom, now):
    page = client.get(WRITE.format(tom.pk)).content.decode()
    assert "No answer by Tuesday 29 September: find a second person at Harbor Analytics." in page
    assert "No answer by Monday 5 October: one short reminder; 2 at most, then let it rest." in page
    assert "Counted in business days (United States)." in page


def test_holidays_in_between_are_named(client, tom, at, freeze):
    freeze(at("2026-10-07 10:30"))
    assert "without Columbus Day (Mon 12 Oct)" in client.get(WRITE.format(tom.pk)).content.decode()


def test_the_check_answers_for_what_stands_there(client, tom, now):
    said = {"person": tom.pk, "purpose": "ask", "channel": "mail", "subject": "s", "body": "Dear Mr Iversen, any jobs?"}
    page = client.post("/letters/check/", said).content.decode()
    assert "is “Mr” known?" in page
    assert 'id="words" hx-swap-oob="true"' in page
    assert "mailto:tom%40" in page or "mailto:tom@harbor.example?" in page
    assert "<html" not in page
    assert not Letter.objects.exists()


@pytest.mark.parametrize("said", [{}, {"person": "x"}, {"person": "99999999999999999999"}, {"person": "-1"}])
def test_a_check_of_nobody_is_missing(client, now, said):
    assert client.post("/letters/check/", said).status_code == 404


def test_a_check_takes_odd_values(client, tom, now):
    said = {"person": tom.pk, "purpose": "x", "channel": "y", "body": "\x00" * 20_000}
    assert client.post("/letters/check/", said).status_code == 200


def test_a_check_asks_little_of_the_database(client, tom, now, django_assert_max_num_queries):
    said = {"person": tom.pk, "purpose": "ask", "channel": "mail", "subject": "s", "body": "Dear Tom"}
    with django_assert_max_num_queries(4):
        client.post("/letters/check/", said)


def test_the_page_of_a_letter_asks_a_fixed_number(client, dana, tom, now, at, django_assert_max_num_queries):
    for number in range(8):
        written(person(dana, at("2026-09-01 09:00"), f"Person {number}"), at("2026-09-02 09:00"))
    letter = actions.draft(person=tom, now=now)
    with django_assert_max_num_queries(7):
        client.get(LETTER.format(letter.pk))


def test_the_mail_file_holds_the_letter(client, dana, tom, now):
    letter = actions.draft(person=tom, now=now)
    answer = client.get(f"/letters/{letter.pk}/letter.eml")
    mail = message_from_bytes(answer.content, policy=default)
    assert answer["Content-Type"] == "message/rfc822"
    assert answer["Content-Disposition"] == 'attachment; filename="letter-to-tom-iversen.eml"'
    assert (mail["To"], mail["From"]) == ("Tom Iversen <tom@harbor.example>", "Dana Okafor <dana@lakeside.example>")
    assert (mail["Subject"], mail["X-Unsent"], mail["Message-ID"]) == (letter.subject, "1", letter.message_id)


def test_nothing_that_is_typed_adds_a_header(client, dana, tom, now):
    evil = "Tom\r\nBcc: evil@e.example\u2028X: y"
    tom.full_name = evil
    tom.save()
    dana.name = evil
    dana.save()
    letter = actions.draft(person=tom, now=now)
    letter.subject = evil
    letter.save()
    answer = client.get(f"/letters/{letter.pk}/letter.eml")
    mail = message_from_bytes(answer.content, policy=default)
    assert not {"Bcc", "X"} & set(mail.keys())
    assert "\n" not in answer["Content-Disposition"]


def test_an_address_that_is_two_gets_a_sentence(client, tom, now):
    tom.email = "a@b.example,c@d.example"
    tom.save()
    letter = actions.draft(person=tom, now=now)
    page = client.get(f"/letters/{letter.pk}/letter.eml")
    assert page.status_code == 409
    assert "is not one mail address" in page.content.decode()
    assert "mailto:?subject" in client.get(LETTER.format(letter.pk)).content.decode()


def test_a_draft_is_removed(client, tom, now):
    letter = actions.draft(person=tom, now=now)
    assert client.post(f"/letters/{letter.pk}/removal/").status_code == 303
    assert not Letter.objects.exists()


def test_what_went_out_is_not_removed(client, tom, now):
    letter = written(tom, now)
    assert client.post(f"/letters/{letter.pk}/removal/").status_code == 409


def test_looking_changes_nothing(client, tom, now):
    letter = actions.draft(person=tom, now=now)
    for address in (SENT.format(letter.pk), f"/letters/{letter.pk}/removal/", "/letters/check/"):
        assert client.get(address).status_code == 405


def test_who_asked_for_no_more_gets_no_letter(client, tom, now):
    people.rest(person=tom, now=now, never=True)
    for answer in (client.get(WRITE.format(tom.pk)), client.post(WRITE.format(tom.pk), typed())):
        assert answer.status_code == 409
        assert "They asked for no more letters" in answer.content.decode()


def test_notes_of_the_month_stand_beside_a_note(client, dana, tom, now, at):
    written(person(dana, at("2026-09-01 09:00"), "Ada Lund"), at("2026-09-02 09:00"), channel="linkedin")
    page = client.get(WRITE.format(tom.pk) + "?channel=linkedin").content.decode()
    assert "1 of 5 with a note." in page


def test_a_profile_is_a_link_only_on_the_web(client, tom, now):
    for address, linked in (("https://www.linkedin.com/in/tom", True), ("javascript:alert(1)", False)):
        tom.profile_url = address
        tom.save()
        page = client.get(WRITE.format(tom.pk) + "?channel=linkedin").content.decode()
        assert (f'href="{address}"' in page) is linked


def test_markup_stays_text(client, tom, now):
    letter = actions.draft(person=tom, now=now)
    client.post(LETTER.format(letter.pk), typed(letter, subject="<b>x", body="</textarea><script>alert(1)</script>"))
    assert "<script>alert" not in client.get(LETTER.format(letter.pk)).content.decode()
    client.post(SENT.format(letter.pk))
    assert "<script>alert" not in client.get(LETTER.format(letter.pk)).content.decode()


def test_a_strangers_letters_are_missing(client_of, omar, dana, tom, now):
    letter, stranger = actions.draft(person=tom, now=now), client_of(omar)
    for address in (WRITE.format(tom.pk), LETTER.format(letter.pk), f"/letters/{letter.pk}/letter.eml"):
        assert stranger.get(address).status_code == 404
    for address in (
        WRITE.format(tom.pk),
        LETTER.format(letter.pk),
        SENT.format(letter.pk),
        f"/letters/{letter.pk}/removal/",
    ):
        assert stranger.post(address, typed()).status_code == 404
    assert stranger.post("/letters/check/", {"person": tom.pk, "body": "x"}).status_code == 404
    letter.refresh_from_db()
    assert letter.sent_at is None
