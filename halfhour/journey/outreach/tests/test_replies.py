"""Each kind of reply leads on: a yes, a later day, a colleague, a question, a no."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from halfhour.core import search
from halfhour.journey.outreach import actions, queries
from halfhour.journey.outreach.actions.replies import NotArrived
from halfhour.journey.outreach.models import Reply
from halfhour.journey.outreach.tests.places import person, written
from halfhour.journey.people import actions as people
from halfhour.journey.people.models import Person

pytestmark = pytest.mark.django_db


@pytest.fixture
def now(at):
    return at("2026-09-24 10:30")


@pytest.fixture
def tom(dana, at):
    made = person(dana, at("2026-09-20 09:00"))
    written(made, at("2026-09-21 09:00"))
    return made


def test_a_reply_answers_the_last_letter_and_touches_the_person(tom, now):
    reply = actions.log_reply(person=tom, now=now, kind="yes", text=" With pleasure. ")
    tom.refresh_from_db()
    assert (reply.letter, reply.text, reply.received_at) == (queries.last_sent(tom), "With pleasure.", now)
    assert tom.touched_at == now


def test_it_may_have_arrived_earlier_but_not_later(tom, now):
    with pytest.raises(NotArrived):
        actions.log_reply(person=tom, now=now, kind="yes", received_at=now + timedelta(hours=1))
    earlier = now - timedelta(days=1)
    assert actions.log_reply(person=tom, now=now, kind="yes", received_at=earlier).received_at == earlier


def test_a_reply_from_before_any_letter_answers_none(tom, at):
    reply = actions.log_reply(person=tom, now=at("2026-09-24 10:30"), kind="yes", received_at=at("2026-09-20 10:00"))
    assert reply.letter is None


def test_later_rests_until_its_day(tom, now):
    actions.log_reply(person=tom, now=now, kind="later", later_on=date(2026, 11, 2))
    tom.refresh_from_db()
    assert tom.rest_until == date(2026, 11, 2)


@pytest.mark.parametrize("day", [None, date(2026, 9, 24), date(2026, 9, 1)])
def test_later_needs_a_day_to_come(tom, now, day):
    with pytest.raises(actions.NoDay):
        actions.log_reply(person=tom, now=now, kind="later", later_on=day)
    assert not Reply.objects.exists()


def test_today_is_the_owners(tom, at):
    # 23:30 in Los Angeles is the next day in UTC already.
    reply = actions.log_reply(person=tom, now=at("2026-09-24 23:30"), kind="later", later_on=date(2026, 9, 25))
    assert reply.later_on == date(2026, 9, 25)


def test_a_colleague_becomes_a_person_named_by_them(tom, now):
    reply = actions.log_reply(
        person=tom, now=now, kind="colleague", colleague_name="Rosa Lind", colleague_email="rosa@harbor.example"
    )
    rosa = Person.objects.get(full_name="Rosa Lind")
    assert (reply.named, rosa.named_by, rosa.found_in) == (rosa, tom, "referral")
    assert (rosa.organization, rosa.email) == (tom.organization, "rosa@harbor.example")
    assert actions.draft(person=rosa, now=now).body.startswith("Dear Rosa Lind,\n\nTom Iversen gave me your name.")


def test_a_colleague_elsewhere_is_put_there(tom, now):
    actions.log_reply(
        person=tom, now=now, kind="colleague", colleague_name="Rosa Lind", colleague_organization="Northwind"
    )
    assert Person.objects.get(full_name="Rosa Lind").organization.name == "Northwind"


def test_a_colleague_needs_a_name(tom, now):
    with pytest.raises(actions.NotNamed):
        actions.log_reply(person=tom, now=now, kind="colleague", colleague_name="  ")
    assert not Reply.objects.exists()


def test_a_name_typed_for_another_kind_makes_nobody(tom, now):
    actions.log_reply(person=tom, now=now, kind="yes", colleague_name="Rosa Lind")
    assert Person.objects.count() == 1


def test_a_no_for_good_is_for_good(tom, now):
    actions.log_reply(person=tom, now=now, kind="no", never=True, later_on=date(2027, 1, 1))
    tom.refresh_from_db()
    assert (tom.never_again, tom.rest_until) == (True, None)


def test_not_now_rests_until_its_day(tom, now):
    actions.log_reply(person=tom, now=now, kind="no", later_on=date(2027, 1, 1))
    tom.refresh_from_db()
    assert (tom.never_again, tom.rest_until) == (False, date(2027, 1, 1))


def test_who_writes_again_rests_no_longer(tom, now):
    people.rest(person=tom, now=now, until=date(2027, 1, 1))
    actions.log_reply(person=tom, now=now, kind="yes")
    tom.refresh_from_db()
    assert tom.rest_until is None


def test_replies_are_found_and_told(dana, tom, now):
    reply = actions.log_reply(person=tom, now=now, kind="question", text="Which periwinkle?")
    assert list(queries.replies_of(tom)) == [reply]
    hits = [hit for hit in search.find(dana.pk, "periwink") if hit.kind == "reply"]
    assert [hit.target_id for hit in hits] == [tom.pk]
