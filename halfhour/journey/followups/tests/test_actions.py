from __future__ import annotations

import uuid
from datetime import date

import pytest

from halfhour.core import search
from halfhour.journey.conversation import actions as conversation
from halfhour.journey.followups import actions, queries
from halfhour.journey.followups.models import FollowUp, Mentor, Rhythm

pytestmark = pytest.mark.django_db


@pytest.fixture
def sam(somebody):
    return somebody("Sam Ortiz")


def test_a_plan_is_found_by_its_words(dana, sam, at):
    actions.plan(person=sam, now=at("2026-09-24 10:00"), due_on=date(2026, 10, 1), reason="other", text="harbour noise")
    (hit,) = search.find(dana.pk, "harbour")
    assert (hit.kind, hit.target_id) == ("follow_up", sam.pk)


def test_closing_twice_keeps_the_first(dana, sam, at):
    row = actions.plan(person=sam, now=at("2026-09-24 10:00"), due_on=date(2026, 10, 1), reason="other", text="x")
    for hour, state in ((10, "done"), (11, "let_go")):
        actions.close(owner=dana, now=at(f"2026-10-01 {hour}:00"), key_or_pk=row.pk, state=state)
    row.refresh_from_db()
    assert (row.state, row.closed_at) == ("done", at("2026-10-01 10:00"))


@pytest.mark.parametrize(("state", "touched"), [("done", "2026-10-01 10:00"), ("let_go", "2026-09-09 10:00")])
def test_only_done_is_something_that_happened(dana, sam, at, state, touched):
    row = actions.plan(person=sam, now=at("2026-09-24 10:00"), due_on=date(2026, 10, 1), reason="other", text="x")
    actions.close(owner=dana, now=at("2026-10-01 10:00"), key_or_pk=row.pk, state=state)
    sam.refresh_from_db()
    assert sam.touched_at == at(touched)


@pytest.mark.parametrize("key_or_pk", [10**9, "search:2027:1", "promise:99", "nonsense", ""])
def test_what_is_not_there_cannot_be_closed(dana, at, key_or_pk):
    with pytest.raises(actions.NoSuchFollowUp):
        actions.close(owner=dana, now=at("2026-10-01 10:00"), key_or_pk=key_or_pk, state="done")
    assert not FollowUp.objects.exists()


def test_a_derived_one_closed_ahead_of_its_time_leaves_one_row(dana, maria, thanked, at):
    thanked(maria)
    key = f"search:2027:{maria.organization_id}"
    for _ in range(2):
        actions.close(owner=dana, now=at("2026-10-01 10:00"), key_or_pk=key, state="let_go")
    row = FollowUp.objects.get()
    assert (row.person, row.reason, row.due_on) == (maria, "search", date(2027, 3, 1))
    assert queries.due(at("2027-02-20 10:00"), dana) == []
    dana.search_begins = date(2028, 3, 1)
    dana.save()
    assert len(queries.due(at("2028-02-20 10:00"), dana)) == 1


@pytest.mark.parametrize(("state", "kept"), [("done", True), ("let_go", False)])
def test_a_promise_is_kept_or_let_go_where_it_was_made(dana, maria, thanked, at, state, kept):
    promised = conversation.promise(
        interview=thanked(maria), now=at("2026-09-24 10:00"), uid=uuid.uuid4(), by="me", text="send the study"
    )
    row = actions.close(owner=dana, now=at("2026-10-01 10:00"), key_or_pk=f"promise:{promised.pk}", state=state)
    promised.refresh_from_db()
    assert (promised.kept_at is not None, promised.let_go_at is not None) == (kept, not kept)
    assert row.text == "send the study"
    actions.reopen(owner=dana, now=at("2026-10-01 11:00"), pk=row.pk)
    promised.refresh_from_db()
    assert promised.kept_at is None
    assert promised.let_go_at is None
    assert queries.promises_to_keep(dana) == [promised]


def test_taken_back_it_is_open_again(dana, sam, maria, thanked, at):
    thanked(maria)
    row = actions.plan(person=sam, now=at("2026-09-24 10:00"), due_on=date(2026, 10, 1), reason="other", text="x")
    derived = actions.close(
        owner=dana, now=at("2027-02-20 10:00"), key_or_pk=f"search:2027:{maria.organization_id}", state="let_go"
    )
    actions.close(owner=dana, now=at("2026-10-01 10:00"), key_or_pk=row.pk, state="done")
    for pk in (row.pk, derived.pk):
        actions.reopen(owner=dana, now=at("2027-02-20 11:00"), pk=pk)
    assert len(queries.due(at("2027-02-20 12:00"), dana)) == 2
    with pytest.raises(actions.NoSuchFollowUp):
        actions.reopen(owner=dana, now=at("2027-02-20 11:00"), pk=derived.pk)


def test_another_users_is_not_there(omar, sam, at):
    row = actions.plan(person=sam, now=at("2026-09-24 10:00"), due_on=date(2026, 10, 1), reason="other", text="x")
    for verb in (
        lambda: actions.close(owner=omar, now=at("2026-10-01 10:00"), key_or_pk=row.pk, state="done"),
        lambda: actions.reopen(owner=omar, now=at("2026-10-01 10:00"), pk=row.pk),
    ):
        with pytest.raises(actions.NoSuchFollowUp):
            verb()


def test_a_rhythm_is_set_changed_and_stopped(sam, at):
    actions.set_rhythm(person=sam, now=at("2026-09-24 10:00"), weeks=8)
    actions.set_rhythm(person=sam, now=at("2026-10-24 10:00"), weeks=4)
    kept = Rhythm.objects.get()
    assert (kept.weeks, kept.counts_from) == (4, date(2026, 9, 24))
    for weeks in (0, 105):
        with pytest.raises(actions.UnfitRhythm):
            actions.set_rhythm(person=sam, now=at("2026-10-24 10:00"), weeks=weeks)
    actions.set_rhythm(person=sam, now=at("2026-10-24 10:00"), weeks=None)
    assert not Rhythm.objects.exists()


def test_a_mentor_begins_changes_and_ends(sam, at):
    now = at("2026-09-24 10:00")
    actions.make_mentor(person=sam, now=now, since=date(2026, 9, 1))
    actions.make_mentor(person=sam, now=now, since=date(2026, 9, 1), is_formal=True, remarks=" monthly ")
    kept = Mentor.objects.get()
    assert (kept.is_formal, kept.remarks, Rhythm.objects.get().weeks) == (True, "monthly", None)
    with pytest.raises(actions.NotYetMentor):
        actions.make_mentor(person=sam, now=now, since=date(2026, 9, 25))
    actions.end_mentor(person=sam, now=now)
    assert not Mentor.objects.exists()
    assert not Rhythm.objects.exists()


def test_a_rhythm_of_ones_own_outlives_the_mentor(sam, at):
    now = at("2026-09-24 10:00")
    actions.set_rhythm(person=sam, now=now, weeks=8)
    actions.make_mentor(person=sam, now=now, since=date(2026, 9, 1))
    actions.end_mentor(person=sam, now=now)
    assert Rhythm.objects.get().weeks == 8
