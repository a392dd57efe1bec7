"""Leave-by, with its parts, across midnight and daylight saving."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from halfhour.journey.interviews.rules.leaving import leave_words, leaving

LA = ZoneInfo("America/Los_Angeles")
START = datetime(2026, 9, 24, 21, 20, tzinfo=UTC)  # 14:20 in Los Angeles


def way(mode="in_person", starts_at=START, travel=35, by="tram", early=10, margin=5):
    return leaving(mode=mode, starts_at=starts_at, travel_minutes=travel, travel_by=by, early=early, margin=margin)


def test_leave_by_is_start_minus_way_minus_early_minus_margin():
    found = way()
    assert found.at == START - timedelta(minutes=50)
    assert found.parts == [(35, "on the way by tram"), (5, "of margin"), (10, "early at the door")]
    assert sum(minutes for minutes, _ in found.parts) == found.minutes == 50
    assert found.words() == "35 min by tram, and 10 early"
    assert leave_words(found, LA) == "leave by 13:30"


def test_without_a_way_nobody_can_say_when_to_leave():
    found = way(travel=None)
    assert not found.knows_way
    assert found.at == START - timedelta(minutes=15)
    assert "Nobody has said" in found.words()


def test_next_door_is_a_way_of_no_minutes():
    found = way(travel=0, by="")
    assert found.knows_way
    assert found.parts == [(5, "of margin"), (10, "early at the door")]
    assert found.words() == "0 min, and 10 early"


@pytest.mark.parametrize("mode", ["video", "phone"])
def test_video_and_phone_need_only_to_be_ready(mode):
    found = way(mode=mode)
    assert found.at == START - timedelta(minutes=10)
    assert found.knows_way
    assert leave_words(found, LA) == "be ready by 14:10"
    assert found.words() == "Be ready 10 min before"


def test_mail_needs_nothing():
    assert way(mode="mail").at == START
    assert way(mode="mail").parts == []


def test_leaving_falls_on_the_day_before_when_the_way_crosses_midnight():
    start = datetime(2026, 9, 25, 7, 30, tzinfo=UTC)  # 00:30 on the 25th in Los Angeles
    found = way(starts_at=start)
    assert found.at.astimezone(LA).isoformat() == "2026-09-24T23:40:00-07:00"
    assert found.opens(LA).astimezone(LA).isoformat() == "2026-09-24T00:00:00-07:00"


def test_an_early_start_is_business_of_the_evening_before():
    start = datetime(2026, 9, 24, 15, 0, tzinfo=UTC)  # 08:00
    found = way(starts_at=start, travel=165)
    assert found.opens(LA).astimezone(LA).isoformat() == "2026-09-23T17:00:00-07:00"


def test_minutes_are_real_minutes_on_the_night_clocks_go_forward():
    start = datetime(2027, 3, 14, 10, 10, tzinfo=UTC)  # 03:10, ten minutes after the jump
    found = way(starts_at=start)
    assert found.at.astimezone(LA).isoformat() == "2027-03-14T01:20:00-08:00"
    assert start - found.at == timedelta(minutes=50)
