"""What programs of other people send: requests, answers, counter proposals, cancellations, in files and in mails."""

import json

import pytest

from halfhour.formats import ical
from halfhour.formats.invitation import as_json, read_invitation

REPLY = """BEGIN:VCALENDAR
PRODID:-//Google Inc//Google Calendar 70.9054//EN
VERSION:2.0
METHOD:REPLY
BEGIN:VEVENT
DTSTART:20240507T080000Z
DTEND:20240507T083000Z
DTSTAMP:20240501T120000Z
ORGANIZER;CN=Dana Park:mailto:dana@uni.example
UID:visit-1@uni.example
ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;CN="Keller, Maria";X-NUM-GUESTS=0:mailto:maria@firm.ex
 ample
SEQUENCE:2
SUMMARY:Half an hour\\, with Maria
LOCATION:High Street 1\\nThird floor
COMMENT:Looking forward
END:VEVENT
END:VCALENDAR
"""


def test_an_answer_is_read_whole():
    invitation = read_invitation(REPLY.replace("\n", "\r\n").encode())
    assert as_json(invitation, "reply.ics") == {
        "file": "reply.ics",
        "method": "REPLY",
        "events": [
            {
                "uid": "visit-1@uni.example",
                "sequence": 2,
                "starts": "2024-05-07T08:00:00+00:00",
                "ends": "2024-05-07T08:30:00+00:00",
                "zone": "UTC",
                "summary": "Half an hour, with Maria",
                "place": "High Street 1 Third floor",
                "attendees": [{"address": "maria@firm.example", "status": "ACCEPTED"}],
            }
        ],
        "problems": [],
    }
    assert (invitation.events[0].organizer, invitation.events[0].comment) == ("dana@uni.example", "Looking forward")
    assert json.dumps(as_json(invitation, "x"))


@pytest.mark.parametrize(
    "method", ["REQUEST", "REPLY", "COUNTER", "CANCEL", "PUBLISH", "DECLINECOUNTER", "REFRESH", "ADD"]
)
def test_the_method_is_told(method):
    invitation = read_invitation(REPLY.replace("METHOD:REPLY", f"METHOD:{method.lower()}").encode())
    assert (invitation.method, invitation.events[0].method) == (method, method)


@pytest.mark.parametrize(
    ("line", "address", "status"),
    [
        ("ATTENDEE;PARTSTAT=DECLINED:MAILTO:maria@firm.example", "maria@firm.example", "DECLINED"),
        ("ATTENDEE:mailto:maria@firm.example", "maria@firm.example", "NEEDS-ACTION"),
        ("ATTENDEE;PARTSTAT=tentative:mailto: maria@firm.example", "maria@firm.example", "TENTATIVE"),
        ('ATTENDEE;CN="Keller: Maria";PARTSTAT=ACCEPTED:mailto:maria@firm.example', "maria@firm.example", "ACCEPTED"),
        ("ATTENDEE;CN=Maria;EMAIL=maria@firm.example:invalid:nomail", "maria@firm.example", "NEEDS-ACTION"),
        ("ATTENDEE;CN=maria@firm.example:/o=FIRM/ou=X/cn=maria", "maria@firm.example", "NEEDS-ACTION"),
        ("ATTENDEE;ROLE=ATTENDEE;STATUS=CONFIRMED:Maria <maria@firm.example>", "maria@firm.example", "ACCEPTED"),
        ("ATTENDEE;PARTSTAT=:mailto:maria@firm.example", "maria@firm.example", "NEEDS-ACTION"),
        ("ATTENDEE;;PARTSTAT=ACCEPTED:mailto:maria@firm.example", "maria@firm.example", "ACCEPTED"),
        ("ATTENDEE;PARTSTAT=ACCEPTED:maria", "maria", "ACCEPTED"),
    ],
)
def test_who_answers_and_what(line, address, status):
    data = f"BEGIN:VEVENT\nDTSTART:20240507T080000Z\n{line}\nEND:VEVENT\n".encode()
    one = read_invitation(data).events[0].attendees[0]
    assert (one.address, one.status) == (address, status)


def test_an_answer_inside_a_mail():
    head = (
        "From: maria@firm.example\nSubject: Accepted: Half an hour\nContent-Type: multipart/alternative; boundary=b\n\n"
    )
    part = "--b\nContent-Type: text/plain\n\nYes\n--b\nContent-Type: text/calendar; charset=utf-8; method=REPLY\n\n"
    mail = (head + part + REPLY + "--b--\n").encode()
    assert read_invitation(mail).events == read_invitation(REPLY.encode()).events
    without = (head + part + REPLY.replace("METHOD:REPLY\n", "") + "--b--\n").encode()
    assert read_invitation(without).method == "REPLY"


def test_a_calendar_attached_to_a_mail_or_in_a_forwarded_one():
    import base64

    packed = base64.encodebytes(REPLY.encode()).decode()
    head = "From: a@b.example\nSubject: x\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nhello\n"
    part = f"--b\nContent-Type: application/octet-stream; name=invite.ics\nContent-Transfer-Encoding: base64\n\n{packed}\n--b--\n"
    assert read_invitation((head + part).encode()).events[0].uid == "visit-1@uni.example"
    inner = f"--b\nContent-Type: message/rfc822\n\nSubject: y\nContent-Type: text/calendar\n\n{REPLY}\n--b--\n"
    assert read_invitation((head + inner).encode()).events[0].uid == "visit-1@uni.example"


def test_a_mail_without_a_calendar_says_so():
    invitation = read_invitation(b"From: a@b.example\nSubject: x\n\nhello\n")
    assert (invitation.events, invitation.problems[0]) == ((), "There is no calendar in this file.")


def test_several_calendars_in_one_file():
    other = REPLY.replace("visit-1", "visit-2").replace("METHOD:REPLY", "METHOD:CANCEL")
    invitation = read_invitation((REPLY + other).encode())
    assert [(event.uid, event.method) for event in invitation.events] == [
        ("visit-1@uni.example", "REPLY"),
        ("visit-2@uni.example", "CANCEL"),
    ]


def test_the_old_vcalendar():
    data = (
        "BEGIN:VCALENDAR\r\nVERSION:1.0\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART:20240507T080000Z\r\n"
        "SUMMARY;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Gr=C3=BC=\r\n=C3=9Fe\r\nATTENDEE;STATUS=NEEDS ACTION:maria@firm.example\r\n"
        "END:VEVENT\r\nEND:VCALENDAR\r\n"
    )
    event = read_invitation(data.encode()).events[0]
    assert (event.summary, event.attendees[0].status) == ("Grüße", "NEEDS-ACTION")


def test_what_halfhour_writes_is_read_back():
    from datetime import UTC, datetime

    at = datetime(2024, 5, 7, 8, tzinfo=UTC)
    event = ical.Event(
        "visit@uni.example",
        3,
        at,
        at,
        at.replace(hour=9),
        "Half, an; hour\\",
        location="Room 1\nFloor 2",
        description="x",
    )
    found = read_invitation(ical.write(event)).events[0]
    assert (found.uid, found.sequence, found.starts, found.ends) == (event.uid, 3, event.starts_at, event.ends_at)
    assert (found.summary, found.place) == (event.summary, "Room 1 Floor 2")
