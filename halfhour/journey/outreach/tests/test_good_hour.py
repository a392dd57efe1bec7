"""Letters are read in working hours, where their reader is."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from halfhour.journey.outreach.rules.good_hour import is_good, next_good

BERLIN, KATHMANDU = ZoneInfo("Europe/Berlin"), ZoneInfo("Asia/Kathmandu")
OFF = {date(2026, 9, 26), date(2026, 9, 27), date(2026, 10, 3), date(2026, 10, 4), date(2026, 10, 5)}


def there(text, zone=BERLIN):
    return datetime.fromisoformat(text).replace(tzinfo=zone)


@pytest.mark.parametrize(
    ("text", "good"),
    [
        ("2026-09-24 08:59", False),
        ("2026-09-24 09:00", True),
        ("2026-09-24 16:29", True),
        ("2026-09-24 16:30", False),
        ("2026-09-26 11:00", False),
    ],
)
def test_working_hours(text, good):
    assert is_good(there(text).astimezone(KATHMANDU), BERLIN, OFF) is good


@pytest.mark.parametrize(
    ("now", "then"),
    [
        ("2026-09-24 03:00", "2026-09-24 09:10"),
        ("2026-09-24 09:10", "2026-09-25 09:10"),
        ("2026-09-25 18:00", "2026-09-28 09:10"),
        ("2026-10-02 12:00", "2026-10-06 09:10"),
        ("2026-03-28 12:00", "2026-03-29 09:10"),
        ("2026-10-24 12:00", "2026-10-25 09:10"),
    ],
)
def test_the_next_morning_of_a_working_day_by_the_clock_there(now, then):
    found = next_good(there(now).astimezone(KATHMANDU), BERLIN, OFF)
    assert found == there(then)
    assert found.astimezone(BERLIN).strftime("%H:%M") == "09:10"


def test_days_off_without_end_do_not_stop_it():
    class Always:
        def __contains__(self, day):
            return True

    assert next_good(there("2026-09-24 12:00"), BERLIN, Always()) == there("2026-09-25 09:10")
