"""Answers of real calendar programs' shapes: acted on once, in order, and for nobody but the one invited."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest

from halfhour.formats.invitation import read_invitation
from halfhour.journey.interviews import actions, queries
from halfhour.journey.interviews.models import Interview, InvitationAnswer, SuggestedTime
from halfhour.journey.people import actions as people
from halfhour.journey.people.models import HostAct

REAL = Path(__file__).resolve().parents[5] / "shared" / "data" / "ics"
JONAS = "jonas.weil@northwind.example"

# Google leaves RSVP out and names the answer in X-properties; Outlook writes its own zone; Apple folds early.
GOOGLE = """BEGIN:VCALENDAR
PRODID:-//Google Inc//Google Calendar 70.9054//EN
VERSION:2.0
CALSCALE:GREGORIAN
METHOD:{method}
BEGIN:VEVENT
DTSTART:{start}
DTEND:{end}
DTSTAMP:{stamp}
ORGANIZER;CN=Dana Okafor:mailto:dana@lakeside.example
UID:{uid}
ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT={status};CN={address};X-NUM-GUESTS=0:mailto:{address}
SEQUENCE:{sequence}
STATUS:CONFIRMED
SUMMARY:Half an hour with Dana Okafor
COMMENT:{comment}
END:VEVENT
END:VCALENDAR
"""
OUTLOOK = """BEGIN:VCALENDAR
METHOD:{method}
PRODID:Microsoft Exchange Server 2010
VERSION:2.0
BEGIN:VTIMEZONE
TZID:Pacific Standard Time
BEGIN:STANDARD
DTSTART:16010101T020000
TZOFFSETFROM:-0700
TZOFFSETTO:-0800
RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=1SU;BYMONTH=11
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:16010101T020000
TZOFFSETFROM:-0800
TZOFFSETTO:-0700
RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=2SU;BYMONTH=3
END:DAYLIGHT
END:VTIMEZONE
BEGIN:VEVENT
ATTENDEE;PARTSTAT={status};CN=Jonas Weil:MAILTO:{address}
COMMENT;LANGUAGE=en-US:{comment}
UID:{uid}
SUMMARY;LANGUAGE=en-US:Declined: Half an hour with Dana Okafor
DTSTART;TZID=Pacific Standard Time:{local}
DTEND;TZID=Pacific Standard Time:{local_end}
CLASS:PUBLIC
DTSTAMP:{stamp}
SEQUENCE:{sequence}
X-MICROSOFT-CDO-APPT-SEQUENCE:{sequence}
END:VEVENT
END:VCALENDAR
"""
USUAL = {
    "method": "REPLY", "status": "ACCEPTED", "address": JONAS, "sequence": 0, "stamp": "20260915T160000Z",
    "start": "20260924T212000Z", "end": "20260924T215000Z", "local": "20260924T142000", "local_end": "20260924T145000",
    "comment": "",
}  # fmt: skip


@pytest.fixture
def interview(agreed, jonas, at):
    jonas.email = JONAS
    jonas.save()
    return agreed()


@pytest.fixture
def hear(interview, at):
    """`hear(status="DECLINED")`: what became of such an answer."""

    def send(shape=GOOGLE, sender=JONAS, now="2026-09-15 10:00", owner=None, **said):
        text = shape.format(**{"uid": interview.uid, **USUAL, **said})
        (event,) = read_invitation(text.replace("\n", "\r\n").encode()).events
        return actions.answer_by_invitation(owner=owner or interview.owner, event=event, sender=sender, now=at(now))

    return send


@pytest.mark.parametrize("shape", [GOOGLE, OUTLOOK])
def test_a_yes_confirms_once(hear, interview, at, shape):
    assert hear(shape) == "yes"
    interview.refresh_from_db()
    assert interview.confirmed_at == at("2026-09-15 10:00")
    assert [hear(shape) for _ in range(3)] == ["again"] * 3
    assert InvitationAnswer.objects.count() == 1


@pytest.mark.parametrize("shape", [GOOGLE, OUTLOOK])
def test_a_no_cancels_and_is_told(hear, interview, dana, at, shape):
    assert hear(shape, status="DECLINED", comment="I am ill") == "no"
    interview.refresh_from_db()
    assert (interview.state, interview.closed_because, interview.sequence) == ("cancelled", "I am ill", 1)
    assert HostAct.objects.get().what == "Jonas Weil declined Thursday 24 September at 14:20"
    assert hear(shape, status="DECLINED", comment="I am ill") == "again"


def test_a_cancel_is_a_no(hear, interview):
    assert hear(method="CANCEL", status="NEEDS-ACTION") == "no"
    interview.refresh_from_db()
    assert interview.state == "cancelled"


def test_another_time_becomes_a_suggestion_and_what_was_agreed_stays(hear, interview, dana, at):
    assert hear(
        OUTLOOK, method="COUNTER", status="TENTATIVE", local="20260925T100000", local_end="20260925T104500"
    ) == ("other_time")
    row = SuggestedTime.objects.get()
    assert (row.starts_at, row.minutes, row.interview) == (at("2026-09-25 10:00"), 45, interview)
    assert row.time_zone == "America/Los_Angeles"
    interview.refresh_from_db()
    assert interview.starts_at == at("2026-09-24 14:20")
    assert [due.kind for due in queries.due(at("2026-09-15 10:00"), dana)] == ["interviews.suggested"]
    assert hear(OUTLOOK, method="COUNTER", status="TENTATIVE", local="20260920T100000", local_end="20260920T103000",
                now="2026-09-22 10:00", stamp="20260922T160000Z") == "nothing"  # fmt: skip


def test_a_maybe_changes_nothing(hear, interview):
    assert hear(status="TENTATIVE") == "maybe"
    interview.refresh_from_db()
    assert (interview.state, interview.confirmed_at) == ("agreed", None)


@pytest.mark.parametrize("method", ["REQUEST", "PUBLISH", "REFRESH", "ADD", ""])
def test_what_is_no_answer_says_nothing(hear, interview, method):
    assert hear(method=method) == "nothing"
    interview.refresh_from_db()
    assert interview.confirmed_at is None


def test_nobody_else_answers_for_the_one_invited(hear, interview, omar):
    assert hear(address="mallory@evil.example", sender="mallory@evil.example", status="DECLINED") == "stranger"
    assert hear(uid="not ours", status="DECLINED") == "unknown"
    assert hear(uid="", status="DECLINED") == "unknown"
    assert hear(owner=omar, status="DECLINED") == "unknown"
    interview.refresh_from_db()
    assert interview.state == "agreed"
    assert not InvitationAnswer.objects.exists()


def test_an_assistant_who_answers_from_their_mailbox_is_heard(hear, interview):
    assert hear(address="assistant@northwind.example", sender=JONAS.upper()) == "yes"


def test_a_late_arrival_does_not_undo_a_newer_answer(hear, interview, at):
    assert hear(stamp="20260915T170000Z") == "yes"
    assert hear(stamp="20260915T120000Z", status="DECLINED") == "overtaken"
    interview.refresh_from_db()
    assert interview.state == "agreed"


def test_an_answer_to_a_time_that_was_changed_since_confirms_nothing(hear, interview, at):
    actions.change(interview=interview, now=at("2026-09-15 09:00"), starts_at=at("2026-09-25 14:20"))
    assert hear(sequence=0) == "nothing"
    interview.refresh_from_db()
    assert interview.confirmed_at is None
    assert hear(sequence=1, stamp="20260915T170000Z") == "yes"


def test_an_answer_to_the_invitation_they_have_counts_though_a_detail_was_added_since(hear, interview, at):
    actions.change(interview=interview, now=at("2026-09-15 09:00"), door="The blue gate")
    assert hear(OUTLOOK, sequence=0) == "yes"


def test_any_order_of_arrival_ends_the_same(hear, interview, at):
    """Yes at nine, no at ten, in both orders and each three times over: it is cancelled once."""
    said = [("ACCEPTED", "20260915T160000Z"), ("DECLINED", "20260915T170000Z")]
    for status, stamp in itertools.chain(reversed(said), said, reversed(said)):
        hear(status=status, stamp=stamp)
    interview.refresh_from_db()
    assert (interview.state, interview.sequence) == ("cancelled", 1)
    assert HostAct.objects.count() == 1


def test_what_is_closed_stays_closed(hear, interview, at):
    actions.cancel(interview=interview, now=at("2026-09-15 09:00"))
    assert hear(sequence=1) == "nothing"
    assert hear(sequence=1, status="DECLINED", stamp="20260915T170000Z") == "nothing"


def test_a_yes_to_what_was_only_proposed_agrees_it(agreed, dana, at, jonas):
    jonas.email = JONAS
    jonas.save()
    made = agreed(state="proposed")
    text = GOOGLE.format(**{**USUAL, "uid": made.uid})
    (event,) = read_invitation(text.encode()).events
    assert actions.answer_by_invitation(owner=dana, event=event, sender=JONAS, now=at("2026-09-15 10:00")) == "yes"
    made.refresh_from_db()
    assert made.state == "agreed"


@pytest.mark.skipif(not REAL.exists(), reason="the real files are not here")
def test_every_real_file_is_heard_without_a_change_that_nobody_asked_for(dana, jonas, agreed, at):
    """Each of their events in turn has the uid of an interview of ours, and comes from a stranger and from the host."""
    now, made = at("2026-09-15 10:00"), agreed()
    host = people.change(person=jonas, now=now, email=JONAS)
    events = [event for file in sorted(REAL.glob("*.ics")) for event in read_invitation(file.read_bytes()).events]
    assert len(events) > 200
    seen = set()
    for event in events:
        Interview.objects.filter(pk=made.pk).update(uid=event.uid[:120] or "none", state="agreed", sequence=0)
        InvitationAnswer.objects.all().delete()
        seen.add(actions.answer_by_invitation(owner=dana, event=event, sender="x@strange.example", now=now))
        assert Interview.objects.get(pk=made.pk).state == "agreed"
        seen.add(actions.answer_by_invitation(owner=dana, event=event, sender=host.email, now=now))
    assert seen <= {"unknown", "stranger", "nothing", "again", "yes", "no", "maybe", "other_time"}
    assert {"stranger", "nothing"} <= seen
