"""What came of a mail is known for each way in which its server may behave."""

from __future__ import annotations

import socket

import pytest

from halfhour.gateways.mail import NotReached, Server, server, smtp
from tests.sink import Sink

MAIL = b"Subject: A question\r\nMessage-ID: <1@lakeside.example>\r\n\r\nHello.\r\n.\r\n..two\r\n"
TO = ["elias@harbor.example"]


@pytest.fixture(autouse=True)
def short_patience(monkeypatch):
    monkeypatch.setattr(server, "ANSWER_SECONDS", 0.3)
    monkeypatch.setattr(server, "CONNECT_SECONDS", 0.3)


@pytest.fixture
def sink():
    with Sink() as made:
        yield made


def at(sink, **more) -> Server:
    return Server(**{"host": "127.0.0.1", "port": sink.port, "security": "none", **more})


def hand_over(line, *, to=TO, before=lambda: True):
    return line.deliver(sender="dana@lakeside.example", recipients=to, content=MAIL, before_data=before)


def test_a_mail_arrives_as_it_was_written(sink):
    with smtp.Line(at(sink)) as line:
        assert hand_over(line).ending == "sent"
        assert hand_over(line).ending == "sent", "one line carries many"
    assert sink.taken[0] == MAIL.replace(b"\r\n.", b"\r\n..") + b".\r\n"
    assert sink.connections == 1


CERTAIN = [
    ("MAIL", "451 Busy", "later"),
    ("MAIL", "550 Not you", "refused"),
    ("MAIL", "hang", "later"),
    ("MAIL", "drop", "later"),
    ("MAIL", "421 Closing", "later"),
    ("RCPT", "450 Mailbox busy", "later"),
    ("RCPT", "550 5.1.1 No such user", "refused"),
    ("RCPT", "hang", "later"),
    ("RCPT", "drop", "later"),
    ("RCPT", "421 Closing", "later"),
    ("DATA", "451 Busy", "later"),
    ("DATA", "554 No", "refused"),
    ("DATA", "hang", "later"),
    ("DATA", "drop", "later"),
    ("dot", "451 Greylisted", "later"),
    ("dot", "554 5.7.1 Spam", "refused"),
]


@pytest.mark.parametrize(("verb", "does", "ending"), CERTAIN)
def test_what_certainly_did_not_go_out(sink, verb, does, ending):
    sink.script[verb] = does
    with smtp.Line(at(sink)) as line:
        outcome = hand_over(line)
        assert outcome.ending == ending
        assert outcome.said
        if does[:3].isdigit():
            assert does[:3] in outcome.said
    assert sink.taken == []


@pytest.mark.parametrize("does", ["hang", "drop", "421 Closing", "999 What", "nonsense"])
def test_no_answer_to_the_last_dot_is_unknown(sink, does):
    sink.script["dot"] = does
    with smtp.Line(at(sink)) as line:
        outcome = hand_over(line)
    assert outcome.ending == "unknown"
    assert outcome.of_the_line


def test_one_refused_recipient_keeps_it_from_all(sink):
    sink.scripts["nobody@harbor.example"] = {"RCPT": "550 No such user"}
    with smtp.Line(at(sink)) as line:
        outcome = hand_over(line, to=[*TO, "nobody@harbor.example"])
        assert outcome.ending == "refused"
        assert "nobody@harbor.example" in outcome.said
        assert sink.taken == []
        assert hand_over(line).ending == "sent", "the line goes on"


def test_what_is_no_longer_wanted_is_not_handed_over(sink):
    with smtp.Line(at(sink)) as line:
        assert hand_over(line, before=lambda: False).ending == "withdrawn"
        assert hand_over(line).ending == "sent"
    assert len(sink.taken) == 1


def test_it_is_stored_as_going_out_after_the_recipients_and_before_data(sink):
    seen = []
    sink.script["DATA"] = lambda: seen.append("DATA")
    sink.scripts[TO[0]] = {"RCPT": lambda: seen.append("RCPT"), "DATA": lambda: seen.append("DATA")}
    with smtp.Line(at(sink)) as line:
        hand_over(line, before=lambda: not seen.append("stored"))
    assert seen == ["RCPT", "stored", "DATA"]


@pytest.mark.parametrize(
    ("script", "wrong", "again"),
    [
        ({"greeting": "554 Go away"}, "blocked", False),
        ({"greeting": "421 Too many"}, "busy", True),
        ({"greeting": "hang"}, "silent", True),
        ({"greeting": "drop"}, "other", True),
        ({"greeting": "SSH-2.0-OpenSSH"}, "other", True),
        ({"EHLO": "hang"}, "silent", True),
        ({"EHLO": "drop"}, "other", True),
    ],
)
def test_a_server_that_does_not_greet(sink, script, wrong, again):
    sink.script |= script
    with pytest.raises(NotReached) as caught:
        smtp.Line(at(sink))
    assert (caught.value.wrong, caught.value.again) == (wrong, again)
    assert "127.0.0.1" in caught.value.sentence


def test_nothing_listens():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port = taken.getsockname()[1]
    with pytest.raises(NotReached, match="Nothing listens") as caught:
        smtp.Line(Server(host="127.0.0.1", port=port, security="none"))
    assert caught.value.wrong == "closed"


def test_no_such_host():
    with pytest.raises(NotReached, match=r"no mail server called nowhere\.invalid") as caught:
        smtp.Line(Server(host="nowhere.invalid", port=25, security="none"))
    assert caught.value.wrong == "host"


@pytest.mark.parametrize("security", ["tls", "starttls"])
def test_a_server_without_tls_is_not_spoken_to_in_the_open(sink, security):
    with pytest.raises(NotReached) as caught:
        smtp.Line(at(sink, security=security, user="dana", secret="hunter2"))
    assert caught.value.wrong in ("tls", "silent")
    assert "hunter2" not in caught.value.sentence + repr(at(sink, secret="hunter2"))


def test_a_byte_at_a_time_holds_nobody_up_for_long(sink, monkeypatch):
    monkeypatch.setattr(smtp, "WHOLE_SECONDS", 0.5)
    monkeypatch.setattr(server, "ANSWER_SECONDS", 30)
    sink.script["MAIL"] = "hang"
    with smtp.Line(at(sink)) as line:
        assert hand_over(line).ending == "later"
