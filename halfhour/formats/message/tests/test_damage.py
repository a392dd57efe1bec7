"""Damaged, huge and hostile mails: read as far as they go, never an error, never long."""

import random
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from halfhour.formats.message import as_json, read_message

MAIL = (
    b"Return-Path: <>\nReceived: from x by y; Tue, 7 May 2024 09:12:00 +0200\nFrom: =?utf-8?q?M=C3=A4ria?="
    b" <maria@firm.example>\n"
    b"To: dana@uni.example\nDate: Tue, 7 May 2024 09:12:00 +0200\nIn-Reply-To: <1@uni.example>\nSubject:"
    b" =?iso-8859-1?B?UmU6IGjpbGxv?=\n"
    b'MIME-Version: 1.0\nContent-Type: multipart/report; report-type=delivery-status; boundary="b"\n\n'
    b"--b\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\nI am out of"
    b" the office until 5 May=2E\n"
    b"On Tue, 7 May 2024 Dana <dana@uni.example> wrote:\n> May I?\n--b\nContent-Type:"
    b" message/delivery-status\n\nReporting-MTA: dns; x\n\n"
    b"Final-Recipient: rfc822; a@b.example\nAction: failed\nStatus: 5.1.1\n--b\nContent-Type:"
    b" text/html\nContent-Transfer-Encoding: base64\n\n"
    b"PHA+SGk8YmxvY2txdW90ZT54PC9ibG9ja3F1b3RlPjwvcD4=\n--b\nContent-Type: message/rfc822\n\nSubject: x\n\ny\n--b--\n"
)


def read(data: bytes):
    """The mail, with the proof that nothing inside gave up."""
    message = read_message(data)
    assert "could not be read (" not in message.problem
    assert as_json(message, "x.eml")["kind"] == message.kind
    return message


@given(st.binary(max_size=3000))
@settings(max_examples=150, deadline=None)
def test_any_bytes_are_read(data):
    read(data)
    read(b"Subject: x\nContent-Type: text/html\n\n" + data)


@given(st.text(max_size=2000))
@settings(max_examples=150, deadline=None)
def test_any_text_is_read(text):
    read(f"From: a@b.example\nSubject: {text[:80]}\n\n{text}".encode("utf-8", errors="surrogatepass"))


def test_a_mail_damaged_anywhere_is_read():
    chance = random.Random(7)
    for _ in range(400):
        data = bytearray(MAIL)
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
                        [b"\x00", b"\r", b"\n", b"\n\n", b"=?", b"--b", b"\xff\xfe", b"<", b": ", b"=3D"]
                    )
        read(bytes(data))


HUGE = {
    "one long line": b"From: a@b.example\n\n" + b"x" * 8_000_000,
    "many lines": b"From: a@b.example\n\n" + b"a\n" * 3_000_000,
    "many fields": b"From: a@b.example\n" + b"X-A: b\n" * 500_000 + b"\n\nhello",
    "one long field": b"From: a@b.example\nSubject: " + b"Re: " * 1_000_000 + b"\n\nhello",
    "many parts": b"From: a@b.example\nContent-Type: multipart/mixed; boundary=b\n\n" + b"--b\n\nx\n" * 400_000,
    "parts in parts": b"From: a@b.example\n"
    + b"".join(b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n) for n in range(20_000)),
    "mails in mails": b"From: a@b.example\n" + b"Content-Type: message/rfc822\n\n" * 50_000,
    "nested html": b"From: a@b.example\nContent-Type: text/html\n\n" + b"<div><blockquote>" * 100_000 + b"hello",
    "open tags": b"From: a@b.example\nContent-Type: text/html\n\n" + b"<a href='" * 300_000,
    "quotation": b"From: a@b.example\n\n" + b"> x\n" * 500_000,
    "attributions": b"From: a@b.example\n\n" + b"On 3 May 2024, 10:00, x\n" * 100_000,
    "heads": b"From: a@b.example\n\n" + b"From: x\nTo: y\n\n" * 100_000,
    "rules": b"From: a@b.example\n\n" + (b"-" * 60 + b"\n") * 60_000,
    "dates": b"From: a@b.example\nAuto-Submitted: auto-replied\nDate: Tue, 7 May 2024 09:12:00 +0200\n\n"
    + b"until 5 May, " * 100_000,
    "addresses": b"From: MAILER-DAEMON@b.example\nSubject: failure notice\n\n"
    + b"user unknown: a@b.example <c@d.example>: 550\n" * 80_000,
    "ats": b"From: MAILER-DAEMON@b.example\nSubject: failure notice\n\nuser unknown " + b"a@" * 400_000,
    "encoded words": b"Subject: " + b"=?utf-8?q?a?= " * 100_000 + b"\n\nx",
    "base64": b"From: a@b.example\nContent-Transfer-Encoding: base64\n\n" + b"QUFB\n" * 1_000_000,
    "recipients": b"From: a@b.example\nContent-Type: message/delivery-status\n\n"
    + b"Final-Recipient: rfc822; a@b.example\nAction: failed\n\n" * 50_000,
    "foreign letters": b"From: a@b.example\n\n" + b"\xe4\xf6\xfc " * 500_000,
}


@pytest.mark.parametrize("name", HUGE)
def test_a_huge_mail_is_read_in_bounded_time(name):
    began = time.process_time()
    message = read(HUGE[name])
    assert time.process_time() - began < 5
    assert len(message.text) <= 100_000


def test_a_cut_mail_says_so():
    assert "first 6 MB" in read(b"From: a@b.example\n\nHello\n" + b"x" * 7_000_000).problem
    assert read(b"From: a@b.example\n\nHello\n").problem == ""


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (
            b"From: a@b.example\nSubject: Re: x\nContent-Type: text/plain; charset=latin-1\n\nGr\xfc\xdfe aus K\xf6ln",
            "Grüße aus Köln",
        ),
        (b"From: a@b.example\nContent-Type: text/plain; charset=utf-8\n\nGr\xfc\xdfe aus K\xf6ln", "Grüße aus Köln"),
        ("From: a@b.example\nContent-Type: text/plain; charset=us-ascii\n\nGrüße".encode(), "Grüße"),
        (b"From: a@b.example\nContent-Type: text/plain; charset=no-such\n\n\x93yes\x94 it \x96 is", "“yes” it – is"),
        ("From: a@b.example\nContent-Type: text/plain; charset=iso-2022-jp\n\n木曜".encode("iso2022_jp"), "木曜"),
        ("From: a@b.example\nContent-Type: text/plain; charset=gb2312\n\n星期四".encode("gb18030"), "星期四"),
        (
            b"From: a@b.example\nContent-Transfer-Encoding: quoted-printable\n\nYes=2C =ZZ Thurs=\nday=",
            "Yes, =ZZ Thursday",
        ),
        (b"From: a@b.example\nContent-Transfer-Encoding: base64\n\nVGh1cnNkYXkh!!\n", "Thursday!"),
        (
            b"From: a@b.example\nContent-Transfer-Encoding: base64\n\nThis is not base64 at all, sorry.",
            "This is not base64 at all, sorry.",
        ),
        (b"From: a@b.example\r\rThursday.\rFour.", "Thursday.\nFour."),
        (b"\xef\xbb\xbfFrom: a@b.example\r\n\r\nThursday.", "Thursday."),
        ("From: a@b.example\n\nThursday.".encode("utf-16"), "Thursday."),
        (b"From: a@b.example\n\nThurs\x00day.", "Thursday."),
        (b"From dana Tue May  7 09:12:00 2024\nFrom: a@b.example\n\nThursday.", "Thursday."),
        (b"From: a@b.example\nContent-Type: multipart/mixed; boundary=b\n\nThursday.", "Thursday."),
        (
            b"From: a@b.example\nContent-Type: multipart/mixed\n\n--b12345\nContent-Type: text/plain\n\nThursday.",
            "Thursday.",
        ),
        (b"From: a@b.example\nsome stray line\nContent-Type: text/html\n\n<p>Thursday.", "Thursday."),
        (b"Thursday.\n\nFour.", "Thursday.\n\nFour."),
        (b"<html><body>Thursday.</body></html>", "Thursday."),
    ],
    ids=range(19),
)
def test_the_words_survive_damage(data, text):
    assert read(data).text == text


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (b"", "empty"),
        (b"\n\n", "empty"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 900, "Outlook"),
        (b"PK\x03\x04\x00\x01\x02" + b"\0" * 900, "no mail"),
        (
            b"From: a@b.example\nContent-Type: multipart/encrypted; boundary=b\n\n--b\nContent-Type: application/octet-stream\n\nx\n--b--",
            "encrypted",
        ),
    ],
)
def test_what_cannot_be_read_is_said(data, word):
    message = read(data)
    assert message.kind == "other"
    assert word in message.problem
