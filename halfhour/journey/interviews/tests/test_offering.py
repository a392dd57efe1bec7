"""Times offered, chosen, moved and taken back; times suggested and answered."""

from __future__ import annotations

import pytest

from halfhour.journey.interviews import actions, queries
from halfhour.journey.interviews.models import Interview, OfferedTime

ZONE = "America/Los_Angeles"


@pytest.fixture
def now(at):
    return at("2026-09-14 09:00")


@pytest.fixture
def times(at):
    return [at("2026-09-29 10:00"), at("2026-10-01 09:30"), at("2026-10-01 16:00")]


@pytest.fixture
def offered(jonas, now, times):
    return actions.offer(person=jonas, now=now, times=times)


def choose(offered, now, **said):
    return actions.choose(offered=offered, now=now, **{"mode": "in_person", "time_zone": ZONE, **said})


def test_offering_twice_offers_once(jonas, offered, now, times):
    assert len(offered) == 3
    assert actions.offer(person=jonas, now=now, times=[*times, *times]) == []
    assert [row.starts_at for row in queries.free_times(jonas, now)] == times


def test_what_is_not_free_or_not_ahead_is_not_offered(jonas, maria, agreed, now, at):
    agreed(person=maria, starts="2026-09-29 10:15")
    for when, problem in (
        ("2026-09-29 10:00", actions.TwoAtOnce),
        ("2026-09-29 09:30", actions.TooClose),
        ("2026-09-13 10:00", actions.InThePast),
        ("2029-09-13 10:00", actions.TooFar),
    ):
        with pytest.raises(problem):
            actions.offer(person=jonas, now=now, times=[at("2026-09-30 10:00"), at(when)])
    assert not OfferedTime.objects.exists()


def test_more_than_anybody_reads_is_refused(jonas, now, at):
    hours = [at(f"2026-09-{day} {hour}:00") for day in (21, 22, 23) for hour in ("10", "11", "13", "14", "15")]
    with pytest.raises(actions.TooMany):
        actions.offer(person=jonas, now=now, times=hours)


def test_choosing_agrees_it_and_closes_a_suggestion(jonas, offered, now):
    actions.suggest(person=jonas, now=now, time_zone=ZONE, words="Some Thursday")
    made = choose(offered[0], now, door="The blue gate", they_said="Nobody wears a tie")
    assert (made.state, made.starts_at, made.door) == ("agreed", offered[0].starts_at, "The blue gate")
    assert made.they_said == "Nobody wears a tie"
    assert made.offered_time.pk == offered[0].pk
    assert queries.suggestion(jonas) is None
    assert len(queries.free_times(jonas, now)) == 2


def test_a_taken_time_is_taken_for_everybody_and_the_rest_stays(jonas, maria, offered, now, times):
    others = actions.offer(person=maria, now=now, times=times)
    choose(offered[0], now)
    with pytest.raises(actions.TimeTaken):
        choose(others[0], now)
    assert [row.starts_at for row in queries.free_times(maria, now)] == times[1:]
    assert choose(others[1], now).person == maria


def test_an_appointment_made_meanwhile_counts_too(jonas, maria, offered, agreed, now):
    agreed(person=maria, starts="2026-09-29 10:20")
    with pytest.raises(actions.TimeTaken):
        choose(offered[0], now)
    assert offered[0] not in queries.free_times(jonas, now)


def test_what_was_withdrawn_or_has_passed_cannot_be_chosen(jonas, offered, now, at):
    actions.withdraw(person=jonas, now=now, keep=[offered[1].pk])
    with pytest.raises(actions.TimeTaken):
        choose(offered[0], now)
    with pytest.raises(actions.TimeTaken):
        choose(offered[1], at("2026-10-01 10:00"))
    assert not Interview.objects.exists()


def test_moving_frees_the_hour_before_and_raises_the_sequence(maria, jonas, offered, now, times):
    made = choose(offered[0], now)
    moved = choose(offered[2], now, in_place_of=made, mode="phone", phone="+1 206 555 0163")
    assert moved.pk == made.pk
    assert (moved.starts_at, moved.mode, moved.sequence) == (times[2], "phone", made.sequence + 1)
    assert [row.starts_at for row in queries.free_times(jonas, now, without=moved)] == times[:2]
    (other,) = actions.offer(person=maria, now=now, times=times[:1])
    assert choose(other, now).person == maria


def test_moving_onto_a_taken_hour_leaves_everything_as_it_was(maria, jonas, offered, now, times):
    made = choose(offered[0], now)
    (other,) = actions.offer(person=maria, now=now, times=times[1:2])
    choose(other, now)
    with pytest.raises(actions.TimeTaken):
        choose(offered[1], now, in_place_of=made)
    made.refresh_from_db()
    assert (made.starts_at, made.sequence) == (times[0], 0)


def test_choosing_the_same_again_only_changes_the_details(offered, now):
    made = choose(offered[0], now)
    same = choose(offered[0], now, in_place_of=made, door="Second floor")
    assert (same.pk, same.starts_at, same.door) == (made.pk, made.starts_at, "Second floor")


def test_cancelling_takes_the_time_back(jonas, maria, offered, now, times):
    actions.cancel(interview=choose(offered[0], now), now=now)
    assert times[0] not in [row.starts_at for row in queries.free_times(jonas, now)]
    (other,) = actions.offer(person=maria, now=now, times=times[:1])
    assert choose(other, now).person == maria


def test_a_suggestion_waits_as_a_due_and_yes_agrees_it(jonas, dana, omar, now, at):
    row = actions.suggest(
        person=jonas, now=now, time_zone="Europe/Berlin", starts_at=at("2026-10-02 07:00"), mode="video",
        words="Fridays are quiet", link="https://meet.example/jonas",
    )  # fmt: skip
    (due,) = queries.due(now, dana)
    assert due.what == "Jonas Weil suggests Friday 2 October at 07:00"
    assert not queries.due(now, omar)
    made = actions.accept_suggestion(suggested=row, now=now)
    assert (made.starts_at, made.mode, made.time_zone) == (at("2026-10-02 07:00"), "video", "Europe/Berlin")
    assert made.link == "https://meet.example/jonas"
    with pytest.raises(actions.Answered):
        actions.accept_suggestion(suggested=row, now=now)


def test_what_was_agreed_stays_until_the_answer(offered, jonas, now, at):
    made = choose(offered[0], now)
    row = actions.suggest(person=jonas, now=now, time_zone=ZONE, starts_at=at("2026-10-02 11:00"), interview=made)
    made.refresh_from_db()
    assert made.starts_at == at("2026-09-29 10:00")
    assert actions.accept_suggestion(suggested=row, now=now).pk == made.pk
    made.refresh_from_db()
    assert (made.starts_at, made.sequence) == (at("2026-10-02 11:00"), 1)


def test_not_then_leaves_it_and_a_newer_one_replaces(offered, jonas, now, at):
    made = choose(offered[0], now)
    first = actions.suggest(person=jonas, now=now, time_zone=ZONE, words="Later that week", interview=made)
    second = actions.suggest(person=jonas, now=now, time_zone=ZONE, starts_at=at("2026-10-02 11:00"), interview=made)
    with pytest.raises(actions.Answered):
        actions.decline_suggestion(suggested=first, now=now)
    actions.decline_suggestion(suggested=second, now=now)
    made.refresh_from_db()
    assert (made.state, made.starts_at) == ("agreed", at("2026-09-29 10:00"))


@pytest.mark.parametrize(
    ("said", "problem"),
    [({}, actions.NothingSuggested), ({"words": "  "}, actions.NothingSuggested),
     ({"starts_at": "2026-09-13 10:00"}, actions.InThePast), ({"starts_at": "2030-09-13 10:00"}, actions.TooFar)],
)  # fmt: skip
def test_what_is_no_suggestion(jonas, now, at, said, problem):
    if "starts_at" in said:
        said = {"starts_at": at(said["starts_at"])}
    with pytest.raises(problem):
        actions.suggest(person=jonas, now=now, time_zone=ZONE, **said)


def test_the_page_of_a_suggestion(client_of, dana, jonas, maria, agreed, now, at, freeze):
    freeze(now)
    client, page = client_of(dana), {}
    agreed(person=maria, starts="2026-10-02 11:20")
    row = actions.suggest(
        person=jonas, now=now, time_zone=ZONE, starts_at=at("2026-10-02 10:45"), words="After standup"
    )
    url = f"/suggested-times/{row.pk}/"
    assert "After standup" in client.get(url).content.decode()
    page = client.post(url, {"answer": "yes"})
    assert page.status_code == 422
    assert "Keep both" in page.content.decode()
    page = client.post(url, {"answer": "yes", "anyway": "yes"})
    assert page.status_code == 303
    assert Interview.objects.get(person=jonas).starts_at == at("2026-10-02 10:45")
    assert client.post(url, {"answer": "no"}).status_code == 422
