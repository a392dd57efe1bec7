"""The rules at their edges: what is believed of a device, texts, quotes, values."""

from __future__ import annotations

import uuid
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from halfhour.journey.conversation.rules import afterwards, clock, operations, plan, texts
from halfhour.journey.conversation.rules.afterwards import Jotted

LA = ZoneInfo("America/Los_Angeles")
NOW = datetime(2026, 9, 24, 21, 52, 30, tzinfo=UTC)


def test_a_device_is_believed_within_two_weeks_and_never_about_the_future():
    earlier = NOW - timedelta(days=14)
    assert clock.believable(earlier, NOW) == earlier
    assert clock.believable(earlier - timedelta(seconds=1), NOW) == NOW
    assert clock.believable(NOW + timedelta(seconds=1), NOW) == NOW
    assert clock.believable(None, NOW) == NOW


def test_seconds_count_from_the_start_and_only_while_they_mean_something():
    began = NOW - timedelta(minutes=10)
    assert clock.second(began, NOW) == 600
    assert clock.second(began, began) == 0
    assert clock.second(began, began - timedelta(seconds=1)) is None
    assert clock.second(began, began + timedelta(hours=12, seconds=1)) is None
    assert clock.second(None, NOW) is None


def test_the_end_as_typed_is_the_latest_such_time():
    assert clock.last_time(time(14, 52), NOW, LA) == NOW
    assert clock.last_time(time(14, 50), NOW, LA) == datetime(2026, 9, 24, 21, 50, tzinfo=UTC)
    assert clock.last_time(time(14, 53), NOW, LA) == datetime(2026, 9, 23, 21, 53, tzinfo=UTC)


def test_the_end_just_after_midnight_is_taken_for_yesterday_evening():
    after_midnight = datetime(2026, 9, 24, 0, 5, tzinfo=LA)
    assert clock.last_time(time(23, 55), after_midnight, LA) == datetime(2026, 9, 23, 23, 55, tzinfo=LA)


def test_an_hour_lost_to_daylight_saving_does_not_shift_the_clock():
    starts = datetime(2027, 3, 14, 1, 45, tzinfo=LA)
    read = clock.reading(
        datetime(2027, 3, 14, 3, 5, tzinfo=LA).astimezone(UTC), starts=starts.astimezone(UTC), minutes=30,
        started=starts.astimezone(UTC),
    )  # fmt: skip
    assert (read.phase, read.left) == ("running", 600)


@pytest.mark.parametrize(
    ("off", "shown"),
    [
        (timedelta(days=-1), timedelta(0)),
        (timedelta(days=1), timedelta(0)),
        (timedelta(minutes=-90), timedelta(0)),
        (timedelta(seconds=40), timedelta(seconds=40)),
    ],
)
def test_a_device_whose_clock_is_off_is_put_right_by_what_it_shows_now(off, shown):
    happened = NOW - timedelta(minutes=12)
    assert clock.by_our_clock(happened + off, NOW + off, NOW) == happened + shown


def test_without_a_device_clock_or_with_an_impossible_one_nothing_breaks():
    assert clock.by_our_clock(NOW, None, NOW) == NOW
    far, early = datetime(9999, 12, 31, tzinfo=UTC), datetime(1, 1, 1, tzinfo=UTC)
    assert clock.by_our_clock(far, early, NOW) == NOW


def test_minutes_still_needed():
    assert plan.minutes_needed([("open", 3), ("asked", 5), ("skipped", 2), ("open", 4)]) == 7


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  a\r\nb\rc  ", "a\nb\nc"),
        ("nul\x00here", "nulhere"),
        ("half \ud83d of a pair", "half � of a pair"),
        ("whole \U0001f600 pair", "whole \U0001f600 pair"),
        ("", ""),
    ],
)
def test_cleaning(typed, kept):
    assert texts.clean(typed) == kept


@given(st.text())
def test_cleaning_twice_is_cleaning_once_and_databases_take_it(typed):
    once = texts.clean(typed)
    assert texts.clean(once) == once
    assert "\x00" not in once
    once.encode()


def test_quotes_of_three_words_or_more_are_found_in_every_kind_of_marks():
    text = '“Watching counts as work.” She said "tagging" and "half of it is persuasion". «C’est la vie ici» „So ist es eben“'
    assert texts.quotes_in(text) == [
        "Watching counts as work.",
        "half of it is persuasion",
        "C’est la vie ici",
        "So ist es eben",
    ]
    assert texts.quotes_in("“unclosed and then nothing") == []


def test_excerpts_end_between_words():
    assert texts.excerpt("short") == "short"
    cut = texts.excerpt("word " * 60)
    assert len(cut) <= 140
    assert cut.endswith("word…")


def test_what_can_be_noticed_depends_on_how_one_meets():
    assert "Leans in" in texts.cues("in_person")
    assert "Leans in" not in texts.cues("phone")
    assert texts.cues("mail") == ()


NOTES = [
    Jotted("cue", "Checks the time", 725),
    Jotted("cue", "", 800),
    Jotted("cue", "Leans in"),
    Jotted("observation", "Open doors everywhere", 60),
    Jotted("note", "She said “half of it is persuading people” twice", 300),
    Jotted("note", "Watching counts as work", 400, is_quote=True),
    Jotted("note", "Marked “this was said in one breath” too", 500, is_quote=True),
]


def test_the_debrief_is_proposed_from_the_notes():
    assert afterwards.not_said(NOTES) == "Checks the time (minute 12)\nLeans in"
    assert afterwards.seen(NOTES) == "Open doors everywhere"
    assert afterwards.quotes(NOTES) == [
        "Watching counts as work",
        "this was said in one breath",
        "half of it is persuading people",
    ]


def test_values_that_cannot_be_kept_have_a_sentence():
    cases = [
        lambda: operations.uid_of({"uid": "no"}),
        lambda: operations.uid_of({}),
        lambda: operations.uid_of({"uid": 7}),
        lambda: operations.text_of({"text": ["a"]}, "text"),
        lambda: operations.text_of({"text": "x" * 20_001}, "text"),
        lambda: operations.text_of({"name": " "}, "name", "name", needed="Who was it?"),
        lambda: operations.whole_of({"n": True}, "n", least=0, most=9, default=0),
        lambda: operations.whole_of({"n": 10**30}, "n", least=0, most=9, default=0),
        lambda: operations.whole_of({"n": "3"}, "n", least=0, most=9, default=0),
        lambda: operations.choice_of({"by": "nobody"}, "by", ["me", "them"]),
        lambda: operations.choice_of({"by": None}, "by", ["me", "them"]),
        lambda: operations.day_of({"due_on": "2026-02-30"}, "due_on"),
        lambda: operations.day_of({"due_on": 20260230}, "due_on"),
        lambda: operations.day_of({"due_on": "0001-01-01"}, "due_on"),
    ]
    for case in cases:
        with pytest.raises(operations.Unfit, match=r"[.?]"):
            case()


def test_moments_are_read_with_their_zone_or_not_at_all():
    assert operations.moment_of({"at": "2026-09-24T14:52:30-07:00"}) == NOW
    assert operations.moment_of({"at": "2026-09-24T21:52:30Z"}) == NOW
    assert operations.moment_of({"at": "2026-09-24T14:52:30"}) is None
    assert operations.moment_of({"at": "0001-01-01T00:00:00+14:00"}) is None
    assert operations.moment_of({"at": 5}) is None
    assert operations.moment_of({}) is None


def test_a_kept_version_has_the_same_id_each_time():
    uid = uuid.uuid4()
    assert operations.beside(uid, "a") == operations.beside(uid, "a")
    assert operations.beside(uid, "a") != operations.beside(uid, "b")
    assert operations.beside(uid, "a", "b") != operations.beside(uid, "ab")
