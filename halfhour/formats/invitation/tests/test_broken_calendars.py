"""Broken, huge and hostile calendars: read as far as they go, never an error, never long."""

import random
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from halfhour.formats.invitation import as_json, read_invitation

CALENDAR = (
    "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:REQUEST\r\nBEGIN:VTIMEZONE\r\nTZID:x\r\nBEGIN:STANDARD\r\nDTSTART:16011028T030000\r\n"
    "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n"
    "BEGIN:VEVENT\r\nUID:1@x\r\nDTSTART;TZID=x:20240507T100000\r\nDURATION:PT30M\r\nSEQUENCE:1\r\nSUMMARY:Grüße\\, alle\r\n"
    'ATTENDEE;CN="K, M";PARTSTAT=ACCEPTED:mailto:m@x.example\r\nRRULE:FREQ=DAILY\r\nBEGIN:VALARM\r\nTRIGGER:-PT5M\r\nEND:VALARM\r\n'
    "END:VEVENT\r\nEND:VCALENDAR\r\n"
).encode()


def read(data: bytes):
    """The invitation, with the proof that nothing inside gave up."""
    invitation = read_invitation(data)
    assert not any("could not be read (" in problem for problem in invitation.problems)
    assert as_json(invitation, "x.ics")["method"] == (invitation.method or None)
    return invitation


@given(st.binary(max_size=2000))
@settings(max_examples=150, deadline=None)
def test_any_bytes_are_read(data):
    read(data)
    read(b"BEGIN:VCALENDAR\nBEGIN:VEVENT\n" + data)


LINES = st.sampled_from(
    ["DTSTART", "DTEND", "DURATION", "TZID", "RRULE", "TZOFFSETTO", "RDATE", "BEGIN", "END", "ATTENDEE", "SEQUENCE"]
)
VALUES = st.text(max_size=40) | st.sampled_from(
    ["20240507T080000", "VEVENT", "VTIMEZONE", "STANDARD", "FREQ=YEARLY;BYMONTH=13", "99991231"]
)


@given(st.lists(st.tuples(LINES, st.sampled_from([";TZID=x", ";VALUE=DATE", "", ';A="']), VALUES), max_size=30))
@settings(max_examples=200, deadline=None)
def test_any_lines_are_read(lines):
    body = "\n".join(f"{name}{parameter}:{value}" for name, parameter, value in lines)
    read(f"BEGIN:VCALENDAR\n{body}\nEND:VCALENDAR".encode("utf-8", errors="surrogatepass"))


def test_a_calendar_damaged_anywhere_is_read():
    chance = random.Random(7)
    for _ in range(600):
        data = bytearray(CALENDAR)
        for _ in range(chance.randrange(1, 12)):
            at = chance.randrange(len(data))
            match chance.randrange(4):
                case 0:
                    data[at] = chance.randrange(256)
                case 1:
                    del data[at : at + chance.randrange(1, 80)]
                case 2:
                    data[at:at] = bytes(data[chance.randrange(len(data)) :][: chance.randrange(1, 200)])
                case _:
                    data[at:at] = chance.choice(
                        [
                            b"\x00",
                            b"\r",
                            b"\n ",
                            b"\n\n",
                            b"END:VEVENT\n",
                            b"\xff\xfe",
                            b'"',
                            b";",
                            b":",
                            b"=",
                            b"9" * 30,
                        ]
                    )
        read(bytes(data))


@pytest.mark.parametrize(
    "data",
    [
        b"\xef\xbb\xbf" + CALENDAR,
        CALENDAR.decode().encode("utf-16"),
        CALENDAR.decode().encode("utf-16-be"),
        CALENDAR.decode().encode("utf-8-sig"),
        CALENDAR.replace(b"\r\n", b"\r"),
        CALENDAR.replace(b"\r\n", b"\n"),
        CALENDAR.replace(b"\r\n", b"\r\r\n"),
        CALENDAR.replace(b"\r\n", b"\r\n\r\n"),
        CALENDAR.decode().encode("cp1252"),
        CALENDAR.replace("ü".encode(), b"\xc3\r\n \xbc"),
        CALENDAR.replace(b"BEGIN", b"begin").replace(b"DTSTART", b"DtStart"),
        CALENDAR.replace(b"END:VCALENDAR\r\n", b""),
        CALENDAR.replace(b"END:VALARM\r\nEND:VEVENT\r\n", b""),
        CALENDAR.replace(b"BEGIN:VCALENDAR\r\n", b"").replace(b"END:VCALENDAR\r\n", b""),
        b"\r\n \r\n" + CALENDAR + b"\x00\x00",
        CALENDAR + b"\x1a",
        CALENDAR.replace(b"UID", b"no line at all\r\nUID"),
    ],
    ids=range(17),
)
def test_the_appointment_survives(data):
    event = read(data).events[0]
    assert (event.uid, event.sequence, event.summary) == ("1@x", 1, "Grüße, alle")
    assert event.starts.isoformat() == "2024-05-07T10:00:00+01:00"
    assert event.attendees[0].status == "ACCEPTED"


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (b"", "empty"),
        (b"\xef\xbb\xbf", "empty"),
        (b"hello", "no calendar"),
        (b"BEGIN:VCALENDAR\nEND:VCALENDAR", "no appointment"),
    ],
)
def test_a_file_without_appointments_says_so(data, word):
    invitation = read(data)
    assert invitation.events == ()
    assert any(word in problem for problem in invitation.problems)


def test_another_kind_of_file_is_told_in_one_sentence():
    assert read(b"%PDF-1.4\nsome\nlines\n").problems == ("There is no calendar in this file.",)


HUGE = {
    "a million lines": b"BEGIN:VCALENDAR\n" + b"X-A:b\n" * 1_000_000,
    "a million stray lines": b"BEGIN:VCALENDAR\n" + b"x\n" * 1_000_000,
    "a million folds": b"BEGIN:VCALENDAR\nSUMMARY:x\n" + b" y\n" * 1_000_000,
    "a million begins": b"BEGIN:VEVENT\n" * 1_000_000,
    "a million parts": b"BEGIN:X\n" * 1_000_000,
    "a million ends": b"BEGIN:VEVENT\n" + b"END:X\n" * 1_000_000,
    "many events": b"BEGIN:VCALENDAR\n"
    + b"BEGIN:VEVENT\nUID:1\nDTSTART;TZID=Europe/Berlin:20240101T000000\nEND:VEVENT\n" * 100_000,
    "many tables": b"BEGIN:VCALENDAR\n"
    + b"BEGIN:VTIMEZONE\nTZID:x\nBEGIN:STANDARD\nDTSTART:20240101T000000\nTZOFFSETTO:+0100\nEND:STANDARD\nEND:VTIMEZONE\n"
    * 50_000,
    "many rules": b"BEGIN:VTIMEZONE\nTZID:x\n"
    + b"BEGIN:STANDARD\nDTSTART:16010101T000000\nTZOFFSETTO:+0100\nRRULE:FREQ=YEARLY\nEND:STANDARD\n" * 50_000
    + b"END:VTIMEZONE\n"
    + b"BEGIN:VEVENT\nDTSTART;TZID=x:20240101T000000\nEND:VEVENT\n" * 5_000,
    "many attendees": b"BEGIN:VEVENT\nDTSTART:20240101\n"
    + b"ATTENDEE:mailto:a@b.example\n" * 300_000
    + b"END:VEVENT\n",
    "one long line": b"BEGIN:VEVENT\nSUMMARY:" + b"x\\n" * 5_000_000,
    "one long parameter": b"BEGIN:VEVENT\nATTENDEE" + b";A=b" * 2_000_000 + b":x\n",
    "open quotes": b"BEGIN:VEVENT\nATTENDEE;CN=" + b'"a' * 2_000_000 + b":x\n",
    "commas": b"BEGIN:VEVENT\nATTENDEE;CN=a" + b",a" * 2_000_000 + b"\n",
}


@pytest.mark.parametrize("name", HUGE)
def test_a_huge_calendar_is_read_in_bounded_time(name):
    began = time.process_time()
    invitation = read(HUGE[name])
    assert time.process_time() - began < 5
    assert len(invitation.events) <= 5_000
    assert len(invitation.problems) <= 41
