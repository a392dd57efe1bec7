"""Nothing that is typed can add a header field, an address or a second message."""

from __future__ import annotations

from datetime import UTC, datetime
from email import message_from_bytes
from email.policy import default

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from halfhour.formats.invitation import read_invitation
from halfhour.formats.message import read_message
from halfhour.gateways import mail
from halfhour.gateways.mail import Attachment, Calendar, Mailbox, Message, NotComposed, compose, dated, mailbox

ID = "<0123456789abcdef@lakeside.example>"
PARTS = {"Subject", "Message-ID", "From", "To", "X-Unsent", "Content-Type", "Content-Transfer-Encoding", "MIME-Version"}
EVIL = [
    "x\r\nBcc: evil@e.example",
    "x\nBcc: evil@e.example",
    "x\rBcc: evil@e.example",
    "x\r\n\r\nA new body",
    "x\x00y",
    "x\u2028Bcc: evil@e.example",
    "x\u2029Bcc: evil@e.example",
    "x\x85Bcc: evil@e.example",
    "x\x0bBcc: e",
    "=?utf-8?q?x=0D=0ABcc:_evil@e.example?=",
    "=?utf-8?b?eA0KQmNjOiBldmlsQGUuZXhhbXBsZQ==?=",
    "\u202egnp.exe",
    "a" * 200,
    '", "evil" <evil@e.example>',
    "a@b.example, c@d.example",
    "Łukasz Żółć-Ørsted 王小明",
    "(comment) <x@y.example>",
    "a\ud800b",
]


def written(*, message_id=ID, date=None, is_draft=True, **given) -> bytes:
    said = {
        "subject": "A subject",
        "text": "Dear Elias,\n\nHello.\n",
        "sender": Mailbox("Dana Okafor", "dana@lakeside.example"),
        "to": (Mailbox("Elias Novak", "elias@harbor.example"),),
    }
    return compose(Message(**{**said, **given}), message_id=message_id, date=date, is_draft=is_draft)


def fields(made: bytes):
    return message_from_bytes(made, policy=default)


def content(found) -> str:
    return found.get_content().replace("\r\n", "\n")


def test_a_draft_opens_as_one():
    found = fields(written())
    assert set(found.keys()) == PARTS
    assert found["X-Unsent"] == "1"
    assert found["To"] == "Elias Novak <elias@harbor.example>"
    assert found["From"] == "Dana Okafor <dana@lakeside.example>"
    assert found["Message-ID"] == ID
    assert content(found) == "Dear Elias,\n\nHello.\n"


def test_what_was_sent_is_no_draft_and_has_a_date():
    found = fields(written(is_draft=False, date=datetime(2026, 9, 24, 17, 30, tzinfo=UTC)))
    assert "X-Unsent" not in found
    assert found["Date"].datetime == datetime(2026, 9, 24, 17, 30, tzinfo=UTC)


def test_without_addresses_it_is_a_letter_to_fill_in():
    assert not {"From", "To"} & set(fields(written(sender=None, to=())).keys())


@pytest.mark.parametrize("evil", EVIL)
def test_a_subject_stays_a_subject(evil):
    made = written(subject=evil)
    found = fields(made)
    assert set(found.keys()) == PARTS
    assert content(found) == "Dear Elias,\n\nHello.\n"
    assert "\n" not in found["Subject"]
    assert all(len(line) <= 998 for line in made.split(b"\r\n"))


@pytest.mark.parametrize("evil", EVIL)
def test_a_name_stays_a_name(evil):
    found = fields(written(to=(mailbox("elias@harbor.example", evil),), sender=Mailbox(evil, "dana@lakeside.example")))
    assert set(found.keys()) == PARTS
    assert [a.addr_spec for a in found["To"].addresses] == ["elias@harbor.example"]
    assert [a.addr_spec for a in found["From"].addresses] == ["dana@lakeside.example"]


def test_a_name_of_other_scripts_is_whole():
    for name in ("Łukasz Żółć-Ørsted", "王小明", "علی\u200cرضا", "D’Arcy O'Neill"):
        assert fields(written(to=(mailbox("elias@harbor.example", name),)))["To"].addresses[0].display_name == name


@pytest.mark.parametrize("evil", EVIL)
def test_a_body_stays_a_body(evil):
    found = fields(written(text=evil))
    assert set(found.keys()) == PARTS
    assert found["To"] == "Elias Novak <elias@harbor.example>"


@pytest.mark.parametrize(
    "address",
    [
        "a@b.example,c@d.example",
        "a@b.example;c@d.example",
        "a@b.example c@d.example",
        "a@b.example\r\nBcc: c@d.example",
        "a@b.example\n",
        "a\x00@b.example",
        "a@b.example\u2028",
        "a@b.example\x85",
        "Dana <a@b.example>",
        "=?utf-8?q?a?=@b.example,c@d.example",
        "a" * 65 + "@b.example",
        "a@" + "b" * 250 + ".example",
        "a@b",
        "",
        "@",
        "a@b..example",
        "ä@b.example",
    ],
)
def test_what_is_not_one_address_is_refused(address):
    with pytest.raises(NotComposed) as caught:
        mailbox(address)
    assert "\n" not in caught.value.sentence


def test_a_mailbox_made_by_hand_is_checked_again():
    with pytest.raises(NotComposed):
        written(to=(Mailbox("x", "a@b.example,c@d.example"),))


def test_a_domain_in_other_scripts_is_written_in_ascii():
    assert mailbox("dana@bücher.example").address == "dana@xn--bcher-kva.example"


@pytest.mark.parametrize("message_id", ["", "x", "<a@b>\r\nBcc: c", "<a b@c>", "<a@b> <c@d>", "<" + "a" * 101 + "@b>"])
def test_a_message_id_is_what_was_made(message_id):
    with pytest.raises(NotComposed):
        written(message_id=message_id)


def test_over_long_values_are_refused_with_a_sentence():
    with pytest.raises(NotComposed, match="Shorten it"):
        written(subject="word " * 60)
    with pytest.raises(NotComposed, match="too long"):
        written(text="a" * (mail.LONGEST_BODY + 1))


def test_long_lines_and_dots_survive():
    body = "word " * 500 + "\n.\n..\nFrom here\n"
    assert content(fields(written(text=body))) == body


def test_line_ends_are_those_of_mail():
    made = written(text="a\nb\rc\r\nd\x85e\u2028f")
    assert made.count(b"\n") == made.count(b"\r\n")
    assert content(fields(made)) == "a\nb\nc\nd\ne\nf\n"


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=120), st.text(max_size=80), st.text(max_size=300))
def test_whatever_is_typed_the_fields_are_the_ones_given(subject, name, body):
    found = fields(written(subject=subject, to=(mailbox("elias@harbor.example", name),), text=body))
    assert set(found.keys()) == PARTS
    assert [a.addr_spec for a in found["To"].addresses] == ["elias@harbor.example"]


def test_the_way_out_is_an_address_that_programs_read_and_no_encoded_word():
    address = "https://halfhour.school.example/reminders/fewer/" + "a1B-_:" * 40 + "/"
    made = written(is_automatic=True, unsubscribe=address, is_draft=False)
    assert f"\r\nList-Unsubscribe: <{address}>\r\n".encode() in made
    assert b"\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n" in made


ICS = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Halfhour//EN\r\nMETHOD:REQUEST\r\nEND:VCALENDAR\r\n"
AUTOMATIC = {"Auto-Submitted", "X-Auto-Response-Suppress"}


def parts(made: bytes) -> list[str]:
    return [part.get_content_type() for part in fields(made).walk()]


def test_an_invitation_is_an_alternative_and_keeps_its_method():
    made = written(calendar=Calendar(ICS, "REQUEST"), html="<p>Hello</p>", is_draft=False)
    assert parts(made) == ["multipart/alternative", "text/plain", "text/html", "text/calendar"]
    part = list(fields(made).walk())[-1]
    assert dict(part.get_params())["method"] == "REQUEST"
    assert part.get_content().replace("\r\n", "\n") == ICS.replace("\r\n", "\n")
    assert read_invitation(made).method == "REQUEST"


def test_attachments_come_as_they_are():
    made = written(attachments=(Attachment("a/b\r\nresume.pdf", "application/pdf", b"%PDF-1.7\r\n\x00"),))
    [attached] = list(fields(made).iter_attachments())
    assert attached.get_content() == b"%PDF-1.7\r\n\x00"
    assert attached.get_filename() == "a-b resume.pdf"
    with pytest.raises(NotComposed):
        written(attachments=(Attachment("x", "text/html; x\r\nBcc: e", b""),))


def test_automatic_mail_says_so_and_how_to_have_none():
    found = fields(written(is_automatic=True, unsubscribe="https://halfhour.school.example/fewer/x/", is_draft=False))
    assert found["Auto-Submitted"] == "auto-generated"
    assert found["X-Auto-Response-Suppress"] == "All"
    assert found["List-Unsubscribe"] == "<https://halfhour.school.example/fewer/x/>"
    assert found["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert not AUTOMATIC & set(fields(written()).keys())
    for evil in ("javascript:x", "https://x/>, <https://y/", "https://x/\r\nBcc: e"):
        with pytest.raises(NotComposed):
            written(unsubscribe=evil)


@pytest.mark.parametrize("evil", ["<a@b>\r\nBcc: c@d.example", "a@b", "<a b@c>", "<a@b> <c@d>", ""])
def test_what_is_no_number_of_a_mail_is_left_out(evil):
    assert not {"In-Reply-To", "References", "Bcc"} & set(fields(written(in_reply_to=evil)).keys())


def test_an_answer_names_what_it_answers():
    found = fields(written(in_reply_to="<CAF=x+y/z@mail.gmail.com>"))
    assert found["In-Reply-To"] == found["References"] == "<CAF=x+y/z@mail.gmail.com>"


def test_a_date_is_put_before_and_nothing_else_changes():
    made = written(is_draft=False)
    found = fields(dated(made, datetime(2026, 9, 24, 17, 30, tzinfo=UTC)))
    assert found["Date"].datetime == datetime(2026, 9, 24, 17, 30, tzinfo=UTC)
    assert set(found.keys()) == {"Date", *fields(made).keys()}


def test_too_large_a_mail_is_refused():
    with pytest.raises(NotComposed, match="20 MB"):
        written(attachments=(Attachment("x.pdf", "application/pdf", b"x" * 16_000_000),))


def test_a_number_of_its_own_names_no_machine():
    assert mail.new_id("dana@lakeside.example").endswith("@lakeside.example>")
    for address in ("", "x", "a@b", "a@b c.example", "a@[127.0.0.1]"):
        assert mail.new_id(address).endswith("@halfhour.invalid>")
    assert mail.new_id() != mail.new_id()


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=120), st.text(max_size=80), st.text(max_size=300))
def test_two_parsers_read_the_same(subject, name, body):
    """Python's parser and Halfhour's own reader of strangers' mail."""
    made = written(subject=subject, sender=mailbox("dana@lakeside.example", name), text=body, is_draft=False)
    theirs, ours = fields(made), read_message(made)
    assert ours.message_id == theirs["Message-ID"] == ID
    assert ours.sender == theirs["From"].addresses[0].addr_spec == "dana@lakeside.example"
    assert " ".join(ours.subject.split()) == " ".join(str(theirs["Subject"]).split())
    assert " ".join(ours.name.split()) == " ".join(theirs["From"].addresses[0].display_name.split())
