"""A calendar program's answer in the mailbox is acted on once, and does not wait to be read."""

from __future__ import annotations

from datetime import timedelta
from email.message import EmailMessage

import pytest

from halfhour.accounts.models import MailAccount
from halfhour.gateways.mail import Server, imap
from halfhour.journey.interviews import actions as interviews
from halfhour.journey.outreach import tasks
from halfhour.journey.outreach.models import Arrival
from halfhour.journey.people import actions as people
from halfhour.journey.people.models import HostAct
from halfhour.reminders.hearing import hear
from tests.dovecot import HOST, SECRET

pytestmark = pytest.mark.django_db
JONAS = "jonas.weil@northwind.example"
ANSWER = """BEGIN:VCALENDAR\r
METHOD:REPLY\r
VERSION:2.0\r
BEGIN:VEVENT\r
UID:{uid}\r
DTSTAMP:20260915T160000Z\r
DTSTART:20260924T212000Z\r
DTEND:20260924T215000Z\r
SEQUENCE:{sequence}\r
ATTENDEE;PARTSTAT={status}:mailto:jonas.weil@northwind.example\r
END:VEVENT\r
END:VCALENDAR\r
"""


@pytest.fixture
def now(at, freeze):
    return freeze(at("2026-09-16 10:30"))


@pytest.fixture
def interview(dana, at):
    jonas = people.add(owner=dana, full_name="Jonas Weil", now=at("2026-09-01 09:00"), email=JONAS)
    return interviews.agree(
        person=jonas, now=at("2026-09-14 09:00"), starts_at=at("2026-09-24 14:20"), time_zone="America/Los_Angeles"
    )


@pytest.fixture
def post(dana, imap_server, now):
    MailAccount.objects.create(
        user=dana, address="dana@lakeside.example", user_name=imap_server.user, secret=SECRET, smtp_host=HOST,
        imap_host=HOST, imap_port=imap_server.tls, created_at=now,
    )  # fmt: skip
    server = Server(HOST, imap_server.tls, "tls", imap_server.user, SECRET, is_own=True)

    def post(number, text, calendar):
        mail = EmailMessage()
        mail["From"], mail["To"], mail["Message-ID"] = JONAS, "dana@lakeside.example", f"<{number}@northwind.example>"
        mail["Date"], mail["Subject"] = now - timedelta(hours=1), "Half an hour with Dana Okafor"
        mail.set_content(text)
        mail.add_alternative(calendar.encode(), "text", "calendar", params={"method": "REPLY"}, cte="base64")
        with imap.Box(server) as box:
            box.put("INBOX", mail.as_bytes().replace(b"\n", b"\r\n"), at=now, is_draft=False)

    return post


def test_a_yes_then_a_no_by_calendar_confirm_and_cancel_and_wait_for_nobody(interview, post, now):
    post(
        "1",
        "Jonas Weil has accepted.",
        ANSWER.format(uid=interview.uid, sequence=interview.sequence, status="ACCEPTED"),
    )
    assert tasks.look_into_mailboxes(now=now, hear=hear) == 1
    interview.refresh_from_db()
    assert (interview.state, interview.confirmed_at) == ("agreed", now)
    assert [one.settled_at for one in Arrival.objects.all()] == [now]
    later = now + timedelta(minutes=10)
    no = ANSWER.format(uid=interview.uid, sequence=interview.sequence, status="DECLINED").replace("T1600", "T1700")
    post("2", "Jonas Weil has declined.", no)
    tasks.look_into_mailboxes(now=later, hear=hear)
    interview.refresh_from_db()
    assert interview.state == "cancelled"
    assert HostAct.objects.get().what == "Jonas Weil declined Thursday 24 September at 14:20"
    MailAccount.objects.update(seen={})
    tasks.look_into_mailboxes(now=later + timedelta(minutes=10), hear=hear)  # all of it is found once more
    assert (Arrival.objects.count(), HostAct.objects.count()) == (2, 1)


def test_a_mail_that_was_kept_and_not_heard_before_a_crash_is_heard_when_it_is_found_again(interview, post, now):
    def crash(*_):
        raise OSError

    post("1", "Accepted.", ANSWER.format(uid=interview.uid, sequence=interview.sequence, status="ACCEPTED"))
    tasks.look_into_mailboxes(now=now, hear=crash)
    interview.refresh_from_db()
    assert interview.confirmed_at is None
    tasks.look_into_mailboxes(now=now + timedelta(minutes=6), hear=hear)
    interview.refresh_from_db()
    assert interview.confirmed_at == now + timedelta(minutes=6)


def test_a_mail_with_somebody_else_s_calendar_waits_to_be_read(interview, post, now):
    post("1", "Look at this.", ANSWER.format(uid="another", sequence=0, status="ACCEPTED"))
    tasks.look_into_mailboxes(now=now, hear=hear)
    assert Arrival.objects.get().settled_at is None or Arrival.objects.get().kind not in Arrival.BY_A_PERSON
