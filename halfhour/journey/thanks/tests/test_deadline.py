from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from halfhour.journey.thanks.rules import in_time, standing, stays_until, thank_by


def local(text: str, zone: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone))


@pytest.mark.parametrize(
    ("zone", "ended", "due"),
    [
        # No change in between: the same time on the next day, over midnight, a month's end and a leap day.
        ("America/Los_Angeles", "2026-09-23T15:40", "2026-09-24T15:40"),
        ("America/Los_Angeles", "2026-09-23T23:59", "2026-09-24T23:59"),
        ("America/Los_Angeles", "2026-09-24T00:00", "2026-09-25T00:00"),
        ("America/Los_Angeles", "2027-12-31T16:00", "2028-01-01T16:00"),
        ("America/Los_Angeles", "2028-02-28T16:00", "2028-02-29T16:00"),
        # Clocks go forward within the day: an hour later on the clock.
        ("America/Los_Angeles", "2027-03-13T15:40", "2027-03-14T16:40"),
        ("Europe/Berlin", "2027-03-27T15:40", "2027-03-28T16:40"),
        ("Australia/Lord_Howe", "2026-10-03T15:40", "2026-10-04T16:10"),  # by half an hour
        # Clocks go back: an hour earlier on the clock.
        ("America/Los_Angeles", "2026-10-31T15:40", "2026-11-01T14:40"),
        ("Europe/Berlin", "2026-10-24T15:40", "2026-10-25T14:40"),
        ("Australia/Lord_Howe", "2027-04-03T15:40", "2027-04-04T15:10"),
        # Kathmandu lies 5 h 45 off and never changes.
        ("Asia/Kathmandu", "2026-10-24T15:40", "2026-10-25T15:40"),
    ],
)
def test_due_so_many_real_hours_after_the_end(zone, ended, due):
    by = thank_by(local(ended, zone), 24)
    assert by.astimezone(ZoneInfo(zone)).isoformat()[:16] == due
    assert by.tzinfo is UTC


@given(
    st.datetimes(min_value=datetime(2000, 1, 1), max_value=datetime(2100, 1, 1), timezones=st.timezones()),
    st.integers(1, 120),
)
def test_the_hours_are_exact_in_every_zone(ended, hours):
    assert thank_by(ended, hours) - ended.astimezone(UTC) == timedelta(hours=hours)


def test_an_end_without_a_zone_is_no_moment():
    with pytest.raises(ValueError, match="zone"):
        thank_by(datetime(2026, 9, 23, 15, 40))


@pytest.mark.parametrize(
    ("took", "kept"),
    [
        (timedelta(0), True),
        (timedelta(hours=24), True),
        (timedelta(hours=24, microseconds=1), False),
        (timedelta(hours=23, minutes=59, seconds=59), True),
    ],
)
def test_the_last_second_is_in_time(took, kept):
    assert in_time(took, 24) is kept


def test_overdue_stays_as_long_as_set_and_never_less_than_the_time_itself():
    ended = local("2026-09-23T15:40", "UTC")
    assert stays_until(ended, 24, 72) == local("2026-09-26T15:40", "UTC")
    assert stays_until(ended, 48, 24) == local("2026-09-25T15:40", "UTC")


@pytest.mark.parametrize(
    ("now", "words", "late", "share"),
    [
        ("2026-09-23T15:40", "24 h left", False, 1.0),
        ("2026-09-24T10:30", "5 h 10 left", False, 5 / 24 + 10 / 1440),
        ("2026-09-24T15:40", "0 min left", False, 0.0),
        ("2026-09-24T15:41", "1 min late", True, 0.0),
        ("2026-09-26T16:40", "2 days late", True, 0.0),
    ],
)
def test_where_it_stands_while_it_is_not_sent(now, words, late, share):
    where = standing(local("2026-09-23T15:40", "UTC"), 24, local(now, "UTC"))
    assert (where.words, where.is_late) == (words, late)
    assert where.share == pytest.approx(share)


def test_where_it_stood_when_it_was_sent():
    ended = local("2026-09-23T15:40", "UTC")
    assert standing(ended, 24, ended, timedelta(hours=18, minutes=50)).words == "18 h 50 after the end, in time"
    assert standing(ended, 24, ended, timedelta(hours=24)).is_late is False
    late = standing(ended, 24, ended, timedelta(hours=26))
    assert (late.words, late.is_late) == ("2 h late", True)
