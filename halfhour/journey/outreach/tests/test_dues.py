"""What outreach asks for, and when, at its edges; in a constant number of queries."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from halfhour.journey.organizations import actions as organizations
from halfhour.journey.outreach import actions, queries
from halfhour.journey.outreach.tests.places import imported, kinds, person, written
from halfhour.journey.people import actions as people
from halfhour.journey.people.models import Person

pytestmark = pytest.mark.django_db


@pytest.fixture
def tom(dana, at):
    """Written to on Thursday 24 September."""
    made = person(dana, at("2026-09-20 09:00"))
    written(made, at("2026-09-24 10:30"))
    return made


def row(now, owner, kind: str):
    return next(due for due in queries.due(now, owner) if due.kind == f"outreach.{kind}")


def test_a_letter_is_waited_for(dana, tom, at):
    now = at("2026-09-25 09:00")
    assert kinds(now, dana) == {"waiting": ["Tom Iversen has your letter since yesterday"]}
    due = row(now, dana, "waiting")
    assert due.waiting
    assert due.why == "No answer by Monday 5 October: one reminder."
    assert due.by == at("2026-10-05 00:00")


@pytest.mark.parametrize(
    ("now", "found"),
    [
        ("2026-09-28 23:59", {"waiting"}),
        ("2026-09-29 00:00", {"waiting", "second"}),
        ("2026-10-04 23:59", {"waiting", "second"}),
        ("2026-10-05 00:00", {"remind"}),
        ("2026-11-05 00:00", {"remind"}),
    ],
)
def test_silence_speaks_on_its_days(dana, tom, at, now, found):
    assert set(kinds(at(now), dana)) == found


def test_the_days_are_the_recipients(dana, at):
    # Sent on Thursday evening in Los Angeles: it is Friday in Tokyo, and Tuesday and Wednesday are holidays there.
    made = person(dana, at("2026-09-01 09:00"), country="JP")
    written(made, at("2026-09-17 20:00"))
    # Mon 21, Tue 22 and Wed 23 September 2026 are holidays: three business days end on Monday 28, Tokyo time.
    assert "second" not in kinds(at("2026-09-27 07:59"), dana)
    assert "second" in kinds(at("2026-09-27 08:00"), dana)


def test_the_organizations_country_counts_when_the_persons_is_not_known(dana, at):
    made = person(dana, at("2026-09-01 09:00"))
    organizations.change(
        organization=made.organization, now=at("2026-09-01 09:00"), country="SA", time_zone="Asia/Riyadh"
    )
    written(made, at("2026-09-24 05:00"))  # Thursday there; the weekend is Friday and Saturday
    assert "second" not in kinds(at("2026-09-28 13:59"), dana)
    assert "second" in kinds(at("2026-09-28 14:00"), dana)


def test_a_second_person_is_the_likeliest_one(dana, tom, at):
    imported(dana, at("2026-09-20 09:00"), "Ada Lund")
    imported(dana, at("2026-09-20 09:00"), "Elias Novak", is_manager=True)
    due = row(at("2026-09-29 09:00"), dana, "second")
    assert due.what == "Write to Elias Novak at Harbor Analytics too"
    assert due.person_id == Person.objects.get(full_name="Elias Novak").pk
    assert due.opens == at("2026-09-29 00:00")
    assert due.by == at("2026-10-05 00:00")


def test_without_a_second_person_one_is_to_be_found(dana, tom, at):
    due = row(at("2026-09-29 09:00"), dana, "second")
    assert due.what == "Find a second person at Harbor Analytics"
    assert due.url == f"/people/new/?organization={tom.organization_id}"


def test_who_rests_or_has_a_letter_is_no_second_person(dana, tom, at):
    rests = imported(dana, at("2026-09-20 09:00"), "Ada Lund")
    people.rest(person=rests, now=at("2026-09-20 09:00"), until=date(2027, 1, 1))
    never = imported(dana, at("2026-09-20 09:00"), "Bo Lund")
    people.rest(person=never, now=at("2026-09-20 09:00"), never=True)
    assert row(at("2026-09-29 09:00"), dana, "second").what.startswith("Find")


def test_once_somebody_else_there_was_approached_nobody_asks_again(dana, tom, at):
    other = person(dana, at("2026-09-20 09:00"), "Ada Lund")
    written(other, at("2026-09-28 09:00"))
    assert "second" not in kinds(at("2026-09-29 09:00"), dana)


def test_a_call_there_counts_as_approaching(dana, tom, at):
    actions.log_call(
        owner=dana, now=at("2026-09-28 09:00"), organization=tom.organization, answered="no_answer", next="rest"
    )
    assert "second" not in kinds(at("2026-09-29 09:00"), dana)


def test_a_person_without_an_organization_has_no_second(dana, at):
    made = person(dana, at("2026-09-20 09:00"), organization_name="")
    written(made, at("2026-09-24 10:30"))
    assert set(kinds(at("2026-09-30 09:00"), dana)) == {"waiting"}


def test_reminders_end_and_then_it_rests(dana, tom, at):
    assert row(at("2026-10-05 09:00"), dana, "remind").what == "Remind Tom Iversen"
    written(tom, at("2026-10-05 10:00"), "reminder")
    assert set(kinds(at("2026-10-14 23:59"), dana)) == {"waiting"}
    assert row(at("2026-10-15 00:00"), dana, "remind").what == "Remind Tom Iversen once more"
    written(tom, at("2026-10-15 10:00"), "reminder")
    assert set(kinds(at("2026-10-25 09:00"), dana)) == {"waiting"}
    due = row(at("2026-10-26 09:00"), dana, "rest")
    assert due.what == "Let Tom Iversen rest"
    assert due.why.startswith("3 letters have had no answer")
    people.rest(person=tom, now=at("2026-10-26 10:00"), until=date(2027, 4, 1))
    assert kinds(at("2026-10-26 11:00"), dana) == {}


def test_the_numbers_are_the_owners(dana, tom, at):
    dana.chosen_numbers = {"second_person_after_days": 1, "reminder_after_days": 2, "reminders_most": 0}
    dana.save()
    assert set(kinds(at("2026-09-25 09:00"), dana)) == {"waiting", "second"}
    assert set(kinds(at("2026-09-28 09:00"), dana)) == {"rest"}


def test_an_answer_ends_the_silence(dana, tom, at):
    actions.log_reply(person=tom, now=at("2026-09-28 09:00"), kind="no")
    assert kinds(at("2026-10-05 09:00"), dana) == {}


def test_whatever_happens_between_you_ends_the_silence(dana, tom, at):
    people.touch(person=tom, now=at("2026-09-28 09:00"))  # as an interview that was agreed does
    assert kinds(at("2026-10-05 09:00"), dana) == {}


def test_a_letter_marked_later_as_sent_earlier_is_waited_for(dana, at):
    made = person(dana, at("2026-09-24 10:30"))
    letter = actions.draft(person=made, now=at("2026-09-24 10:30"))
    actions.mark_sent(letter=letter, now=at("2026-09-24 10:31"), sent_at=at("2026-09-10 09:00"))
    assert set(kinds(at("2026-09-24 11:00"), dana)) == {"remind"}


def test_an_answer_to_it_ends_even_that(dana, at):
    made = person(dana, at("2026-09-24 10:30"))
    letter = actions.draft(person=made, now=at("2026-09-24 10:30"))
    actions.mark_sent(letter=letter, now=at("2026-09-24 10:31"), sent_at=at("2026-09-10 09:00"))
    actions.log_reply(person=made, now=at("2026-09-24 10:32"), kind="no", received_at=at("2026-09-12 09:00"))
    assert kinds(at("2026-09-24 11:00"), dana) == {}


def test_history_asks_for_nothing(dana, at):
    written(person(dana, at("2025-09-01 09:00")), at("2025-09-02 09:00"))
    assert kinds(at("2026-09-24 10:30"), dana) == {}


def test_a_yes_asks_for_a_time_until_one_is_agreed(dana, tom, at):
    actions.log_reply(person=tom, now=at("2026-09-25 09:00"), kind="yes")
    due = row(at("2026-09-25 10:00"), dana, "agree")
    assert due.what == "Agree a time with Tom Iversen"
    assert due.url == f"/people/{tom.pk}/interviews/new/"
    assert due.by == at("2026-09-27 00:00")
    people.touch(person=tom, now=at("2026-09-25 11:00"))
    assert kinds(at("2026-09-25 12:00"), dana) == {}


def test_a_yes_answered_by_letter_is_waited_for_and_comes_back(dana, tom, at):
    actions.log_reply(person=tom, now=at("2026-09-25 09:00"), kind="yes")
    written(tom, at("2026-09-25 10:00"), "answer")
    assert set(kinds(at("2026-09-28 09:00"), dana)) == {"waiting"}
    assert set(kinds(at("2026-09-30 09:00"), dana)) == {"agree"}


def test_a_question_waits_for_its_answer_and_then_for_theirs(dana, tom, at):
    actions.log_reply(person=tom, now=at("2026-09-25 09:00"), kind="question")
    due = row(at("2026-09-25 10:00"), dana, "answer")
    assert due.url == f"/people/{tom.pk}/letters/new/?purpose=answer"
    written(tom, at("2026-09-25 11:00"), "answer")
    assert set(kinds(at("2026-09-25 12:00"), dana)) == {"waiting"}
    assert set(kinds(at("2026-10-06 12:00"), dana)) == {"remind"}


@pytest.mark.parametrize("kind", ["no", "later", "colleague"])
def test_a_thank_you_for_a_no_is_not_chased(dana, tom, at, kind):
    actions.log_reply(
        person=tom, now=at("2026-09-25 09:00"), kind=kind, later_on=date(2026, 9, 26), colleague_name="Rosa Lind"
    )
    written(tom, at("2026-09-26 10:00"), "answer")
    assert "remind" not in kinds(at("2026-10-20 09:00"), dana)
    assert "waiting" not in kinds(at("2026-09-28 09:00"), dana)


def test_a_draft_is_to_be_sent_unless_something_else_happened(dana, at):
    made = person(dana, at("2026-09-20 09:00"))
    actions.draft(person=made, now=at("2026-09-21 09:00"))
    assert kinds(at("2026-09-24 09:00"), dana) == {"draft": ["Send your letter to Tom Iversen"]}
    people.touch(person=made, now=at("2026-09-22 09:00"))
    assert kinds(at("2026-09-24 09:00"), dana) == {}


@pytest.mark.parametrize("purpose", ["reminder", "confirm"])
def test_drafts_that_have_their_own_clock_are_not_asked_for(dana, tom, at, purpose):
    actions.draft(person=tom, now=at("2026-09-25 09:00"), purpose=purpose)
    assert set(kinds(at("2026-09-25 10:00"), dana)) == {"waiting"}


def test_people_named_by_hand_are_to_be_asked_and_imported_ones_are_not(dana, at):
    maria = person(dana, at("2026-09-01 09:00"), "Maria Chen")
    people.touch(person=maria, now=at("2026-09-02 09:00"))
    person(dana, at("2026-09-20 09:00"), named_by=maria, found_in="referral")
    imported(dana, at("2026-09-20 09:00"), "Somebody Imported")
    due = row(at("2026-09-24 09:00"), dana, "ask")
    assert kinds(at("2026-09-24 09:00"), dana) == {"ask": ["Ask Tom Iversen at Harbor Analytics for half an hour"]}
    assert "Maria Chen named them" in due.why
    assert due.by is None


def test_who_was_asked_or_rests_is_not_to_be_asked(dana, tom, at):
    rests = person(dana, at("2026-09-20 09:00"), "Ada Lund", organization_name="")
    people.rest(person=rests, now=at("2026-09-20 09:00"), until=date(2027, 1, 1))
    never = person(dana, at("2026-09-20 09:00"), "Bo Lund", organization_name="")
    people.rest(person=never, now=at("2026-09-20 09:00"), never=True)
    assert "ask" not in kinds(at("2026-09-25 09:00"), dana)


def test_one_person_one_row(dana, tom, at):
    other = person(dana, at("2026-09-20 09:00"), "Ada Lund")
    found = kinds(at("2026-09-29 09:00"), dana)
    assert found["second"] == ["Write to Ada Lund at Harbor Analytics too"]
    assert "ask" not in found
    actions.draft(person=other, now=at("2026-09-29 09:00"))
    assert "draft" not in kinds(at("2026-09-29 10:00"), dana)


def calling(dana, place, now, **said):
    given = {"answered": "spoke", "next": "call_back", "call_back_at": now + timedelta(hours=5), **said}
    return actions.log_call(owner=dana, now=now, organization=place, **given)


def test_a_call_comes_back_at_its_hour(dana, at):
    now = at("2026-09-24 10:00")
    place = organizations.find_or_add(owner=dana, name="Harbor Analytics", now=now)
    part = organizations.department_learned(organization=place, name="Research", now=now, state="unknown")
    calling(dana, place, now, department=part)
    due = row(now, dana, "call_back")
    assert (due.what, due.by) == ("Call Harbor Analytics again", at("2026-09-24 15:00"))
    assert due.url == f"/organizations/{place.pk}/calls/new/?department={part.pk}"
    calling(dana, place, at("2026-09-24 14:50"), department=part, next="rest")
    assert kinds(at("2026-09-24 14:51"), dana) == {}


def test_a_call_to_another_part_does_not_answer_for_this_one(dana, at):
    now = at("2026-09-24 10:00")
    place = organizations.find_or_add(owner=dana, name="Harbor Analytics", now=now)
    for name, hour in (("Research", "10:00"), ("Design", "11:00")):
        part = organizations.department_learned(organization=place, name=name, now=now, state="unknown")
        calling(dana, place, at(f"2026-09-24 {hour}"), department=part)
    assert len(kinds(at("2026-09-24 12:00"), dana)["call_back"]) == 2


def test_a_name_from_a_call_is_to_be_written_to(dana, at):
    now = at("2026-09-24 10:00")
    place = organizations.find_or_add(owner=dana, name="Harbor Analytics", now=now)
    call = calling(dana, place, now, next="write", manager_name="Elias Novak")
    assert kinds(at("2026-09-24 11:00"), dana) == {"write": ["Write to Elias Novak"]}
    written(call.person, at("2026-09-24 12:00"))
    assert set(kinds(at("2026-09-24 13:00"), dana)) == {"waiting"}


def test_a_visit_agreed_on_the_phone_is_to_be_put_down(dana, at):
    now = at("2026-09-24 10:00")
    place = organizations.find_or_add(owner=dana, name="Harbor Analytics", now=now)
    call = calling(dana, place, now, next="visit", manager_name="Elias Novak")
    assert kinds(at("2026-09-24 11:00"), dana) == {"visit": ["Put down the visit to Elias Novak"]}
    people.touch(person=call.person, now=at("2026-09-24 10:05"))
    assert kinds(at("2026-09-24 11:00"), dana) == {}


def test_everybody_at_once_is_each_ones_own(dana, omar, tom, at):
    other = person(omar, at("2026-09-20 09:00"), "Ada Lund")
    written(other, at("2026-09-24 10:30"))
    now = at("2026-09-25 09:00")
    every = queries.due(now)
    assert {due.owner_id for due in every} == {dana.pk, omar.pk}
    assert [due for due in every if due.owner_id == dana.pk] == queries.due(now, dana)
    assert [due for due in every if due.owner_id == omar.pk] == queries.due(now, omar)


def test_the_same_due_has_the_same_key_every_day(dana, tom, at):
    keys = {due.key for day in (5, 6, 9) for due in queries.due(at(f"2026-10-0{day} 09:00"), dana)}
    assert len(keys) == 1


def _fill(dana, at, many: int) -> None:
    for number in range(many):
        made = person(dana, at("2026-09-01 09:00"), f"Silent {number}", organization_name=f"Place {number}")
        written(made, at("2026-09-24 10:30"))
        imported(dana, at("2026-09-01 09:00"), f"Known {number}", organization_name=f"Place {number}")
        answered = person(dana, at("2026-09-01 09:00"), f"Answered {number}", organization_name="")
        actions.log_reply(person=answered, now=at("2026-09-24 11:00"), kind="yes")
        actions.draft(person=person(dana, at("2026-09-02 09:00"), f"Draft {number}"), now=at("2026-09-03 09:00"))
        person(dana, at("2026-09-03 09:00"), f"New {number}", organization_name="")
        place = organizations.find_or_add(owner=dana, name=f"Called {number}", now=at("2026-09-01 09:00"))
        calling(dana, place, at("2026-09-24 12:00"))


def test_the_number_of_queries_does_not_grow(dana, at, django_assert_num_queries):
    now = at("2026-09-29 09:00")
    _fill(dana, at, 1)
    with django_assert_num_queries(17):
        few = queries.due(now, dana)
    _fill(dana, at, 6)
    with django_assert_num_queries(17):
        many = queries.due(now, dana)
    assert len(many) > 4 * len(few)
