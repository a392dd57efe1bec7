"""What is left to do, and what the other stages ask."""

from __future__ import annotations

import uuid
from datetime import date

import pytest

from halfhour.journey.conversation import actions, queries
from halfhour.journey.conversation.models import Promise, Referral


def kinds(dues):
    return sorted((due.kind, due.waiting) for due in dues)


def test_the_debrief_is_due_within_the_hour_and_asked_for_three_days(held, dana, at):
    (due,) = queries.due(at("2026-09-24 14:55"), dana)
    assert (due.kind, due.subject, due.by) == ("conversation.debrief", f"interview:{held.pk}", at("2026-09-24 15:49"))
    assert due.url == f"/interviews/{held.pk}/debrief/"
    assert "today at 14:49" in due.why
    assert queries.due(at("2026-09-27 14:48"), dana)
    assert queries.due(at("2026-09-27 14:49"), dana) == []


def test_a_draft_is_still_due_and_a_finished_debrief_is_not(held, dana, at):
    now = at("2026-09-24 15:00")
    actions.save_debrief(interview=held, now=now, most_useful="watching")
    assert kinds(queries.due(now, dana)) == [("conversation.debrief", False)]
    actions.save_debrief(interview=held, now=now, done=True)
    assert queries.due(now, dana) == []


def test_a_name_waits_until_it_is_a_person_or_set_aside(running, dana, at):
    now = at("2026-09-24 14:40")
    sam = actions.name_person(
        interview=running, now=now, uid=uuid.uuid4(), name="Sam Ortiz", organization_name="Harbor"
    )
    priya = actions.name_person(interview=running, now=now, uid=uuid.uuid4(), name="Priya Nair")
    dues = queries.due(now, dana)
    assert [due.what for due in dues] == [
        "Sam Ortiz, named by Maria: add them to your people",
        "Priya Nair, named by Maria: add them to your people",
    ]
    assert (dues[0].by, dues[0].by_words, dues[0].step) == (None, "no rush", "find")
    actions.referral_becomes_person(referral=sam, now=now)
    actions.set_aside(referral=priya, now=now)
    assert queries.due(now, dana) == []


def test_promises_are_due_by_the_end_of_their_day_in_ones_own_zone(running, dana, at):
    now = at("2026-09-24 14:40")
    mine = actions.promise(
        interview=running, now=now, uid=uuid.uuid4(), by="me", text="send the case study", due_on=date(2026, 9, 25)
    )
    actions.promise(interview=running, now=now, uid=uuid.uuid4(), by="them", text="send a name")
    first, second = queries.due(now, dana)
    assert (first.what, first.by, first.by_words) == (
        "You promised Maria: send the case study",
        at("2026-09-25 23:59"),
        "tomorrow",
    )
    assert (second.what, second.by, second.waiting) == ("Maria promised: send a name", None, True)
    actions.mark_kept(promise=mine, now=now)
    assert [due.waiting for due in queries.due(now, dana)] == [True]
    actions.let_go(promise=Promise.objects.get(by="them"), now=now)
    assert queries.due(now, dana) == []
    actions.reopen(promise=mine, now=now)
    assert [due.waiting for due in queries.due(now, dana)] == [False]


def test_dues_are_ones_own_and_of_everybody_without_an_owner(held, dana, omar, at):
    now = at("2026-09-24 15:00")
    assert queries.due(now, omar) == []
    assert [due.owner_id for due in queries.due(now)] == [dana.pk]


def test_dues_take_three_queries_whatever_there_is(held, at, django_assert_num_queries):
    now = at("2026-09-24 15:00")
    for n in range(5):
        actions.name_person(interview=held, now=now, uid=uuid.uuid4(), name=f"Person {n}")
        actions.promise(
            interview=held, now=now, uid=uuid.uuid4(), by="me", text=f"promise {n}", due_on=date(2026, 9, 30)
        )
    with django_assert_num_queries(3):
        assert len(queries.due(now)) == 11


@pytest.fixture
def talked(running, plan, send):
    send(running, kind="planned_state", uid=str(plan[0].uid), state="asked")
    send(running, kind="planned_state", uid=str(plan[1].uid), state="asked")
    send(
        running,
        kind="note",
        uid=str(uuid.uuid4()),
        text="Nursing, “then two years on the ward”",
        question=str(plan[0].uid),
    )
    send(running, kind="note", uid=str(uuid.uuid4()), text="")
    send(running, kind="note", uid=str(uuid.uuid4()), text="Free thought")
    send(running, kind="cue", uid=str(uuid.uuid4()), text="Leans in")
    send(running, kind="name", uid=str(uuid.uuid4()), name="Sam Ortiz")
    send(running, kind="opening", uid=str(uuid.uuid4()), opening="job", text="a post in spring")
    send(running, kind="promise", uid=str(uuid.uuid4()), by="me", text="write")
    return running


def test_a_conversation_is_read_by_question(talked, plan, django_assert_num_queries):
    with django_assert_num_queries(2):
        said = queries.conversation_of(talked)
    assert [len(asked.notes) for asked in said.asked] == [1, 0, 0, 0]
    assert [note.text for note in said.free_notes] == ["Free thought"]
    assert [note.text for note in said.cues] == ["Leans in"]
    assert len(said.unanswered) == 3
    assert len(said.notes) == 2


def test_what_others_ask(talked, maria, django_assert_num_queries):
    assert [note.text for note in queries.notes_of(talked)][-1] == "Leans in"
    assert queries.quotes_of(talked) == ["then two years on the ward"]
    with django_assert_num_queries(3):
        assert queries.summary_of([talked]) == {talked.pk: (2, 2, 1)}
    assert [name.name for name in queries.referrals_by(maria)] == ["Sam Ortiz"]
    assert [opening.kind for opening in queries.openings_of(maria)] == ["job"]
    assert [promise.text for promise in queries.promises_of(maria)] == ["write"]


def test_a_referral_becomes_a_person_with_who_named_them_once(talked, maria, at):
    now = at("2026-09-24 15:00")
    referral = Referral.objects.select_related("owner", "person", "interview__person").get()
    person = actions.referral_becomes_person(referral=referral, now=now)
    again = actions.referral_becomes_person(referral=Referral.objects.get(pk=referral.pk), now=now)
    assert person == again
    assert (person.full_name, person.named_by, person.found_in, person.touched_at) == (
        "Sam Ortiz",
        maria,
        "referral",
        now,
    )


def test_a_referral_who_is_known_by_name_and_organization_is_that_person(running, maria, at):
    from halfhour.journey.people import actions as people

    now = at("2026-09-24 15:00")
    known = people.add(owner=running.owner, full_name="José Álvarez", organization_name="Harbor Health", now=now)
    uid = uuid.uuid4()
    named = actions.name_person(
        interview=running, now=now, uid=uid, name="Jose Alvarez", organization_name="HARBOR health"
    )
    assert actions.referral_becomes_person(referral=named, now=now) == known
    elsewhere = actions.name_person(interview=running, now=now, uid=uuid.uuid4(), name="Jose Alvarez")
    assert actions.referral_becomes_person(referral=elsewhere, now=now) != known
