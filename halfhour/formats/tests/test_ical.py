"""What is written, the library reads back; what is typed cannot leave its own property."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import icalendar
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from halfhour.formats.ical import Alarm, Event, plain, write

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
