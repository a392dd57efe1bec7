"""What a mail is made of, as typed values; what was typed becomes one of them or is refused."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

LONGEST_NAME = 120
JOINERS = "\u200c\u200d"  # format characters that letters of Persian and Indic names need
Method = Literal["REQUEST", "CANCEL", "REPLY", "PUBLISH", "COUNTER"]


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


@dataclass(frozen=True, slots=True)
class Calendar:
    """An invitation: the text of an iCalendar file, and its METHOD, which must be the one within the text."""

    text: str
    method: Method


@dataclass(frozen=True, slots=True)
class Attachment:
    """One file. `kind` is its media type (`application/pdf`)."""

    name: str
    kind: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Message:
    """One mail, before it has a number and a date.

    `html` and `calendar` stand as alternatives beside `text`; an invitation must be an alternative to keep its method.
    `in_reply_to` is a Message-ID. `is_automatic` is for what nobody typed (reminders, confirmations): it carries
    `Auto-Submitted`, asks for no automatic answer, and `unsubscribe`, an https address, as its List-Unsubscribe.
    A draft to take along may lack `sender` and `to`; what is sent needs both.
    """

    subject: str
    text: str
    sender: Mailbox | None = None
    to: tuple[Mailbox, ...] = ()
    html: str = ""
    calendar: Calendar | None = None
    attachments: tuple[Attachment, ...] = ()
    in_reply_to: str = ""
    reply_to: Mailbox | None = None
    is_automatic: bool = False
    unsubscribe: str = ""


def mailbox(address: str, name: str = "") -> Mailbox:
    """A mailbox out of what was typed. Raises NotComposed unless `address` is exactly one mail address.

    A domain in other scripts is written in its ASCII form; a name loses what could end its line.
    """
    return Mailbox(line(name)[:LONGEST_NAME].strip(), _checked(address))


@lru_cache(maxsize=512)
def _checked(address: str) -> str:
    """The address as it is written. One sender writes many mails."""
    from email_validator import EmailNotValidError, validate_email  # loaded at the first mail, not with the first page

    try:
        found = validate_email(address, check_deliverability=False, allow_smtputf8=False, strict=True)
    except EmailNotValidError:
        shown = line(address)[:80]
        raise NotComposed(f"“{shown}” is not one mail address. Correct it, then try again.") from None
    return str(found.ascii_email or found.normalized)


def line(text: str) -> str:
    """One line without control or format characters; `=?` is parted so that no encoded word can hide others."""
    parted = ("Cc", "Cf", "Zl", "Zp", "Cs")
    plain = "".join(" " if unicodedata.category(c) in parted and c not in JOINERS else c for c in text)
    return " ".join(plain.replace("=?", "= ?").split())


def lines(text: str) -> str:
    """Text of any length with `\\n` between lines and no other control character."""
    ended = re.sub(r"\r\n|[\r\x0b\x0c\x85\u2028\u2029]", "\n", text)
    kept = "".join(c for c in ended if c in "\n\t" or unicodedata.category(c) not in ("Cc", "Cs"))
    return kept.rstrip("\n") + "\n"
