"""Letters are drafted once, kept, sent once, taken back and removed."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest

from halfhour.core import search
from halfhour.journey.outreach import actions, queries
from halfhour.journey.outreach.models import Letter
from halfhour.journey.outreach.tests.places import person, written
from halfhour.journey.people import actions as people

pytestmark = pytest.mark.django_db


@pytest.fixture
def now(at):
    return at("2026-09-24 10:30")


@pytest.fixture
def tom(dana, now):
    return person(dana, now)


def test_a_draft_says_what_is_known(tom, now):
    letter = actions.draft(person=tom, now=now)
    assert letter.body.startswith("Dear Tom Iversen,")
    assert "I study information science at Lakeside College." in letter.body
    assert "[why them]" in letter.body
    assert letter.created_at == letter.updated_at == now
    assert re.fullmatch(r"<[0-9a-f]{32}@lakeside\.example>", letter.message_id)


def test_a_draft_opens_again(tom, now):
    first = actions.draft(person=tom, now=now)
    actions.save_draft(letter=first, now=now, channel="paper", subject="", body="Dear Tom,")
    again = actions.draft(person=tom, now=now + timedelta(days=1), channel="mail")
    assert (again.pk, again.body, again.channel) == (first.pk, "Dear Tom,", "paper")
    assert Letter.objects.count() == 1


def test_another_purpose_is_another_letter(tom, now):
    written(tom, now)
    reminder = actions.draft(person=tom, now=now, purpose="reminder")
    assert "I wrote to you on Thursday 24 September" in reminder.body


def test_a_confirmation_takes_the_meeting_in_words(tom, now):
    letter = actions.draft(person=tom, now=now, purpose="confirm", meeting="tomorrow at\n10:00, 12 Pier Street")
    assert "We meet tomorrow at 10:00, 12 Pier Street." in letter.body
    assert "+1 206 555 0100" in letter.body


def test_the_last_reminder_says_so(tom, now):
    written(tom, now)
    written(tom, now + timedelta(days=11), "reminder")
    last = actions.draft(person=tom, now=now + timedelta(days=22), purpose="reminder")
    assert "I will not write about it again." in last.body


def test_the_owners_numbers_count(dana, tom, now):
    dana.chosen_numbers = {"interview_minutes": 20, "reminders_most": 1}
    dana.save()
    tom.owner.refresh_from_db()
    assert "for 20 minutes" in actions.draft(person=tom, now=now).body
    written(tom, now)
    assert "not write about it again" in actions.draft(person=tom, now=now, purpose="reminder").body


def test_an_odd_mail_address_of_the_sender_makes_no_odd_message_id(dana, tom, now):
    dana.email = "x@evil\r\nBcc: y"
    dana.save()
    tom.owner.refresh_from_db()
    assert actions.draft(person=tom, now=now).message_id.endswith("@halfhour.invalid>")


def test_nobody_who_asked_for_no_more_is_drafted_to(tom, now):
    people.rest(person=tom, now=now, never=True)
    with pytest.raises(actions.NoMoreLetters):
        actions.draft(person=tom, now=now)
    assert not Letter.objects.exists()


def test_saving_keeps_plain_lines_and_raises_the_revision(tom, now):
    letter = actions.draft(person=tom, now=now)
    before, later = letter.revision, now + timedelta(minutes=5)
    actions.save_draft(
        letter=letter, now=later, channel="mail", subject=" a\r\nBcc: b\x00 ", body="Dear Tom,\r\n\x00Hi\r\n"
    )
    letter.refresh_from_db()
    assert (letter.subject, letter.body) == ("a Bcc: b", "Dear Tom,\nHi")
    assert (letter.revision, letter.updated_at) == (before + 1, later)


def test_two_saves_at_once_lose_nothing(tom, now):
    actions.draft(person=tom, now=now)
    one, other = Letter.objects.get(), Letter.objects.get()
    actions.save_draft(letter=one, now=now, channel="mail", subject="", body="first")
    with pytest.raises(actions.ChangedMeanwhile):
        actions.save_draft(letter=other, now=now, channel="mail", subject="", body="second")
    assert Letter.objects.get().body == "first"


def test_sent_is_marked_once_and_says_when(tom, now):
    letter = actions.draft(person=tom, now=now)
    actions.mark_sent(letter=letter, now=now)
    with pytest.raises(actions.AlreadySent, match="Thursday 24 September 2026 at 10:30"):
        actions.mark_sent(letter=Letter.objects.get(), now=now + timedelta(days=3))
    assert Letter.objects.get().sent_at == now


def test_what_went_out_stays_as_it_was(tom, now):
    letter = written(tom, now)
    with pytest.raises(actions.AlreadySent):
        actions.save_draft(letter=letter, now=now, channel="mail", subject="", body="other")
    with pytest.raises(actions.AlreadySent):
        actions.remove_letter(letter=letter, now=now)
    assert "Dear Tom Iversen" in Letter.objects.get().body


def test_it_may_have_gone_out_earlier_but_not_later(tom, now):
    letter = actions.draft(person=tom, now=now)
    with pytest.raises(actions.NotYet):
        actions.mark_sent(letter=letter, now=now, sent_at=now + timedelta(minutes=2))
    actions.mark_sent(letter=letter, now=now, sent_at=now - timedelta(days=2))
    assert Letter.objects.get().sent_at == now - timedelta(days=2)


def test_a_minute_ahead_is_a_clock_that_differs(tom, now):
    letter = actions.draft(person=tom, now=now)
    assert actions.mark_sent(letter=letter, now=now, sent_at=now + timedelta(seconds=40)).sent_at == now


def test_sending_touches_the_person(tom, now):
    written(tom, now + timedelta(days=2))
    tom.refresh_from_db()
    assert tom.touched_at == now + timedelta(days=2)


def test_a_mark_is_taken_back(tom, now):
    letter = actions.mark_unsent(letter=written(tom, now), now=now)
    letter.refresh_from_db()
    assert letter.sent_at is None
    actions.save_draft(letter=letter, now=now, channel="mail", subject="", body="again")
    assert queries.unsent(tom, "ask").pk == letter.pk


def test_a_mark_is_not_taken_back_over_a_newer_draft(tom, now):
    letter = written(tom, now)
    actions.draft(person=tom, now=now)
    with pytest.raises(actions.AlreadySent, match="newer draft"):
        actions.mark_unsent(letter=letter, now=now)


def test_letters_are_found_and_forgotten_by_search(dana, tom, now):
    letter = actions.draft(person=tom, now=now)
    actions.save_draft(letter=letter, now=now, channel="mail", subject="Tides", body="Dear Tom, a periwinkle.")
    hits = [hit for hit in search.find(dana.pk, "periwink") if hit.kind == "letter"]
    assert [(hit.title, hit.target_id) for hit in hits] == [("Tides", tom.pk)]
    actions.remove_letter(letter=letter, now=now)
    assert not [hit for hit in search.find(dana.pk, "periwink") if hit.kind == "letter"]


def test_the_story_has_drafts_first_then_the_newest(tom, now):
    old = written(tom, now - timedelta(days=30))
    new = written(tom, now)
    draft = actions.draft(person=tom, now=now, purpose="reminder")
    assert [row.pk for row in queries.letters_of(tom)] == [draft.pk, new.pk, old.pk]


def test_notes_of_this_month_are_counted_on_the_owners_clock(dana, omar, at):
    for number, sent in enumerate(["2026-08-31 23:59", "2026-09-01 00:01", "2026-09-24 10:00"]):
        written(person(dana, at("2026-08-01 09:00"), f"Person {number}"), at(sent), channel="linkedin")
    written(person(dana, at("2026-08-01 09:00"), "By mail"), at("2026-09-02 10:00"))
    written(person(omar, at("2026-08-01 09:00"), "Of Omar"), at("2026-09-02 10:00"), channel="linkedin")
    assert queries.linkedin_notes_this_month(dana, at("2026-09-24 10:30")) == 2
    assert queries.linkedin_notes_this_month(dana, at("2026-10-01 00:00")) == 0
