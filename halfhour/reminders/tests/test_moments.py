"""When something is told and heard: steps, quiet hours, a stopped worker, days on which clocks change."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from halfhour.core.due import Due
from halfhour.desk.today import STAGES
from halfhour.reminders.queries.pending import head_of
from halfhour.reminders.rules.kinds import BY_NAME, KINDS, PAGE_ONLY, chosen, kind_of
from halfhour.reminders.rules.moments import Habits, heard, morning, now_due, quiet, steps
from halfhour.reminders.rules.thanks import escalation

BERLIN = ZoneInfo("Europe/Berlin")
HABITS = Habits(BERLIN, time(22, 0), time(7, 0), (2, 12, 20), thanks_daily=True)
AWAKE = Habits(BERLIN, time(0, 0), time(0, 0), (2, 12, 20), thanks_daily=True)


def utc(text: str, zone: ZoneInfo = BERLIN) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=zone).astimezone(UTC)


def due(kind: str, *, by: str = "", opens: str = "", subject: str = "interview:7") -> Due:
    return Due(
        1, kind, subject, "Do it", "", "/x/", "Do", "thank",
        by=utc(by) if by else None, opens=utc(opens) if opens else None,
    )  # fmt: skip


def thanks(ended: str = "2026-09-24 15:00", by: str = "2026-09-25 15:00") -> Due:
    return due("thanks.write", by=by, opens=ended)


def at(now: str, one: Due, habits: Habits = HABITS):
    return now_due(one, kind_of(one.kind), habits, utc(now))


def test_the_thank_you_escalates_and_then_daily():
    names = [step.key.split("/")[2].split("@")[0] for step in steps(thanks(), BY_NAME["thanks"], AWAKE)]
    assert names[:6] == ["2h", "12h", "20h", "late0", "late1", "late2"]
    assert at("2026-09-24 16:59", thanks(), AWAKE) is None
    assert at("2026-09-24 17:00", thanks(), AWAKE).at == utc("2026-09-24 17:00")
    assert at("2026-09-25 02:59", thanks(), AWAKE).at == utc("2026-09-24 17:00")
    assert at("2026-09-25 03:00", thanks(), AWAKE).at == utc("2026-09-25 03:00")
    assert at("2026-09-25 15:00", thanks(), AWAKE).key.split("/")[2].startswith("late0")


def test_without_the_daily_one_it_ends_with_the_last_hour():
    habits = Habits(BERLIN, time(0), time(0), (2,), thanks_daily=False)
    assert at("2026-09-24 17:00", thanks(), habits).key == at("2026-09-26 17:00", thanks(), habits).key


def test_what_falls_into_the_night_is_heard_in_the_morning():
    twelve = at("2026-09-25 07:00", thanks())
    assert (twelve.at, twelve.heard) == (utc("2026-09-25 03:00"), utc("2026-09-25 07:00"))
    assert at("2026-09-24 21:59", thanks()).at == utc("2026-09-24 17:00")
    assert at("2026-09-25 06:59", thanks()) is None  # what was not told by ten waits as well


def test_what_would_be_too_late_in_the_morning_is_heard_the_evening_before():
    early = due("interviews.leave", by="2026-09-25 06:30", opens="2026-09-24 18:30")
    step = at("2026-09-24 22:00", early)
    assert (step.at, step.heard) == (utc("2026-09-25 05:30"), utc("2026-09-24 22:00"))
    assert at("2026-09-24 21:59", early) is None


def test_leaving_is_told_an_hour_before_and_never_before_it_opens():
    assert at("2026-09-24 12:25", due("interviews.leave", by="2026-09-24 13:25", opens="2026-09-24 00:00"))
    assert not at("2026-09-24 12:24", due("interviews.leave", by="2026-09-24 13:25", opens="2026-09-24 00:00"))
    late_agreed = due("outreach.agree", by="2026-09-24 13:25", opens="2026-09-24 12:00")
    assert at("2026-09-24 12:00", late_agreed).at == utc("2026-09-24 12:00")


def test_after_thirty_hours_without_a_worker_each_thing_is_told_once_and_what_is_old_is_not():
    assert at("2026-09-26 18:00", thanks(), AWAKE).key.split("/")[2].startswith("late1")
    told_once = due("outreach.answer", by="2026-09-24 12:00", opens="2026-09-24 08:00")
    assert at("2026-09-25 15:00", told_once).at == utc("2026-09-24 09:00")
    assert at("2026-09-27 09:00", told_once)
    assert at("2026-09-27 09:01", told_once) is None  # three days after, the page says it


def test_a_key_is_the_same_on_every_day_and_another_when_the_appointment_moves():
    first = steps(thanks(), BY_NAME["thanks"], HABITS)[0].key
    assert first == "thanks.write/interview:7/2h@20260924T1300"
    assert steps(thanks(by="2026-09-26 15:00"), BY_NAME["thanks"], HABITS)[0].key == first
    leave = due("interviews.leave", by="2026-09-24 13:25", opens="2026-09-24 00:00")
    moved = due("interviews.leave", by="2026-09-24 15:25", opens="2026-09-24 00:00")
    assert steps(leave, BY_NAME["leaving"], HABITS)[0].key != steps(moved, BY_NAME["leaving"], HABITS)[0].key
    plan = due("preparation.plan", by="2026-09-23 20:00", opens="2026-09-22 00:00")
    flipped = due("preparation.plan", by="2026-09-24 13:25", opens="2026-09-22 00:00")
    assert steps(plan, BY_NAME["preparing"], HABITS)[0].key == steps(flipped, BY_NAME["preparing"], HABITS)[0].key


def test_without_any_moment_there_is_nothing_to_tell():
    assert steps(due("resumes.decide"), BY_NAME["resume"], HABITS) == []


@pytest.mark.parametrize(
    ("zone", "night", "hours"),
    [
        ("Europe/Berlin", "2026-03-29", 8),
        ("Europe/Berlin", "2026-10-25", 10),
        ("America/Los_Angeles", "2026-11-01", 10),
        ("America/Los_Angeles", "2026-03-08", 8),
        ("Australia/Lord_Howe", "2026-10-04", 8.5),
        ("Australia/Lord_Howe", "2026-04-05", 9.5),
    ],
)
def test_the_night_on_which_clocks_change_is_as_long_as_clocks_say(zone, night, hours):
    there = ZoneInfo(zone)
    habits = Habits(there, time(22, 0), time(7, 0), (2,), thanks_daily=True)
    begins, ends = quiet(utc(f"{night} 04:00", there), habits)
    assert (ends - begins).total_seconds() / 3600 == hours
    assert ends.astimezone(there).strftime("%H:%M") == "07:00"
    said = morning(utc(f"{night} 12:00", there), time(7, 30), there)
    assert said.astimezone(there).strftime("%Y-%m-%d %H:%M") == f"{night} 07:30"


def test_a_morning_hour_that_clocks_skip_still_comes():
    skipped = morning(utc("2026-03-29 12:00"), time(2, 30), BERLIN)
    assert skipped.astimezone(BERLIN).strftime("%H:%M") == "03:30"


@given(
    st.datetimes(datetime(2026, 1, 1), datetime(2027, 12, 31)), st.integers(0, 1439), st.integers(0, 1439),
    st.sampled_from(["Europe/Berlin", "America/Los_Angeles", "Australia/Lord_Howe", "Asia/Kathmandu"]),
)  # fmt: skip
def test_nothing_is_heard_in_quiet_hours_but_at_their_first_moment(naive, start, end, zone):
    habits = Habits(ZoneInfo(zone), time(*divmod(start, 60)), time(*divmod(end, 60)), (2,), thanks_daily=True)
    moment = naive.replace(tzinfo=UTC)
    night = quiet(heard(moment, None, habits), habits)
    assert night is None
    soon = heard(moment, moment + timedelta(minutes=5), habits)
    night = quiet(soon, habits)
    assert night is None or night[0] == soon


def test_every_due_of_every_stage_has_a_kind_or_is_for_the_page():
    for name in [
        "people.rested",
        "people.import",
        "outreach.agree",
        "outreach.answer",
        "outreach.call_back",
        "outreach.write",
        "outreach.visit",
        "outreach.call",
        "outreach.draft",
        "outreach.ask",
        "outreach.remind",
        "outreach.second",
        "outreach.rest",
        "interviews.answer",
        "interviews.confirm",
        "interviews.leave",
        "interviews.send",
        "interviews.record",
        "preparation.plan",
        "preparation.checklist",
        "conversation.debrief",
        "conversation.referral",
        "conversation.promise",
        "resumes.decide",
        "resumes.ask",
        "thanks.write",
        "followups.search",
        "interviews.suggested",
        "people.host_act",
        "mail.look",
        "outreach.address",
        "followups.opening",
        "followups.promise",
        "followups.in_touch",
        "followups.other",
    ]:
        assert kind_of(name) is not None, name
    for stage in STAGES:
        assert kind_of(f"{head_of(stage)}.something_new") is not None, stage
    assert all(kind_of(name) is None for name in PAGE_ONLY)
    assert kind_of("outreach.something_new") is BY_NAME["letters"]


def test_what_was_chosen_stands_over_the_defaults_and_nonsense_is_left_out():
    said = chosen(
        {"thanks": {"mail": "off"}, "names": {"mail": "sometimes", "calendar": "yes"}, "gone": 1, "resume": 7}
    )
    assert said["thanks"].mail == "off"
    assert said["thanks"].calendar is True
    assert (said["names"].mail, said["names"].calendar) == ("morning", False)
    assert len(said) == len(KINDS)


@pytest.mark.parametrize(
    ("said", "kept"),
    [([20, 2, 2], (2, 20)), ([0, 73, 5], (5,)), (["2", None, True], ()), (range(1, 20), (1, 2, 3, 4, 5, 6))],
)
def test_escalation(said, kept):
    assert escalation(said) == kept
