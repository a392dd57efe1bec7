"""From the bytes of one mail to what it is: the order of the questions is the order of certainty."""

from __future__ import annotations

import re

from halfhour.formats.message import absence, automatic, bounce_words, complaint, delivery, notices
from halfhour.formats.message.body import new_words, shown
from halfhour.formats.message.head import split_head
from halfhour.formats.message.message import Failure, Kind, Message
from halfhour.formats.message.mime import Mail, Part, open_mail
from halfhour.formats.message.quotation import NewWords
from halfhour.formats.message.returning import return_day
from halfhour.formats.message.signature import without_signature
from halfhour.formats.message.subject import answers

LONGEST_WORDS = 100_000
CUT = "Only the first 6 MB of this mail were read."
LOCKED = "This mail is encrypted, so its words could not be read."
EMPTY = "This file is empty."
OUTLOOK_FILE = "This is a mail in Outlook's own format. Save it as .eml and try again."
NO_MAIL = "This file is no mail."

_OUTLOOK_FILE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LOCKED_TYPES = ("multipart/encrypted", "application/pkcs7-mime", "application/x-pkcs7-mime")


def read_message(data: bytes) -> Message:
    """What one mail says and what it is. Never raises: what cannot be read has a `problem`."""
    if data.startswith(_OUTLOOK_FILE):
        return Message("other", problem=OUTLOOK_FILE)
    try:
        return _read(open_mail(data), empty=not data.strip())
    except Exception as error:  # a stranger's mail must never stop the reading of the next
        return Message("other", problem=f"This mail could not be read ({type(error).__name__}).")


def _read(mail: Mail, empty: bool) -> Message:
    head = mail.head
    if not head and mail.root.body[:8000].count(b"\x00"):
        return Message("other", problem=NO_MAIL)
    said = new_words(mail)
    words = "\n".join(said.lines)
    name, sender = head.mailbox("from")
    failed = _failed(mail, said, words)
    kind = _kind(mail, said, words, failed)
    return Message(
        kind=kind,
        failed=tuple(failed or ()) if kind == "bounce" else (),
        returns_on=return_day(f"{head.get('subject')}\n\n{words}", head.moment()) if kind == "out_of_office" else None,
        in_reply_to=next(iter(_about(mail, kind)), ""),
        text="\n".join(without_signature(said.lines, name))[:LONGEST_WORDS],
        about=tuple(_about(mail, kind)),
        message_id=next(iter(head.ids("message-id")), ""),
        sender=sender,
        name=name,
        subject=head.get("subject"),
        sent_at=head.moment(),
        problem=EMPTY if empty else _problem(mail, words),
    )


def _failed(mail: Mail, said: NewWords, words: str) -> list[Failure] | None:
    """The addresses that were not reached; None when the mail is no bounce."""
    reported = [fields for part in mail.own() if delivery.is_report(part) for fields in delivery.recipients(part)]
    if reported:
        failures = [one for fields in reported if (one := delivery.failure(fields))]
        return list({one.address.lower(): one for one in failures}.values()) or None
    text = shown(mail)
    if any(part.type == "message/feedback-report" for part in mail.own()) or not notices.is_notice(mail, text):
        return None
    subject = mail.head.get("subject")
    away = absence.by_subject(subject) or absence.by_words(
        subject, words, answering=False, person=_of_a_person(mail, said, words)
    )
    if away and not bounce_words.SUBJECT.search(subject) and not notices.is_daemon(mail.head):
        return None
    return notices.failures(mail, text)


def _kind(mail: Mail, said: NewWords, words: str, failed: list[Failure] | None) -> Kind:
    head, subject = mail.head, mail.head.get("subject")
    if complaint.is_complaint(mail, words):
        return "complaint"
    if failed is not None:
        return "bounce"
    answering = absence.answers_by_itself(head)
    if absence.by_words(subject, words, answering, _of_a_person(mail, said, words)):
        return "out_of_office"
    if _is_calendar_answer(mail):
        return "reply"
    if answering or automatic.is_automatic(head, words):
        return "out_of_office" if _is_somebodys(mail, words) else "automatic"
    answer = (
        answers(subject) or head.ids("in-reply-to") or head.ids("references") or said.quoted or (words and not head)
    )
    return "reply" if answer else "other"


def _of_a_person(mail: Mail, said: NewWords, words: str) -> float:
    """What speaks for a person having written, in points against an automatic answer."""
    head = mail.head
    written = 1.5 * said.quoted + 1.0 * automatic.is_typed(head)
    if written or "in-reply-to" in head or answers(head.get("subject")):
        return written
    # Nobody writes unasked only to say when they are back.
    return -1.0 * (return_day(words, head.moment()) is not None)


def _is_calendar_answer(mail: Mail) -> bool:
    """True for what a calendar program sends when a person presses yes, no or another time."""
    methods = (part.head.parameter("method").upper() for part in mail.own() if part.type == "text/calendar")
    return any(method in ("REPLY", "COUNTER") for method in methods)


def _is_somebodys(mail: Mail, words: str) -> bool:
    """True when a program answered for a person: the answer comes from their own address and is no desk's receipt."""
    head = mail.head
    said = head.get("auto-submitted").lower()
    alone = not any(name in head for name in ("list-unsubscribe", "list-id", "feedback-id")) and not head.parameter(
        "report-type"
    )
    answers = (
        absence.answers_by_itself(head) or said.startswith("auto-generated") or absence.by_subject(head.get("subject"))
    )
    return answers and alone and not automatic.is_desk(head) and not automatic.is_ticket(head.get("subject"), words)


def _about(mail: Mail, kind: Kind) -> list[str]:
    """The ids of the mails it is about, the nearest first."""
    head = mail.head
    ids = head.ids("in-reply-to") + head.ids("references")[::-1]
    if kind in ("bounce", "complaint", "automatic"):
        inner = [found for part in mail.root.walk() if part is not mail.root for found in _returned_ids(part)]
        inner += re.findall(r"(?im)^[> ]*message-id:\s*(<[^<>\s]{1,400}>)", shown(mail)[:100_000])
        inner += [
            found
            for part in mail.own()
            if part.type.endswith("-notification")
            for found in re.findall(r"(?im)^original-message-id:\s*(<[^<>\s]+>)", part.text())
        ]
        ids = inner + ids
    own = head.ids("message-id")
    return list(dict.fromkeys(found for found in ids[:200] if found not in own))


def _returned_ids(part: Part) -> list[str]:
    head = split_head(part.content())[0] if part.type == "text/rfc822-headers" else part.head
    return head.ids("message-id")


def _problem(mail: Mail, words: str) -> str:
    if mail.cut:
        return CUT
    if not words and any(part.type in _LOCKED_TYPES for part in mail.own()):
        return LOCKED
    return ""
