from __future__ import annotations

import uuid
from datetime import date

import pytest

from halfhour.journey.conversation import actions as conversation
from halfhour.journey.followups import actions, queries
from halfhour.journey.followups.models import FollowUp
from halfhour.journey.people import actions as people

pytestmark = pytest.mark.django_db


@pytest.fixture
def opening(thanked, maria, at):
    """An internship at Blue Harbor that opens on 22 January, mentioned to Dana."""
    met = thanked(maria)

    def one(opens_on=date(2027, 1, 22), **said):
        details = {"kind": "internship", "text": "summer, two places", **said}
        return conversation.mention_opening(
            interview=met, now=at("2026-09-23 15:20"), uid=uuid.uuid4(), opens_on=opens_on, **details
        )

    return one


def test_come_back_when_the_search_begins(dana, maria, thanked, at):
    thanked(maria)
    assert queries.due(at("2027-02-14 23:59"), dana) == []
    (due,) = queries.due(at("2027-02-15 00:01"), dana)
    assert due.what == "Come back to Maria Chen at Blue Harbor Health"
    assert due.why == "Your search begins 1 March. Blue Harbor Health hires interns."
    assert due.key == f"followups.search/search:2027:{maria.organization_id}"
    assert due.by == at("2027-03-01 23:59")
    assert due.url == f"/people/{maria.pk}/back/?why=search%3A2027%3A{maria.organization_id}"
    assert (due.step, due.button, due.brief) == ("follow", "Write to Maria", "come back to Maria at Blue Harbor Health")


def test_what_they_mentioned_stands_in_the_reason(dana, opening, at):
    opening(opens_on=None)
    (due,) = queries.due(at("2027-02-20 10:00"), dana)
    assert due.why.endswith("hires interns; Maria mentioned: summer, two places.")


def test_one_organization_one_reason_through_whom_was_thanked_last(dana, maria, somebody, thanked, at):
    thanked(maria)
    devi = somebody("Devi Anand", "Blue Harbor Health")
    thanked(devi, "2026-10-01 10:00", "2026-10-01 18:00")
    (due,) = queries.due(at("2027-02-20 10:00"), dana)
    assert due.person_id == devi.pk
    people.rest(person=devi, now=at("2027-01-01 10:00"), never=True)
    (due,) = queries.due(at("2027-02-20 10:00"), dana)
    assert due.person_id == maria.pk


@pytest.mark.parametrize("missing", ["hiring", "thanks", "search", "passed"])
def test_no_reason_without_its_facts(dana, maria, somebody, thanked, hires, at, missing):
    now = at("2027-02-20 10:00")
    met = thanked(maria)
    if missing == "hiring":
        hires(maria.organization, interns="no", graduates="no")
    elif missing == "thanks":
        from halfhour.journey.thanks import actions as thanks

        thanks.mark_unsent(thank_you=met.thank_you, now=now)
    else:
        dana.search_begins = None if missing == "search" else date(2025, 3, 1)
        dana.save()
    assert queries.due(now, dana) == []
    assert queries.due(now) == []


def test_the_begin_of_the_search_moves_it(dana, maria, thanked, at):
    thanked(maria)
    dana.search_begins = date(2026, 11, 1)
    dana.save()
    assert [due.by for due in queries.due(at("2026-10-20 10:00"), dana)] == [at("2026-11-01 23:59")]


def test_an_opening_from_two_weeks_before(dana, opening, at):
    row = opening()
    assert queries.due(at("2027-01-07 23:59"), dana) == []
    (due,) = queries.due(at("2027-01-08 00:01"), dana)
    assert due.what == "Ask Maria Chen about the internship at Blue Harbor Health"
    assert due.why == "Maria mentioned an internship: summer, two places. It opens 22 January."
    assert (due.subject, due.by) == (f"opening:{row.pk}", at("2027-01-22 23:59"))
    assert [due.kind for due in queries.due(at("2027-03-23 10:00"), dana)] == ["followups.opening", "followups.search"]
    assert [due.kind for due in queries.due(at("2027-03-24 10:00"), dana)] == ["followups.search"]


@pytest.mark.parametrize("how", ["done", "let_go", "letter"])
def test_what_is_settled_does_not_come_again(dana, opening, maria, wrote, at, how):
    row, now = opening(), at("2027-01-10 10:00")
    if how == "letter":
        wrote(maria, "2027-01-10 10:00")
    else:
        actions.close(owner=dana, now=now, key_or_pk=f"opening:{row.pk}", state=how)
    assert queries.due(at("2027-01-10 11:00"), dana) == []
    assert queries.due(at("2027-02-14 10:00"), dana) == []


def test_a_letter_from_before_it_showed_settles_nothing(dana, opening, maria, wrote, at):
    opening()
    wrote(maria, "2027-01-07 10:00")
    assert [due.kind for due in queries.due(at("2027-01-10 10:00"), dana)] == ["followups.opening"]


def test_a_rhythm_counts_from_the_last_touch(dana, somebody, at):
    sam = somebody("Sam Ortiz")
    actions.set_rhythm(person=sam, now=at("2026-09-24 10:00"), weeks=8)
    assert queries.due(at("2026-11-18 23:00"), dana) == []
    (due,) = queries.due(at("2026-11-19 00:01"), dana)
    assert (due.what, due.by, due.by_words) == ("Say hello to Sam Ortiz", None, "no rush")
    assert due.subject == f"in_touch:{sam.pk}:2026-11-19"
    people.touch(person=sam, now=at("2026-11-01 10:00"))
    assert queries.due(at("2026-11-19 00:01"), dana) == []
    assert [due.subject for due in queries.due(at("2026-12-27 10:00"), dana)] == [f"in_touch:{sam.pk}:2026-12-27"]


@pytest.mark.parametrize("state", ["done", "let_go"])
def test_a_turn_closed_brings_the_next(dana, somebody, at, state):
    sam = somebody("Sam Ortiz")
    actions.set_rhythm(person=sam, now=at("2026-09-24 10:00"), weeks=8)
    now = at("2026-11-20 10:00")
    (due,) = queries.due(now, dana)
    actions.close(owner=dana, now=now, key_or_pk=due.subject, state=state)
    assert queries.due(at("2027-01-14 10:00"), dana) == []
    assert len(queries.due(at("2027-01-15 10:00"), dana)) == 1


def test_three_touches_a_year_and_then_a_pause_but_not_for_a_mentor(dana, somebody, wrote, at):
    sam = somebody("Sam Ortiz")
    actions.set_rhythm(person=sam, now=at("2026-09-24 10:00"), weeks=8)
    for day in ("2026-10-01", "2026-12-01", "2027-02-01"):
        wrote(sam, f"{day} 10:00")
    assert queries.due(at("2027-09-30 10:00"), dana) == []
    assert len(queries.due(at("2027-10-01 10:00"), dana)) == 1
    actions.make_mentor(person=sam, now=at("2027-03-01 10:00"), since=date(2027, 3, 1))
    assert len(queries.due(at("2027-03-29 10:00"), dana)) == 1


def test_a_mentor_by_ones_own_number_or_what_they_asked_for(dana, somebody, at):
    sam = somebody("Sam Ortiz")
    actions.make_mentor(person=sam, now=at("2026-09-24 10:00"), since=date(2026, 9, 24))
    assert queries.due(at("2026-10-21 10:00"), dana) == []
    (due,) = queries.due(at("2026-10-22 10:00"), dana)
    assert due.what == "Talk to Sam Ortiz, your mentor"
    dana.chosen_numbers = {"mentor_weeks": 6}
    dana.save()
    assert queries.due(at("2026-10-22 10:00"), dana) == []
    actions.set_rhythm(person=sam, now=at("2026-09-24 10:00"), weeks=2)
    assert len(queries.due(at("2026-10-08 10:00"), dana)) == 1


def test_who_rests_or_wants_no_letters_is_not_proposed(dana, somebody, at):
    sam = somebody("Sam Ortiz")
    actions.set_rhythm(person=sam, now=at("2026-09-24 10:00"), weeks=8)
    people.rest(person=sam, now=at("2026-11-01 10:00"), until=date(2027, 1, 5))
    assert queries.due(at("2027-01-04 10:00"), dana) == []
    assert len(queries.due(at("2027-01-05 10:00"), dana)) == 1
    people.rest(person=sam, now=at("2026-11-01 10:00"), never=True)
    assert queries.due(at("2027-01-05 10:00"), dana) == []


def test_one_set_by_hand_on_its_day(dana, somebody, at):
    sam = somebody("Sam Ortiz")
    row = actions.plan(
        person=sam, now=at("2026-09-24 10:00"), due_on=date(2026, 10, 1), reason="other", text="ask how the move went"
    )
    assert queries.due(at("2026-09-30 23:59"), dana) == []
    (due,) = queries.due(at("2026-10-01 00:01"), dana)
    assert (due.what, due.subject) == ("Sam Ortiz: ask how the move went", f"follow_up:{row.pk}")
    assert due.url == f"/followups/#f{row.pk}"
    assert due.by == at("2026-10-01 23:59")


def test_the_owners_own_day_counts_in_every_zone(dana, omar, somebody, at):
    for owner in (dana, omar):
        person = somebody("Sam Ortiz", owner=owner)
        actions.plan(person=person, now=at("2026-09-24 10:00"), due_on=date(2026, 10, 1), reason="other", text="x")
    # It is the first of October in Berlin, and still the last of September in Los Angeles.
    assert [due.owner_id for due in queries.due(at("2026-09-30 16:00"))] == [omar.pk]
    assert {due.owner_id for due in queries.due(at("2026-10-01 00:01"))} == {dana.pk, omar.pk}


def test_promises_are_left_to_the_conversation(dana, thanked, maria, at):
    met = thanked(maria)
    promised = conversation.promise(
        interview=met, now=at("2026-09-24 10:00"), uid=uuid.uuid4(), by="me", text="send the study"
    )
    assert queries.due(at("2026-09-25 10:00"), dana) == []
    assert queries.promises_to_keep(dana) == [promised]


def test_a_row_under_the_key_of_a_derived_one_stands_in_its_place(dana, opening, maria, at):
    row = opening()
    actions.plan(
        person=maria,
        now=at("2027-01-08 10:00"),
        due_on=date(2027, 1, 10),
        reason="opening",
        text="call instead",
        key=f"opening:{row.pk}",
    )
    assert [due.what for due in queries.due(at("2027-01-10 10:00"), dana)] == ["Maria Chen: call instead"]


def test_the_same_queries_whatever_the_rows(dana, omar, somebody, thanked, hires, at, django_assert_num_queries):
    def grow(start: int, count: int) -> None:
        for number in range(start, start + count):
            person = somebody(f"Person {number}", f"Place {number}")
            hires(person.organization, graduates="yes")
            met = thanked(person, f"2026-09-{1 + number:02} 10:00", f"2026-09-{2 + number:02} 08:00")
            conversation.mention_opening(
                interview=met, now=at("2026-09-23 10:00"), uid=uuid.uuid4(), kind="job", opens_on=date(2027, 2, 22)
            )
            actions.set_rhythm(person=person, now=at("2026-09-24 10:00"), weeks=4)
            actions.plan(person=person, now=at("2026-09-24 10:00"), due_on=date(2027, 2, 1), reason="other", text="x")

    now = at("2027-02-20 10:00")
    grow(0, 2)
    with django_assert_num_queries(10):
        assert len(queries.due(now, dana)) == 8
    grow(2, 10)
    with django_assert_num_queries(10):
        assert len(queries.due(now, dana)) == 48
    with django_assert_num_queries(13):
        assert len(queries.due(now)) == 48
    with django_assert_num_queries(1):
        assert queries.due(now, omar) == []


def test_queries_for_the_persons_story(dana, somebody, at):
    sam = somebody("Sam Ortiz")
    assert queries.rhythm_and_mentor(sam) == (None, None)
    actions.make_mentor(person=sam, now=at("2026-09-24 10:00"), since=date(2026, 9, 24), is_formal=True)
    rhythm, mentor = queries.rhythm_and_mentor(sam)
    assert (rhythm.weeks, mentor.is_formal) == (None, True)
    for day in (1, 2):
        actions.plan(person=sam, now=at("2026-09-24 10:00"), due_on=date(2026, 10, day), reason="other", text=f"{day}")
    actions.close(owner=dana, now=at("2026-10-02 10:00"), key_or_pk=FollowUp.objects.get(text="2").pk, state="done")
    assert [row.text for row in queries.followups_of(sam)] == ["1", "2"]
