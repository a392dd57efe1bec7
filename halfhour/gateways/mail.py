"""A mail as a file, composed out of typed values. Nothing is sent here.

Header fields come from validated values only: an address is one address, a line is one line, and the finished
message is read again and must have exactly the header fields it was given.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import datetime
from email import message_from_bytes
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime

from email_validator import EmailNotValidError, validate_email

LONGEST_NAME = 120
LONGEST_SUBJECT = 250
LONGEST_BODY = 100_000
JOINERS = "\u200c\u200d"  # format characters that letters of Persian and Indic names need
MESSAGE_ID = re.compile(r"<[A-Za-z0-9._+-]{1,100}@[A-Za-z0-9.-]{1,100}>")


class NotComposed(ValueError):
    """A value cannot stand in a mail; `sentence` says which, fit for the user."""

    def __init__(self, sentence: str) -> None:
        self.sentence = sentence
        super().__init__(sentence)


@dataclass(frozen=True, slots=True)
class Mailbox:
    """One name and one address, made by `mailbox`."""

    name: str
    address: str


def mailbox(address: str, name: str = "") -> Mailbox:
    """A mailbox out of what was typed. Raises NotComposed unless `address` is exactly one mail address.

    A domain in other scripts is written in its ASCII form; a name loses what could end its line.
    """
    try:
        found = validate_email(address, check_deliverability=False, allow_smtputf8=False, strict=True)
    except EmailNotValidError:
        shown = _line(address)[:80]
        raise NotComposed(f"“{shown}” is not one mail address. Correct it, then try again.") from None
    return Mailbox(_line(name)[:LONGEST_NAME].strip(), str(found.ascii_email or found.normalized))


def compose(
    *,
    subject: str,
    body: str,
    message_id: str,
    sender: Mailbox | None = None,
    to: Mailbox | None = None,
    date: datetime | None = None,
    is_draft: bool = True,
) -> bytes:
    """The mail as an .eml file, lines ended by CRLF. `date` is aware.

    A draft carries `X-Unsent: 1`, by which Outlook opens it for sending rather than reading. Raises NotComposed for
    a subject or a text beyond all measure, and for a malformed `message_id`.
    """
    mail = EmailMessage(policy=SMTP)
    given: dict[str, str | Address] = {"Subject": _subject(subject), "Message-ID": _message_id(message_id)}
    for field, box in (("From", sender), ("To", to)):
        if box is not None:
            given[field] = _address(box)
    if date is not None:
        given["Date"] = format_datetime(date)
    if is_draft:
        given["X-Unsent"] = "1"
    for field, value in given.items():
        mail[field] = value
    mail.set_content(_text(body), cte="quoted-printable")
    made = mail.as_bytes()
    _verify(made, set(given))
    return made


def _line(text: str) -> str:
    """One line without control or format characters; `=?` is parted so that no encoded word can hide others."""
    parted = ("Cc", "Cf", "Zl", "Zp", "Cs")
    plain = "".join(" " if unicodedata.category(c) in parted and c not in JOINERS else c for c in text)
    return " ".join(plain.replace("=?", "= ?").split())


def _subject(subject: str) -> str:
    line = _line(subject)
    if len(line) > LONGEST_SUBJECT:
        raise NotComposed(f"The subject has {len(line)} characters; a mail takes {LONGEST_SUBJECT}. Shorten it.")
    return line


def _message_id(message_id: str) -> str:
    if not MESSAGE_ID.fullmatch(message_id):
        raise NotComposed("This letter has no valid number of its own. Remove the draft and write it anew.")
    return message_id


def _address(box: Mailbox) -> Address:
    return Address(display_name=_line(box.name), addr_spec=mailbox(box.address).address)


def _text(body: str) -> str:
    if len(body) > LONGEST_BODY:
        raise NotComposed("The letter is too long for a mail. Shorten it.")
    lines = re.sub(r"\r\n|[\r\x0b\x0c\x85\u2028\u2029]", "\n", body)
    kept = "".join(c for c in lines if c == "\n" or unicodedata.category(c) not in ("Cc", "Cs"))
    return kept.rstrip("\n") + "\n"


def _verify(made: bytes, given: set[str]) -> None:
    """The finished mail read again has the fields it was given, once each, and no other but those of its text."""
    fields = message_from_bytes(made, policy=SMTP).keys()
    if sorted(fields) != sorted([*given, "Content-Type", "Content-Transfer-Encoding", "MIME-Version"]):
        raise NotComposed("This letter could not be put into a mail safely. Look at its subject and the names in it.")
