"""What is written, the library reads back; what is typed cannot leave its own property."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone

import icalendar
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from halfhour.formats.ical import Alarm, Calendar, Event, Party, plain, write, write_calendar
from halfhour.formats.ical.text import duration
from halfhour.formats.invitation import read_invitation

START = datetime(2026, 9, 24, 21, 20, tzinfo=UTC)
EVENT = Event(
    uid="0b9f6a1e-6a55-4a55-9c0e-2f2c7f0e8f0a",
    sequence=2,
    stamp=datetime(2026, 9, 20, 9, 0, tzinfo=UTC),
    starts_at=START,
    ends_at=START + timedelta(minutes=30),
    summary="Half an hour with Jonas Weil",
    location="Northwind Robotics, 12 Mill Lane; hall 3",
    description="Ask for Jonas Weil.\nDoor: the blue one, at the back.",
    url="https://example.org/way?to=hall,3",
    alarms=(
        Alarm(timedelta(days=1), "Tomorrow: Jonas Weil"),
        Alarm(timedelta(minutes=50), "Leave now"),
        Alarm(timedelta(0), "It begins"),
    ),
)


def read(data: bytes) -> icalendar.Event:
    [event] = icalendar.Calendar.from_ical(data).events
    assert not event.errors
    return event


def test_everything_comes_back():
    event = read(write(EVENT))
    assert event["uid"] == EVENT.uid
    assert event["sequence"] == 2
    assert event["dtstart"].dt == EVENT.starts_at
    assert event["dtend"].dt == EVENT.ends_at
    assert event["dtstamp"].dt == EVENT.stamp
    assert event["summary"] == EVENT.summary
    assert event["location"] == EVENT.location
    assert event["description"] == EVENT.description
    assert event["url"] == EVENT.url
    assert event["status"] == "CONFIRMED"


def test_moments_are_utc_whatever_zone_came_in():
    there = timezone(timedelta(hours=5, minutes=45))
    data = write(replace(EVENT, starts_at=START.astimezone(there)))
    assert b"DTSTART:20260924T212000Z\r\n" in data
    assert b"TZID" not in data


def test_alarms_the_day_before_at_leaving_and_at_the_start():
    data = write(EVENT)
    alarms = read(data).walk("VALARM")
    assert [alarm["trigger"].dt for alarm in alarms] == [timedelta(days=-1), timedelta(minutes=-50), timedelta(0)]
    assert {alarm["action"] for alarm in alarms} == {"DISPLAY"}
    assert b"-PT0S" not in data
    assert b"TRIGGER:-PT50M" in data


def test_a_cancelled_one_says_so_and_rings_no_more():
    event = read(write(replace(EVENT, state="CANCELLED")))
    assert event["status"] == "CANCELLED"
    assert event["uid"] == EVENT.uid
    assert event.walk("VALARM") == []


def test_lines_are_folded_at_75_octets_inside_words_of_any_script():
    long = replace(EVENT, description="Straße zum Übergang, 東京都千代田区, 👩🏽‍🔬 " * 30)
    data = write(long)
    lines = data.split(b"\r\n")
    assert max(len(line) for line in lines) <= 75
    for line in lines:
        line.decode()  # a fold never cuts a letter in two
    assert read(data)["description"] == long.description.strip()


@pytest.mark.parametrize(
    "typed",
    [
        "Hall 3\r\nATTENDEE:mailto:x@example.org",
        "Hall 3\nEND:VEVENT\nBEGIN:VEVENT\nSUMMARY:another",
        "Hall 3\rSUMMARY:other",
        "Hall 3\x85SUMMARY:other",
        "Hall 3\u2028SUMMARY:other",
        "Hall 3\x0bSUMMARY:other",
        "Hall 3\\nSUMMARY:other",
    ],
)
def test_typed_text_cannot_become_another_property(typed):
    data = write(replace(EVENT, summary=typed, location=typed, description=typed))
    event = read(data)
    assert sorted(event.keys()) == sorted(read(write(EVENT)).keys())
    assert event["location"] == plain(typed)
    for name in (b"ATTENDEE", b"SUMMARY:other"):
        assert not any(line.startswith(name) for line in data.splitlines())


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "https://a.example/\r\nATTENDEE:x", "https://a.example/ b", "tel:1", ""]
)
def test_only_a_web_address_becomes_a_url(url):
    assert "url" not in read(write(replace(EVENT, url=url)))


def test_control_characters_are_dropped_and_a_backslash_stays():
    event = read(write(replace(EVENT, location="Hall\x00 3\x07", description=r"C:\New\now; \, \\N")))
    assert event["location"] == "Hall 3"
    assert event["description"] == r"C:\New\now; \, \\N"


anything = st.text(max_size=200)
moments = st.datetimes(datetime(1990, 1, 1), datetime(2090, 1, 1)).map(
    lambda naive: naive.replace(tzinfo=UTC, microsecond=0)
)


@settings(deadline=None, max_examples=150)
@given(anything, anything, anything, moments, st.integers(1, 600), st.integers(0, 9999), st.lists(anything, max_size=3))
def test_round_trip(summary, location, description, start, minutes, sequence, rings):
    given_event = replace(
        EVENT,
        summary=summary,
        location=location,
        description=description,
        starts_at=start,
        ends_at=start + timedelta(minutes=minutes),
        sequence=sequence,
        alarms=tuple(Alarm(timedelta(minutes=i), text) for i, text in enumerate(rings)),
    )
    data = write(given_event)
    assert max(len(line) for line in data.split(b"\r\n")) <= 75
    event = read(data)
    assert (event["dtstart"].dt, event["dtend"].dt) == (start, given_event.ends_at)
    assert event["sequence"] == sequence
    for name in ("summary", "location", "description"):
        assert event.get(name, "") == plain(getattr(given_event, name))
    assert [str(alarm["description"]) for alarm in event.walk("VALARM")] == [plain(text) for text in rings]


def test_a_whole_day_is_a_day_wherever_it_is_looked_at():
    data = write(replace(EVENT, day=date(2026, 10, 25), alarms=(Alarm(timedelta(hours=-8), "This morning"),)))
    event = read(data)
    assert (event["dtstart"].dt, event["dtend"].dt) == (date(2026, 10, 25), date(2026, 10, 26))
    assert [alarm["trigger"].dt for alarm in event.walk("VALARM")] == [timedelta(hours=8)]


def test_an_invitation_names_who_asks_and_who_is_asked():
    asked = replace(
        EVENT,
        organizer=Party("dana@lakeside.example", 'Dana "D" Okafor'),
        attendees=(Party("maria@harbor.example", "Chen, Maria"), Party("sam@harbor.example", "", "ACCEPTED")),
    )
    data = write(asked, method="REQUEST")
    whole = icalendar.Calendar.from_ical(data)
    event = read(data)
    assert whole["method"] == "REQUEST"
    assert event["organizer"] == "mailto:dana@lakeside.example"
    assert event["organizer"].params["CN"] == "Dana D Okafor"
    assert [one.params["PARTSTAT"] for one in event["attendee"]] == ["NEEDS-ACTION", "ACCEPTED"]
    assert event["attendee"][0].params["CN"] == "Chen, Maria"
    second = read_invitation(data)
    assert (second.method, [one.address for one in second.events[0].attendees]) == (
        "REQUEST",
        ["maria@harbor.example", "sam@harbor.example"],
    )


@pytest.mark.parametrize(
    "address", ["a@b,c@d", "a@b\r\nATTENDEE:mailto:x@y", "a@b;X=1", "a b@c", '"a"@b', "a@b@c", "a@b\x00", ""]
)
def test_what_is_no_address_invites_nobody(address):
    event = read(write(replace(EVENT, organizer=Party(address), attendees=(Party(address),)), method="REQUEST"))
    assert "attendee" not in event
    assert "organizer" not in event


@settings(deadline=None, max_examples=100)
@given(anything)
def test_a_name_cannot_leave_its_quotes(name):
    data = write(replace(EVENT, attendees=(Party("a@b.example", name),)), method="REQUEST")
    event = read(data)
    assert event["attendee"] == "mailto:a@b.example"
    assert set(event["attendee"].params) <= {"CN", "ROLE", "PARTSTAT", "RSVP"}


def test_a_feed_holds_many_and_says_whose_zone_it_is():
    others = tuple(replace(EVENT, uid=f"{number}@halfhour", day=None) for number in range(3))
    data = write_calendar(Calendar("Halfhour; mine", "Europe/Berlin", others))
    whole = icalendar.Calendar.from_ical(data)
    assert [str(event["uid"]) for event in whole.events] == ["0@halfhour", "1@halfhour", "2@halfhour"]
    assert b"\r\nNAME:Halfhour\\; mine\r\n" in data
    assert b"\r\nX-WR-TIMEZONE:Europe/Berlin\r\n" in data
    assert whole["refresh-interval"].dt == timedelta(hours=1)
    assert "method" not in whole


@settings(deadline=None, max_examples=150)
@given(anything, anything)
def test_two_readers_read_the_same(summary, location):
    data = write(replace(EVENT, summary=summary, location=location))
    first, second = read(data), read_invitation(data).events[0]
    assert second.summary == " ".join(re.sub("[\x00-\x1f\x7f\u2028\u2029\x85]", " ", first.get("summary", "")).split())
    assert (second.starts, second.ends, second.uid) == (first["dtstart"].dt, first["dtend"].dt, first["uid"])


@pytest.mark.parametrize(
    ("length", "said"),
    [
        (timedelta(0), "PT0S"),
        (timedelta(minutes=-50), "-PT50M"),
        (timedelta(days=-1), "-P1D"),
        (timedelta(days=2, hours=3, seconds=5), "P2DT3H5S"),
    ],
)
def test_durations(length, said):
    assert duration(length) == said
