from __future__ import annotations

from datetime import timedelta

import pytest

from halfhour.core import search
from halfhour.journey.interviews import actions as interviews
from halfhour.journey.people import actions as people
from halfhour.journey.thanks import actions, queries
from halfhour.journey.thanks.models import ThankYou

pytestmark = pytest.mark.django_db
NOW = "2026-09-24 10:30"


@pytest.fixture
def drafted(told, at):
    return actions.draft(interview=told, now=at(NOW))


def test_the_draft_comes_out_of_the_notes(drafted):
    assert drafted.subject == "Thank you for seeing me on Wednesday"
    assert "“Nobody asked for my certificate. They asked what I had watched a real person do.”" in drafted.body
    assert "Thank you for naming Sam Ortiz." in drafted.body
    assert "What I promised stands: send the diary study." in drafted.body


def test_drafting_again_gives_the_same_one(drafted, told, at):
    actions.save_draft(thank_you=drafted, now=at(NOW), channel="card", subject="Thanks", body="Dear Maria")
    again = actions.draft(interview=told, now=at(NOW))
    assert (again.pk, again.body, again.revision) == (drafted.pk, "Dear Maria", 2)


def test_a_new_one_is_not_kept_until_it_is_saved_and_keeps_its_message_id(told, at):
    made = actions.new_thank_you(interview=told, now=at(NOW))
    assert not ThankYou.objects.exists()
    assert actions.draft(interview=told, now=at(NOW)).message_id == made.message_id


def test_nothing_to_thank_for_before_it_was_held(maria, at):
    agreed = interviews.agree(
        person=maria, now=at(NOW), starts_at=at("2026-09-30 10:00"), time_zone="America/Los_Angeles"
    )
    with pytest.raises(actions.NotHeld):
        actions.draft(interview=agreed, now=at(NOW))


def test_a_promise_let_go_and_a_name_set_aside_stay_out(told, at):
    from halfhour.journey.conversation import actions as conversation

    conversation.let_go(promise=told.promises.get(by="me"), now=at(NOW))
    conversation.set_aside(referral=told.referrals.get(), now=at(NOW))
    body = actions.draft(interview=told, now=at(NOW)).body
    assert "diary study" not in body
    assert "Thank you for naming" not in body


def test_marked_as_sent_once_with_the_time_it_took(drafted, at):
    actions.mark_sent(thank_you=drafted, now=at(NOW), channel="linkedin")
    stored = ThankYou.objects.get()
    assert (stored.channel, stored.sent_at, stored.took) == ("linkedin", at(NOW), timedelta(hours=18, minutes=50))
    assert stored.interview.person.touched_at == at(NOW)
    with pytest.raises(actions.AlreadySent):
        actions.mark_sent(thank_you=stored, now=at("2026-09-24 11:00"), channel="mail")
    with pytest.raises(actions.AlreadySent):
        actions.save_draft(thank_you=stored, now=at("2026-09-24 11:00"), channel="mail", subject="", body="")


def test_a_tab_that_does_not_know_it_was_sent_is_refused(drafted, told, at):
    stale = ThankYou.objects.select_related("interview").get()
    actions.mark_sent(thank_you=drafted, now=at(NOW), channel="mail")
    with pytest.raises(actions.AlreadySent):
        actions.mark_sent(thank_you=stale, now=at(NOW), channel="card")


def test_when_it_really_went_counts(drafted, at):
    actions.mark_sent(thank_you=drafted, now=at("2026-09-28 10:00"), channel="card", sent_at=at("2026-09-24 15:40"))
    assert drafted.took == timedelta(hours=24)


@pytest.mark.parametrize(
    ("sent_at", "error"),
    [("2026-09-23 15:39", actions.SentBeforeTheEnd), ("2026-09-24 10:31", actions.SentInTheFuture)],
)
def test_a_moment_that_cannot_be_is_refused(drafted, at, sent_at, error):
    with pytest.raises(error) as refused:
        actions.mark_sent(thank_you=drafted, now=at(NOW), channel="mail", sent_at=at(sent_at))
    assert refused.value.field == "sent_at"
    assert ThankYou.objects.get().sent_at is None


def test_within_the_minute_of_the_end_is_after_it(maria, held, at):
    met = held(maria, "2026-09-23 15:00", "2026-09-23 15:40:30")
    note = actions.draft(interview=met, now=at(NOW))
    actions.mark_sent(thank_you=note, now=at(NOW), channel="said", sent_at=at("2026-09-23 15:40"))
    assert note.took == timedelta(0)


def test_taken_back_it_is_a_draft_again(drafted, dana, at):
    actions.mark_sent(thank_you=drafted, now=at(NOW), channel="mail")
    actions.mark_unsent(thank_you=drafted, now=at(NOW))
    assert [due.kind for due in queries.due(at(NOW), dana)] == ["thanks.write"]
    assert queries.promises_kept(dana).all == 0


def test_it_is_found_by_its_words(drafted, dana, told):
    (hit,) = [hit for hit in search.find(dana.pk, "certificate") if hit.kind == "thank_you"]
    assert (hit.title, hit.target_id) == ("Thank-you to Maria Chen", told.pk)


def test_what_is_typed_is_tidied(drafted, at):
    actions.save_draft(thank_you=drafted, now=at(NOW), channel="mail", subject=" a\r\nBcc: x ", body="one\r\ntwo\x00 ")
    assert (drafted.subject, drafted.body) == ("a Bcc: x", "one\ntwo")


def test_no_note_goes_to_somebody_who_asked_for_no_more_letters(drafted, told, at):
    people.rest(person=told.person, now=at(NOW), never=True)
    drafted.interview.person.refresh_from_db()
    with pytest.raises(actions.NotWanted):
        actions.hand_over(thank_you=drafted, now=at(NOW), seen=drafted.revision)
