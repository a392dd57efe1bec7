"""Silence at its edges: weekends, holidays, midnights, daylight saving, other countries' weeks."""

from __future__ import annotations

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from halfhour.journey.outreach.calendars import days_off, holiday_name, only_zone, zone
from halfhour.journey.outreach.rules.silence import Steps, begins, business_days, ends, nth_business_day, stage, steps

THU = date(2026, 9, 24)
US = days_off("US", 2026)


def after(sent: date, reminders: int = 0, off=US, **numbers) -> Steps:
    given = {"second_after": 3, "remind_after": 7, "reminders_most": 2, **numbers}
    return steps(sent, reminders, off, **given)


def test_the_routine_of_three_and_seven_business_days():
    assert after(THU) == Steps(second_on=date(2026, 9, 29), remind_on=date(2026, 10, 5), rest_on=None)


def test_a_reminder_starts_the_count_anew_and_asks_no_second_person():
    assert after(date(2026, 10, 5), 1) == Steps(None, date(2026, 10, 15), None)  # Columbus Day lies between


def test_after_the_last_reminder_it_rests():
    assert after(date(2026, 10, 15), 2) == Steps(None, None, date(2026, 10, 26))


def test_without_reminders_it_rests_after_the_first_silence():
    assert after(THU, reminders_most=0).rest_on == date(2026, 10, 5)


@pytest.mark.parametrize("sent", [date(2026, 9, 25), date(2026, 9, 26), date(2026, 9, 27)])
def test_friday_saturday_and_sunday_end_on_the_same_wednesday(sent):
    assert nth_business_day(sent, 3, US) == date(2026, 9, 30)


def test_no_days_is_the_day_itself():
    assert nth_business_day(THU, 0, US) == THU


def test_the_turn_of_the_year():
    # 25 December and 1 January are holidays, 2026 ends on a Thursday.
    assert nth_business_day(date(2026, 12, 24), 5, US) == date(2027, 1, 4)


def test_a_calendar_without_business_days_ends():
    class Always:
        def __contains__(self, day: object) -> bool:
            return True

    assert nth_business_day(THU, 3, Always()) > THU


@pytest.mark.parametrize(
    ("country", "sent", "count", "day"),
    [
        ("SA", date(2026, 9, 24), 3, date(2026, 9, 29)),  # Thursday; Friday and Saturday are off, Sunday is not
        ("IL", date(2026, 11, 5), 3, date(2026, 11, 10)),
        ("AE", date(2026, 11, 5), 3, date(2026, 11, 10)),  # Saturday and Sunday there since 2022
        ("IR", date(2026, 11, 5), 1, date(2026, 11, 7)),  # Friday alone
        ("DE", date(2026, 4, 2), 1, date(2026, 4, 7)),  # Good Friday and Easter Monday
        ("JP", date(2026, 5, 1), 1, date(2026, 5, 7)),  # the golden week
        ("GB", date(2026, 12, 24), 1, date(2026, 12, 29)),  # Boxing Day's substitute
        ("", date(2026, 12, 24), 1, date(2026, 12, 25)),  # no country known: weekends alone
        ("XX", date(2026, 9, 25), 1, date(2026, 9, 28)),
    ],
)
def test_the_calendar_of_the_recipients_country(country, sent, count, day):
    assert nth_business_day(sent, count, days_off(country, sent.year)) == day


def test_a_working_saturday_counts_where_it_is_one():
    assert date(2026, 2, 14) not in days_off("CN", 2026)  # it makes up for the spring festival


def test_days_off_reach_to_the_end_of_the_next_year():
    assert date(2027, 12, 25) in days_off("DE", 2026)
    assert date(2027, 12, 26) in days_off("", 2026)


def test_a_holiday_has_a_name():
    assert holiday_name("US", date(2026, 10, 12)) == "Columbus Day"
    assert holiday_name("US", THU) == ""
    assert holiday_name("", THU) == ""


@pytest.mark.parametrize(
    ("today", "found"),
    [
        (date(2026, 9, 24), "waiting"),
        (date(2026, 9, 28), "waiting"),
        (date(2026, 9, 29), "second"),
        (date(2026, 10, 4), "second"),
        (date(2026, 10, 5), "remind"),
        (date(2027, 1, 1), "remind"),
    ],
)
def test_where_silence_stands(today, found):
    assert stage(after(THU), today) == found


def test_where_silence_stands_after_the_last_reminder():
    assert stage(after(THU, 2), date(2026, 10, 4)) == "waiting"
    assert stage(after(THU, 2), date(2026, 10, 5)) == "rest"


def test_business_days_between():
    assert business_days(THU, date(2026, 9, 29), US) == 3
    assert business_days(THU, THU, US) == 0
    assert business_days(THU, date(2026, 9, 1), US) == 0


def test_a_day_begins_at_its_own_midnight():
    assert begins(date(2026, 9, 29), ZoneInfo("Asia/Tokyo")) == datetime(2026, 9, 28, 15, tzinfo=UTC)
    assert begins(date(2026, 9, 29), ZoneInfo("America/Los_Angeles")) == datetime(2026, 9, 29, 7, tzinfo=UTC)


def test_a_day_whose_midnight_is_skipped_begins_with_its_first_moment():
    cairo = ZoneInfo("Africa/Cairo")  # 24 April 2026: clocks go from 00:00 to 01:00
    first = begins(date(2026, 4, 24), cairo)
    assert first == datetime(2026, 4, 23, 22, tzinfo=UTC)
    assert first.astimezone(UTC).astimezone(cairo).hour == 1
    assert ends(date(2026, 4, 23), cairo) == first


def test_the_days_of_daylight_saving_have_23_and_25_hours():
    here = ZoneInfo("America/Los_Angeles")
    for day, hours in ((date(2026, 3, 8), 23), (date(2026, 11, 1), 25)):
        length = ends(day, here).astimezone(UTC) - begins(day, here).astimezone(UTC)
        assert length.total_seconds() == hours * 3600


@pytest.mark.parametrize(("country", "name"), [("JP", "Asia/Tokyo"), ("US", ""), ("", ""), ("XX", "")])
def test_a_country_with_one_zone(country, name):
    assert only_zone(country) == name


def test_the_first_name_that_is_a_zone():
    assert zone("", "no/where", "../etc", "Asia/Tokyo", "UTC") == ZoneInfo("Asia/Tokyo")
    assert zone("", "\x00") is None
