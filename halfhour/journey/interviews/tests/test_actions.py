"""Every verb of an appointment, with what it refuses."""

from __future__ import annotations

from datetime import timedelta

import pytest

from halfhour.core import search
from halfhour.journey.interviews import actions
from halfhour.journey.interviews.models import Interview
from halfhour.journey.people import actions as people


def test_agreeing_keeps_everything_and_touches_the_person(agreed, jonas, at):
    made = agreed(place="12 Mill Lane", ask_for="Jonas Weil")
    kept = Interview.objects.get()
    assert kept == made
    assert (kept.owner, kept.person, kept.state, kept.minutes) == (jonas.owner, jonas, "agreed", 30)
    assert kept.starts_at == at("2026-09-24 14:20")
    assert kept.agreed_at == kept.created_at == at("2026-09-14 09:00")
    assert (kept.sequence, kept.revision) == (0, 1)
    assert kept.field == jonas.field
    jonas.refresh_from_db()
    assert jonas.touched_at == at("2026-09-14 09:00")


def test_search_finds_it_by_place_and_organization(agreed, dana):
    made = agreed(place="12 Mill Lane")
    hits = [(hit.kind, hit.target_id) for hit in search.find(dana.pk, "mill lane")]
    assert hits == [("interview", made.pk)]
    assert ("interview", made.pk) in [(hit.kind, hit.target_id) for hit in search.find(dana.pk, "northwind")]


def test_uids_differ_and_a_proposal_is_not_agreed(agreed):
    first, second = agreed(), agreed(starts="2026-09-25 14:20", state="proposed")
    assert first.uid != second.uid
    assert second.agreed_at is None


def test_an_unknown_detail_is_a_mistake_of_ours(agreed):
    with pytest.raises(TypeError, match="colour"):
        agreed(colour="blue")


@pytest.mark.parametrize(
    ("given", "problem", "words"),
    [
        ({"minutes": 0}, actions.EndsBeforeStart, "before the start"),
        ({"minutes": -5}, actions.EndsBeforeStart, "before the start"),
        ({"time_zone": "Mars/Olympus"}, actions.UnknownZone, "does not exist"),
        ({"time_zone": "../etc/passwd"}, actions.UnknownZone, "does not exist"),
        ({"starts": "2026-09-14 08:58"}, actions.InThePast, "has passed"),
        ({"starts": "2029-09-14 09:00"}, actions.TooFar, "2029"),
        ({"starts": "2016-09-14 09:00", "already": True}, actions.TooFar, "2016"),
    ],
)
def test_what_cannot_be_agreed(agreed, given, problem, words):
    with pytest.raises(problem) as caught:
        agreed(**given)
    assert words in caught.value.sentence
    assert not Interview.objects.exists()


def test_one_that_has_taken_place_may_be_put_in(agreed):
    assert agreed(starts="2026-09-10 14:20", already=True).state == "agreed"


def test_two_at_once_are_refused_and_the_other_is_named(agreed, maria):
    agreed()
    with pytest.raises(actions.TwoAtOnce) as caught:
        agreed(person=maria, starts="2026-09-24 14:40", anyway=True)
    assert "You meet Jonas Weil Thursday 24 September, 14:20 to 14:50" in caught.value.sentence
    assert Interview.objects.count() == 1


def test_one_that_merely_touches_the_way_may_be_kept(agreed, maria):
    agreed()
    with pytest.raises(actions.TooClose) as caught:
        agreed(person=maria, starts="2026-09-24 13:20")
    assert "leave for Jonas Weil at 13:30" in caught.value.sentence
    assert caught.value.field == "anyway"
    assert agreed(person=maria, starts="2026-09-24 13:20", anyway=True).pk


def test_a_mail_interview_is_in_nobodys_way(agreed, maria):
    agreed()
    assert agreed(person=maria, mode="mail").pk


def test_a_cancelled_one_frees_its_time(agreed, maria, at):
    actions.cancel(interview=agreed(), now=at("2026-09-15 09:00"), because="ill")
    assert agreed(person=maria).pk


def test_another_users_half_hour_is_in_nobodys_way(agreed, omar, at):
    agreed()
    theirs = people.add(owner=omar, full_name="Jonas Weil", now=at("2026-09-01 09:00"))
    assert agreed(person=theirs).owner == omar


def test_a_change_raises_sequence_and_revision_and_asks_for_a_new_confirmation(agreed, at):
    made = agreed()
    actions.confirm(interview=made, now=at("2026-09-15 09:00"))
    moved = actions.change(interview=made, now=at("2026-09-16 09:00"), starts_at=at("2026-09-25 10:00"))
    assert (moved.sequence, moved.revision, moved.uid) == (1, 3, made.uid)
    assert moved.confirmed_at is None
    assert moved.agreed_at == at("2026-09-16 09:00")


def test_another_door_keeps_the_confirmation(agreed, at):
    made = agreed()
    actions.confirm(interview=made, now=at("2026-09-15 09:00"))
    changed = actions.change(interview=made, now=at("2026-09-16 09:00"), door="the blue one")
    assert changed.confirmed_at == at("2026-09-15 09:00")
    assert changed.sequence == 1


def test_nothing_changed_raises_nothing(agreed, at):
    made = agreed()
    assert actions.change(interview=made, now=at("2026-09-16 09:00"), door="").sequence == 0


def test_its_own_time_is_not_in_its_way(agreed, at):
    made = agreed()
    assert actions.change(interview=made, now=at("2026-09-16 09:00"), starts_at=at("2026-09-24 14:30")).pk


def test_a_time_that_passed_is_refused_when_changing(agreed, at):
    with pytest.raises(actions.InThePast):
        actions.change(interview=agreed(), now=at("2026-09-16 09:00"), starts_at=at("2026-09-15 09:00"))


def test_accepting_a_proposal(agreed, at):
    made = agreed(state="proposed")
    kept = actions.accept(interview=made, now=at("2026-09-15 10:00"))
    assert (kept.state, kept.agreed_at, kept.sequence) == ("agreed", at("2026-09-15 10:00"), 1)
    with pytest.raises(actions.NotPossible):
        actions.accept(interview=made, now=at("2026-09-15 10:00"))


def test_the_first_confirmation_counts(agreed, at):
    made = agreed()
    actions.confirm(interview=made, now=at("2026-09-23 10:00"))
    assert actions.confirm(interview=made, now=at("2026-09-23 11:00")).confirmed_at == at("2026-09-23 10:00")


def test_the_room_opens_once(agreed, at):
    made = agreed()
    actions.start(interview=made, now=at("2026-09-24 14:22"))
    assert actions.start(interview=made, now=at("2026-09-24 14:30")).started_at == at("2026-09-24 14:22")
    actions.allow_running_over(interview=made, now=at("2026-09-24 14:45"))
    kept = actions.allow_running_over(interview=made, now=at("2026-09-24 14:49"))
    assert kept.may_run_over_at == at("2026-09-24 14:45")


def test_holding_counts_from_the_agreed_start_when_nobody_opened_the_room(agreed, jonas, at):
    made = agreed()
    kept = actions.hold(interview=made, now=at("2026-09-24 15:10"), ended_at=at("2026-09-24 14:58"))
    assert (kept.state, kept.started_at, kept.ended_at) == ("held", made.starts_at, at("2026-09-24 14:58"))
    jonas.refresh_from_db()
    assert jonas.touched_at == at("2026-09-24 14:58")


def test_holding_keeps_the_start_of_the_room(agreed, at):
    made = agreed()
    actions.start(interview=made, now=at("2026-09-24 14:31"))
    kept = actions.hold(interview=made, now=at("2026-09-24 15:10"), ended_at=at("2026-09-24 15:05"))
    assert kept.started_at == at("2026-09-24 14:31")


def test_it_is_held_once(agreed, at):
    made = agreed()
    actions.hold(interview=made, now=at("2026-09-24 15:10"), ended_at=at("2026-09-24 14:50"))
    with pytest.raises(actions.NotPossible) as caught:
        actions.hold(interview=made, now=at("2026-09-24 15:10"), ended_at=at("2026-09-24 15:00"))
    assert "recorded as held" in caught.value.sentence
    assert Interview.objects.get().ended_at == at("2026-09-24 14:50")


@pytest.mark.parametrize(
    ("ended", "problem"),
    [
        ("2026-09-24 14:20", actions.EndsBeforeStart),
        ("2026-09-24 14:00", actions.EndsBeforeStart),
        ("2026-09-24 15:30", actions.WrongEnd),
    ],
)
def test_an_end_that_cannot_be(agreed, at, ended, problem):
    made = agreed()
    with pytest.raises(problem):
        actions.hold(interview=made, now=at("2026-09-24 15:10"), ended_at=at(ended))
    assert Interview.objects.get().state == "agreed"


def test_correcting_when_it_took_place(agreed, at):
    made = agreed()
    now = at("2026-09-25 09:00")
    with pytest.raises(actions.NotPossible):
        actions.correct(interview=made, now=now, started_at=made.starts_at, ended_at=made.ends_at)
    actions.hold(interview=made, now=now, ended_at=at("2026-09-24 14:50"))
    kept = actions.correct(interview=made, now=now, started_at=made.starts_at, ended_at=at("2026-09-24 14:58"))
    assert kept.ended_at == at("2026-09-24 14:58")
    with pytest.raises(actions.EndsBeforeStart):
        actions.correct(interview=made, now=now, started_at=made.ends_at, ended_at=made.starts_at)


def test_cancelling_tells_calendars_and_keeps_the_reason(agreed, at):
    kept = actions.cancel(interview=agreed(), now=at("2026-09-15 09:00"), because="Jonas travels")
    assert (kept.state, kept.closed_because, kept.sequence) == ("cancelled", "Jonas travels", 1)
    for act in (actions.cancel, actions.miss, actions.confirm, actions.accept, actions.start):
        with pytest.raises(actions.NotPossible):
            act(interview=kept, now=at("2026-09-25 09:00"))
    with pytest.raises(actions.NotPossible):
        actions.change(interview=kept, now=at("2026-09-15 09:00"), door="blue")


def test_nobody_misses_what_has_not_begun(agreed, at):
    made = agreed()
    with pytest.raises(actions.TooEarly):
        actions.miss(interview=made, now=made.starts_at - timedelta(minutes=1))
    assert actions.miss(interview=made, now=made.starts_at).state == "missed"


def test_one_called_missed_by_mistake_was_held_after_all(agreed, at):
    made = agreed()
    actions.miss(interview=made, now=at("2026-09-24 14:40"), because="tram")
    kept = actions.hold(interview=made, now=at("2026-09-24 15:10"), ended_at=at("2026-09-24 14:50"))
    assert (kept.state, kept.closed_at, kept.closed_because) == ("held", None, "")
