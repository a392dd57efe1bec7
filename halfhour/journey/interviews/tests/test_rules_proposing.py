"""Which times are offered: their business hours, one's own waking hours, nothing that is taken."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from halfhour.journey.interviews.rules.overlap import Slot
from halfhour.journey.interviews.rules.proposing import MOST, propose

LA, BERLIN, TOKYO = ZoneInfo("America/Los_Angeles"), ZoneInfo("Europe/Berlin"), ZoneInfo("Asia/Tokyo")
NOW = datetime(2026, 9, 14, 16, 0, tzinfo=UTC)  # Monday morning in Los Angeles
WEEKENDS = frozenset(day for n in range(400) if (day := date(2026, 9, 1) + timedelta(n)).weekday() > 4)


def found(theirs=LA, mine=LA, **said):
    return propose(
        **{"now": NOW, "theirs": theirs, "mine": mine, "minutes": 30, "busy": [], "days_off": WEEKENDS, **said}
    )


def local(times, zone):
    return [f"{at.astimezone(zone):%a %d %H:%M}" for at in times]


def test_two_a_day_from_the_third_business_day_on():
    assert local(found(), LA) == [
        "Thu 17 10:00", "Thu 17 14:00", "Fri 18 10:00", "Fri 18 14:00", "Mon 21 10:00", "Mon 21 14:00",
    ]  # fmt: skip


def test_holidays_of_their_country_are_left_out():
    assert local(found(days_off=WEEKENDS | {date(2026, 9, 18)}), LA)[2] == "Mon 21 10:00"


def test_what_is_taken_is_not_offered_and_the_way_to_it_neither():
    start = datetime(2026, 9, 17, 14, 30, tzinfo=LA)
    busy = [Slot("Jonas", start - timedelta(minutes=45), start, start + timedelta(minutes=30))]
    assert local(found(busy=busy), LA)[:2] == ["Thu 17 10:00", "Thu 17 16:00"]
    after = datetime(2026, 9, 17, 9, 50, tzinfo=LA)
    one = [Slot("Jonas", after, after, after + timedelta(minutes=10))]
    assert local(found(busy=one), LA)[0] == "Thu 17 10:00"
    assert local(found(busy=one, lead=timedelta(minutes=10)), LA)[0] == "Thu 17 14:00"


def test_their_business_hours_within_my_waking_hours():
    times = found(theirs=BERLIN)
    assert times
    assert all(9 <= at.astimezone(BERLIN).hour < 17 and at.astimezone(LA).hour >= 7 for at in times)
    assert local(times, BERLIN)[0] == "Thu 17 16:00"


def test_where_no_hour_suits_both_theirs_count():
    sydney = ZoneInfo("Australia/Perth")
    times = found(theirs=sydney, mine=ZoneInfo("America/New_York"))
    assert len(times) == MOST
    assert all(9 <= at.astimezone(sydney).hour < 17 for at in times)


def test_a_full_calendar_offers_nothing():
    begin = NOW - timedelta(days=1)
    assert found(busy=[Slot("Sabbatical", begin, begin, NOW + timedelta(days=90))]) == []


def test_over_a_change_of_clocks_it_stays_ten_o_clock():
    times = found(now=datetime(2026, 10, 19, 16, 0, tzinfo=UTC), theirs=BERLIN, mine=BERLIN)
    assert {f"{at.astimezone(BERLIN):%H:%M}" for at in times} == {"10:00", "14:00"}
    assert len({at.utcoffset() for at in times}) == 1
    assert {at.hour for at in times} == {8, 9, 12, 13}
