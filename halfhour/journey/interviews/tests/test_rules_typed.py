"""Days and times as people type them, at the edges of calendars and clocks."""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from halfhour.journey.interviews.rules import typed

LA, BERLIN, APIA, LORD_HOWE = "America/Los_Angeles", "Europe/Berlin", "Pacific/Apia", "Australia/Lord_Howe"
NOW = datetime(2026, 9, 24, 17, 30, tzinfo=UTC)


@pytest.mark.parametrize("text", ["2026-09-24T14:20", "2026-09-24 14:20", " 2026-9-24 14:20 ", "2026-09-24T14:20:00"])
def test_ways_to_type_it(text):
    assert typed.local(text) == datetime(2026, 9, 24, 14, 20)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2026-02-30T10:00", "February 2026 has 28 days, so there is no 30 February."),
        ("2026-02-29 10:00", "February 2026 has 28 days"),
        ("2026-04-31 10:00", "April 2026 has 30 days"),
        ("2100-02-29 10:00", "February 2100 has 28 days"),
        ("2026-12-32 10:00", "December 2026 has 31 days"),
        ("2026-13-01T10:00", "no such day as 2026-13-01"),
        ("2026-00-10T10:00", "no such day"),
        ("20260-09-24T10:00", "no such day as 20260-09-24"),
        ("0026-09-24T10:00", "no such day as 0026-09-24"),
        ("2026-09-24T24:00", "A day has no 24:00"),
        ("2026-09-24 9:60", "A day has no 9:60"),
        ("2026-09-24", "The time is missing"),
        ("next Tuesday at ten", "“next Tuesday at ten” is no day and time"),
        ("", "is no day and time"),
        ("2026-09-24T10:00\x00", "is no day and time"),
    ],
)
def test_what_does_not_exist_is_named(text, words):
    with pytest.raises(typed.Unclear) as caught:
        typed.local(text)
    assert words in caught.value.sentence


def test_a_leap_day_exists():
    assert typed.local("2028-02-29T09:00") == datetime(2028, 2, 29, 9, 0)


@given(st.text(max_size=40))
def test_any_text_is_read_or_refused_with_a_sentence(text):
    with suppress(typed.Unclear):
        assert typed.local(text).year >= 2000


def test_a_moment_in_the_zone_of_the_place():
    naive = datetime(2026, 9, 24, 14, 20)
    assert typed.moment(naive, LA) == datetime(2026, 9, 24, 21, 20, tzinfo=UTC)
    assert typed.moment(naive, BERLIN) == datetime(2026, 9, 24, 12, 20, tzinfo=UTC)


def test_midnight_belongs_to_the_day_that_begins():
    assert typed.moment(datetime(2026, 9, 25, 0, 0), LA) == datetime(2026, 9, 25, 7, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("zone", "naive"),
    [(LA, datetime(2027, 3, 14, 2, 30)), (BERLIN, datetime(2027, 3, 28, 2, 0)), (APIA, datetime(2011, 12, 30, 12, 0))],
)
def test_a_time_that_clocks_skip_is_refused(zone, naive):
    with pytest.raises(typed.Unclear) as caught:
        typed.moment(naive, zone)
    assert not caught.value.twice
    assert f"skip {naive:%H:%M}" in caught.value.sentence
    assert typed.zone_name(zone) in caught.value.sentence


def test_the_edges_of_the_skipped_hour_exist():
    assert typed.moment(datetime(2027, 3, 14, 1, 59), LA) == datetime(2027, 3, 14, 9, 59, tzinfo=UTC)
    assert typed.moment(datetime(2027, 3, 14, 3, 0), LA) == datetime(2027, 3, 14, 10, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("zone", "naive", "apart"),
    [(LA, datetime(2026, 11, 1, 1, 30), 60), (LORD_HOWE, datetime(2027, 4, 4, 1, 45), 30)],
)
def test_a_time_that_comes_twice_asks_which(zone, naive, apart):
    with pytest.raises(typed.Unclear) as caught:
        typed.moment(naive, zone)
    assert caught.value.twice
    first, second = (typed.moment(naive, zone, which=which) for which in ("first", "second"))
    assert second - first == timedelta(minutes=apart)


def test_saying_which_changes_nothing_where_there_is_only_one():
    naive = datetime(2026, 11, 1, 2, 0)
    assert not typed.is_twice(naive, LA)
    assert {typed.moment(naive, LA, which=which) for which in ("", "first", "second")} == {
        datetime(2026, 11, 1, 10, 0, tzinfo=UTC)
    }


def test_the_past_begins_a_minute_ago():
    assert not typed.in_the_past(NOW, NOW)
    assert not typed.in_the_past(NOW - timedelta(seconds=59), NOW)
    assert typed.in_the_past(NOW - timedelta(seconds=61), NOW)


def test_a_slip_in_the_year_is_too_far():
    assert not typed.too_far(NOW + timedelta(days=730), NOW)
    assert typed.too_far(NOW + timedelta(days=731), NOW)
    assert not typed.too_far(NOW - timedelta(days=2000), NOW)
    assert typed.too_far(NOW - timedelta(days=2200), NOW)


def test_zones_by_their_names():
    assert [typed.zone_name(z) for z in (LA, "America/Argentina/Buenos_Aires", "UTC")] == [
        "Los Angeles",
        "Buenos Aires",
        "UTC",
    ]
