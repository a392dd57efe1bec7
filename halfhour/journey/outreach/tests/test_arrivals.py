"""What came back is found in a real mailbox, attached to its person once, and followed by what it means."""

from __future__ import annotations

from datetime import date, timedelta
from email.message import EmailMessage

import pytest

from halfhour.accounts.models import MailAccount
from halfhour.core import outbox
from halfhour.core.models import Outgoing
from halfhour.gateways.mail import NotReached, Server, imap
from halfhour.journey.outreach import actions, queries, tasks
from halfhour.journey.outreach.models import Arrival, Reply
from halfhour.journey.outreach.tests.places import kinds, person, written
from halfhour.journey.people.models import Person
from tests.dovecot import HOST, SECRET

pytestmark = pytest.mark.django_db


@pytest.fixture
def now(at, freeze):
    return freeze(at("2026-09-24 10:30"))


@pytest.fixture
def tom(dana, at):
    return person(dana, at("2026-09-20 09:00"))


@pytest.fixture
def letter(tom, at):
    return written(tom, at("2026-09-22 09:00"))


@pytest.fixture
def account(dana, imap_server, now):
    return MailAccount.objects.create(
        user=dana,
        address="dana@lakeside.example",
        user_name=imap_server.user,
        secret=SECRET,
        smtp_host=HOST,
        imap_host=HOST,
        imap_port=imap_server.tls,
        created_at=now,
    )


@pytest.fixture
def post(account, imap_server, now):
    """Puts one mail into the mailbox, as its server would."""
    server = Server(HOST, imap_server.tls, "tls", imap_server.user, SECRET, is_own=True)

    def post(number, text, sender="Tom Iversen <tom@harbor.example>", folder="INBOX", **fields):
        mail = EmailMessage()
        mail["From"], mail["To"], mail["Message-ID"] = sender, "dana@lakeside.example", f"<{number}@harbor.example>"
        mail["Date"] = now - timedelta(hours=1)
        mail["Subject"] = fields.pop("Subject", "Re: Half an hour?")
        for name, value in fields.items():
            mail[name.replace("_", "-")] = value
        mail.set_content(text)
        with imap.Box(server) as box:
            box.put(folder, mail.as_bytes().replace(b"\n", b"\r\n"), at=now, is_draft=False)

    return post


def look(now):
    return tasks.look_into_mailboxes(now=now)


def test_an_answer_is_found_and_waits_to_be_read(dana, tom, letter, post, client_of, now):
    post("1", "Gladly. Tuesday?\n\nOn Monday you wrote:\n> Dear Tom\n", In_Reply_To=letter.message_id)
    post("2", "Your statement", sender="bank@money.example")
    assert look(now) == 1
    arrival = Arrival.objects.get()
    assert (arrival.person, arrival.letter, arrival.kind) == (tom, letter, "reply")
    assert arrival.text == "Gladly. Tuesday?"
    assert kinds(now, dana)["read"] == ["Tom Iversen answered"]
    page = client_of(dana).get(f"/people/{tom.pk}/replies/new/?arrival={arrival.pk}").content.decode()
    assert "Found in your mailbox" in page
    said = {"kind": "yes", "text": "Gladly. Tuesday?", "arrival": arrival.pk}
    answer = client_of(dana).post(f"/people/{tom.pk}/replies/new/", said)
    assert answer["Location"] == f"/people/{tom.pk}/interviews/new/"
    arrival.refresh_from_db()
    assert arrival.reply == Reply.objects.get()
    assert "read" not in kinds(now, dana)


def test_it_is_kept_once_however_often_one_looks(tom, letter, post, account, now):
    post("1", "Gladly")
    for minutes in (0, 6, 12):
        look(now + timedelta(minutes=minutes))
    MailAccount.objects.update(seen={"INBOX": [1, [1]]}, looked_at=None)  # the folder was made anew
    look(now + timedelta(minutes=20))
    assert Arrival.objects.count() == 1


def test_of_two_workers_one_looks(tom, letter, post, account, now):
    assert look(now) == 1
    assert look(now + timedelta(minutes=1)) == 0


def test_an_assistant_who_answers_is_attached_by_the_number(tom, letter, post, now):
    post("1", "Tom asks whether Tuesday suits you.", sender="Ann <ann@harbor.example>", In_Reply_To=letter.message_id)
    look(now)
    assert Arrival.objects.get().person == tom


def test_an_answer_written_down_by_hand_is_that_one(dana, tom, letter, post, now):
    reply = actions.log_reply(person=tom, now=now - timedelta(minutes=30), kind="yes")
    post("1", "Gladly")
    look(now)
    assert Arrival.objects.get().reply == reply
    assert "read" not in kinds(now, dana)


BOUNCE = """This is the mail system at host mail.lakeside.example.

I'm sorry to have to inform you that your message could not be delivered to one or more recipients.

<tom@harbor.example>: host mx.harbor.example said: 550 5.1.1 <tom@harbor.example>: Recipient address rejected: User
    unknown (in reply to RCPT TO command)
"""


def test_a_bounce_marks_the_address_and_asks_for_another(dana, tom, letter, post, now):
    post(
        "1",
        BOUNCE,
        sender="Mail Delivery System <MAILER-DAEMON@mail.lakeside.example>",
        Subject="Undelivered Mail Returned to Sender",
        Auto_Submitted="auto-replied",
    )
    look(now)
    tom.refresh_from_db()
    assert tom.is_unreachable
    assert "User" in tom.failed_email_why
    assert kinds(now, dana)["address"] == ["Find another address of Tom Iversen"]
    Person.objects.filter(pk=tom.pk).update(email="tom.iversen@harbor.example")
    assert "address" not in kinds(now, dana)


def test_a_bounce_that_names_nobody_of_ours_is_not_kept(tom, letter, post, now):
    post("1", BOUNCE.replace("tom@", "else@"), sender="MAILER-DAEMON@x.example", Subject="Undelivered Mail")
    look(now)
    assert not Arrival.objects.exists()


def test_an_absence_rests_until_the_day_of_return(tom, letter, post, now):
    post(
        "1",
        "I am out of the office until 5 October 2026 and will answer when I am back.",
        Subject="Automatic reply: Half an hour?",
        Auto_Submitted="auto-replied",
        In_Reply_To=letter.message_id,
    )
    look(now)
    arrival = Arrival.objects.get()
    assert arrival.kind == "out_of_office"
    tom.refresh_from_db()
    assert tom.rest_until == arrival.returns_on
    assert date(2026, 10, 5) <= tom.rest_until <= date(2026, 10, 6)
    assert arrival.settled_at is not None


def test_a_letter_in_doubt_that_lies_in_the_sent_folder_did_go_out(dana, tom, account, post, now):
    row = Outgoing.objects.create(
        owner=dana,
        created_at=now,
        kind="letter",
        subject="letter:0",
        due_at=now,
        lane=outbox.lane_of("own", dana),
        message_id="<7@harbor.example>",
        sender="dana@lakeside.example",
        recipients=["tom@harbor.example"],
        content=b"x",
        is_repeatable=False,
        state="uncertain",
        try_at=now,
        sent_at=now,
    )
    look(now)
    row.refresh_from_db()
    assert row.state == "uncertain", "that it lies nowhere proves nothing"
    post("7", "Dear Tom", folder="Gesendete Objekte")
    look(now + timedelta(minutes=6))
    row.refresh_from_db()
    assert (row.state, row.sent_at) == ("sent", now)


def test_nothing_is_looked_for_where_reading_is_off_or_nobody_was_written_to(dana, post, account, now, monkeypatch):
    opened = []
    monkeypatch.setattr(tasks.imap, "Box", lambda server: opened.append(server))
    look(now)
    assert opened == []
    written(person(dana, now), now)
    MailAccount.objects.update(is_read=False, looked_at=None)
    look(now)
    assert opened == []


def test_a_mailbox_that_lets_nobody_in_says_so_and_stops_no_other(dana, omar, tom, letter, account, post, now):
    MailAccount.objects.update(secret="wrong")
    assert look(now) == 1
    account.refresh_from_db()
    assert "does not accept" in account.trouble
    with pytest.raises(NotReached):
        tasks.look_into(account, now=now)


def test_a_mail_that_needs_nothing_is_put_aside(dana, tom, letter, post, client_of, now):
    post("1", "Thanks, got it")
    look(now)
    client_of(dana).post(f"/arrivals/{Arrival.objects.get().pk}/settlement/")
    assert "read" not in kinds(now, dana)
    assert list(queries.arrivals_of(tom)) == [Arrival.objects.get()]
