"""A real mailbox: drafts put in once, answers found by address and number, everything else left unseen."""

from __future__ import annotations

from datetime import UTC, date, datetime
from email.message import EmailMessage

import pytest

from halfhour.gateways.mail import NotReached, Server, imap
from halfhour.gateways.mail.searching import criteria
from tests.dovecot import HOST, SECRET, USER

DAY = date(2026, 9, 1)
AT = datetime(2026, 9, 24, 17, 30, tzinfo=UTC)


def server(imap_server, **more) -> Server:
    said = {
        "host": HOST,
        "port": imap_server.tls,
        "security": "tls",
        "user": imap_server.user,
        "secret": SECRET,
        "is_own": True,
    }
    return Server(**{**said, **more})


def mail(number, sender="elias@harbor.example", body="Hello", **fields) -> bytes:
    made = EmailMessage()
    made["From"], made["To"], made["Subject"], made["Message-ID"] = sender, USER, "About", f"<{number}@x.example>"
    for name, value in fields.items():
        made[name.replace("_", "-")] = value
    made.set_content(body)
    return made.as_bytes().replace(b"\n", b"\r\n")


@pytest.fixture
def box(imap_server):
    with imap.Box(server(imap_server)) as opened:
        yield opened


def put(box, *mails, folder="INBOX"):
    for one in mails:
        box.put(folder, one, at=AT, is_draft=False)


def found(box, **said):
    return [
        one.content.partition(b"Message-ID: <")[2].partition(b"@")[0].decode()
        for one in box.find("INBOX", since=DAY, **said)
    ]


def test_folders_are_known_by_their_mark_whatever_their_name(box):
    assert box.folder_of("drafts") == "Drafts"
    assert box.folder_of("sent") == "Gesendete Objekte"
    assert box.folder_of("all") == ""


def test_a_draft_is_put_in_and_found_again(box):
    assert not box.holds("Drafts", "<1@x.example>")
    box.put("Drafts", mail("1"), at=AT, is_draft=True)
    assert box.holds("Drafts", "<1@x.example>")
    box._box.folder.set("Drafts")
    [kept] = box._box.fetch(mark_seen=False)
    assert "\\Draft" in kept.flags
    assert kept.date_str == "" or kept.subject == "About"


def test_only_mail_of_those_asked_for_comes(box):
    put(box, mail("1"), mail("2", sender="bank@money.example"), mail("3", sender="Sam <sam@harbor.example>"))
    assert found(box, senders=["elias@harbor.example", "SAM@harbor.example"]) == ["1", "3"]
    assert found(box, senders=["nobody@harbor.example"]) == []
    assert found(box) == []


def test_answers_are_found_by_the_number_of_the_letter_from_whatever_address(box):
    put(
        box,
        mail("1", sender="assistant@harbor.example", In_Reply_To="<letter@lakeside.example>"),
        mail("2", sender="other@harbor.example", References="<x@y> <letter@lakeside.example>"),
        mail("3", sender="other@harbor.example", In_Reply_To="<another@lakeside.example>"),
    )
    assert found(box, answering=["<letter@lakeside.example>"]) == ["1", "2"]


def test_notices_are_found_by_the_address_they_name(box):
    put(
        box,
        mail("1", sender="Mail Delivery Subsystem <mailer-daemon@googlemail.com>", body="To elias@harbor.example: 550"),
        mail("2", sender="MAILER-DAEMON@x.example", body="To somebody.else@z.example: 550"),
        mail("3", sender="friend@x.example", body="I wrote to elias@harbor.example"),
    )
    assert found(box, naming=["elias@harbor.example"]) == ["1"]


def test_nothing_is_marked_as_read(box):
    box._box.append(mail("1"), "INBOX", dt=AT)
    assert found(box, senders=["elias@harbor.example"]) == ["1"]
    box._box.folder.set("INBOX")
    assert [m.flags for m in box._box.fetch(mark_seen=False)] == [()] or all(
        "\\Seen" not in m.flags for m in box._box.fetch(mark_seen=False)
    )


def test_what_was_seen_does_not_come_again_until_the_folder_is_made_anew(box, imap_server):
    put(box, mail("1"), mail("2"))
    first = box.find("INBOX", since=DAY, senders=["elias@harbor.example"])
    seen = (first[0].validity, [one.uid for one in first])
    assert box.find("INBOX", since=DAY, senders=["elias@harbor.example"], seen=seen) == []
    put(box, mail("3"))
    assert len(box.find("INBOX", since=DAY, senders=["elias@harbor.example"], seen=seen)) == 1
    other = (first[0].validity + 1, seen[1])
    assert len(box.find("INBOX", since=DAY, senders=["elias@harbor.example"], seen=other)) == 3


def test_many_addresses_are_asked_for_a_few_at_a_time(box):
    put(box, mail("1"))
    people = [f"person{n}@harbor.example" for n in range(95)] + ["elias@harbor.example"]
    assert found(box, senders=people) == ["1"]


@pytest.mark.parametrize(
    "evil", ['a"b@c.example', "a@b.example\r\nA1 DELETE INBOX", "a\\@b.example", "a@b.example)", "ü@b.example"]
)
def test_an_address_cannot_become_another_command(box, evil):
    asked = "".join(criteria(DAY, [evil], [evil], [evil]))
    assert "\r" not in asked
    assert asked.count('"') % 2 == 0
    put(box, mail("1"))
    assert found(box, senders=[evil, "elias@harbor.example"]) == ["1"]


def test_starttls_and_other_alphabets(imap_server):
    with imap.Box(server(imap_server, port=imap_server.starttls, security="starttls")) as box:
        assert box.folder_of("drafts") == "Drafts"
    with pytest.raises(NotReached) as caught:
        imap.Box(server(imap_server, secret="pässwörd"))
    assert caught.value.wrong == "password"


@pytest.mark.parametrize(
    ("more", "wrong"),
    [
        ({"secret": "wrong"}, "password"),
        ({"user": "nobody@lakeside.example"}, "password"),
        ({"host": "imap.other.example"}, "certificate"),
        ({"security": "starttls"}, "silent"),
    ],
)
def test_what_is_wrong_is_told_apart(imap_server, more, wrong, monkeypatch):
    from halfhour.gateways.mail import server as gateway

    if wrong == "silent":
        monkeypatch.setattr(gateway, "ANSWER_SECONDS", 0.5)
    with pytest.raises(NotReached) as caught:
        imap.Box(server(imap_server, **more))
    assert caught.value.wrong == wrong
    assert SECRET not in caught.value.sentence


def test_a_server_that_switches_to_no_tls(imap_server):
    with pytest.raises(NotReached) as caught:
        imap.Box(server(imap_server, port=imap_server.starttls, security="tls"))
    assert caught.value.wrong == "tls"


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "10.0.0.1", "metadata.google.internal"])
def test_nobody_is_sent_into_a_private_network(host):
    with pytest.raises(NotReached) as caught:
        imap.Box(Server(host=host, port=993, security="tls", user="a", secret="b", is_own=True))
    assert caught.value.wrong == "blocked"
