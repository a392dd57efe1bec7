from __future__ import annotations

import pytest

from halfhour.journey.interviews import actions as interviews
from halfhour.journey.people import actions as people
from halfhour.journey.thanks import actions, queries

pytestmark = pytest.mark.django_db


def test_what_is_due_after_it_was_held(dana, told, at):
    (due,) = queries.due(at("2026-09-24 10:30"), dana)
    assert due.what == "Write the thank-you to Maria Chen"
    assert due.why == (
        "You met yesterday at 15:40. A note within a day is remembered; yours is drafted from your notes."
    )
    assert (due.key, due.step, due.brief) == (f"thanks.write/interview:{told.pk}", "thank", "thank Maria")
    assert (due.opens, due.by) == (at("2026-09-23 15:40"), at("2026-09-24 15:40"))
    assert (due.url, due.button) == (f"/interviews/{told.pk}/thanks/", "Write the note")
    actions.draft(interview=told, now=at("2026-09-24 10:30"))
    assert queries.due(at("2026-09-24 10:30"), dana)[0].button == "Finish note"


def test_without_notes_it_does_not_promise_a_draft_of_them(dana, met, at):
    assert "no notes are written down" in queries.due(at("2026-09-24 10:30"), dana)[0].why


@pytest.mark.parametrize(
    ("now", "is_due"),
    [
        ("2026-09-23 15:39", False),
        ("2026-09-23 15:40", True),
        ("2026-09-24 15:41", True),
        ("2026-09-26 15:40", True),
        ("2026-09-26 15:41", False),
    ],
)
def test_due_from_the_end_until_72_hours_after(dana, met, at, now, is_due):
    assert bool(queries.due(at(now), dana)) is is_due
    assert bool(queries.due(at(now))) is is_due


def test_late_is_said_plainly(dana, told, at):
    (due,) = queries.due(at("2026-09-25 10:30"), dana)
    assert due.is_late(at("2026-09-25 10:30"))
    assert due.why.endswith("It is late, and still better than none; yours is drafted from your notes.")


def test_the_owners_own_hours_count(dana, met, at):
    dana.chosen_numbers = {"thank_within_hours": 48, "thank_overdue_until_hours": 10}
    dana.save()
    (due,) = queries.due(at("2026-09-24 10:30"), dana)
    assert due.by == at("2026-09-25 15:40")
    assert "within 48 hours" in due.why
    assert queries.due(at("2026-09-25 15:41"), dana) == []
    assert queries.due(at("2026-09-25 15:41")) == []


def test_an_interview_that_was_not_held_asks_for_no_thanks(dana, maria, at):
    agreed = interviews.agree(
        person=maria, now=at("2026-09-20 10:00"), starts_at=at("2026-09-23 15:00"), time_zone="America/Los_Angeles"
    )
    interviews.miss(interview=agreed, now=at("2026-09-23 16:00"))
    assert queries.due(at("2026-09-23 17:00"), dana) == []


def test_the_same_queries_whatever_the_rows(dana, omar, held, at, django_assert_num_queries):
    for number in range(20):
        person = people.add(owner=dana, full_name=f"Person {number}", now=at("2026-09-01 10:00"))
        held(
            person,
            f"2026-09-{23 + number // 10} {10 + number % 10}:00",
            f"2026-09-{23 + number // 10} {10 + number % 10}:20",
        )
    with django_assert_num_queries(1):
        assert len(queries.due(at("2026-09-24 22:00"), dana)) == 20
    with django_assert_num_queries(2):
        assert len(queries.due(at("2026-09-24 22:00"))) == 20
    with django_assert_num_queries(1):
        assert queries.due(at("2026-09-24 22:00"), omar) == []


def test_how_promises_were_kept(dana, omar, held, at, django_assert_num_queries):
    for number, sent in enumerate(["2026-09-14 14:00", "2026-09-14 16:00", "2026-09-16 10:00"]):
        person = people.add(owner=dana, full_name=f"Person {number}", now=at("2026-09-01 10:00"))
        met = held(person, "2026-09-14 09:30", "2026-09-14 10:00")
        note = actions.draft(interview=met, now=at(sent))
        actions.mark_sent(thank_you=note, now=at(sent), channel="mail")
    with django_assert_num_queries(3):
        assert queries.promises_kept(dana) == (2, 3, 6.0)
    forgotten = people.add(owner=dana, full_name="Person 9", now=at("2026-09-01 10:00"))
    held(forgotten, "2026-09-15 09:30", "2026-09-15 10:00")
    assert queries.promises_kept(dana, now=at("2026-09-16 10:00")).all == 3
    assert queries.promises_kept(dana, now=at("2026-09-16 10:01")).all == 4
    assert queries.promises_kept(omar) == (0, 0, None)


def test_an_even_number_of_notes_has_its_middle_between_two(dana, held, at):
    for number, sent in enumerate(["2026-09-14 12:00", "2026-09-14 15:00"]):
        person = people.add(owner=dana, full_name=f"Person {number}", now=at("2026-09-01 10:00"))
        note = actions.draft(interview=held(person, "2026-09-14 09:30", "2026-09-14 10:00"), now=at(sent))
        actions.mark_sent(thank_you=note, now=at(sent), channel="mail")
    assert queries.promises_kept(dana).median_hours == 3.5


def test_the_thank_yous_of_some_interviews(told, at, django_assert_num_queries):
    note = actions.draft(interview=told, now=at("2026-09-24 10:30"))
    with django_assert_num_queries(1):
        assert queries.thank_you_of([told]) == {told.pk: note}
    assert queries.thank_you_of([]) == {}
