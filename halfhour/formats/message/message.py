"""What one mail is to the person who got it: a reply, a bounce, an absence, a complaint, something automatic."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Literal

Kind = Literal["reply", "bounce", "out_of_office", "complaint", "automatic", "other"]


@dataclass(frozen=True, slots=True)
class Failure:
    """One address that a mail did not reach.

    `permanent` is False for a warning and for errors of class 4 (RFC 3463): the address may be good. `why` is what the
    server said, on one line, at most 300 characters; "" when it said nothing.
    """

    address: str
    permanent: bool
    why: str


@dataclass(frozen=True, slots=True)
class Message:
    """One mail, read.

    `reply`: a person answers. `other`: a person writes unasked, or nothing can be told. `failed` is for bounces only.
    `returns_on` is the day an absent person is back, as far as the mail tells it. `in_reply_to` is the id, in angle
    brackets, of the mail it is about (for a bounce: of the mail that did not arrive). `about` are all such ids.
    `text` is what is new in it. `sender` and `name` are the mail's own claim. `sent_at` is aware.
    `problem` is a sentence about what could not be read.
    """

    kind: Kind
    failed: tuple[Failure, ...] = ()
    returns_on: date | None = None
    in_reply_to: str = ""
    text: str = ""
    about: tuple[str, ...] = ()
    message_id: str = ""
    sender: str = ""
    name: str = ""
    subject: str = ""
    sent_at: datetime | None = None
    problem: str = ""


def as_json(message: Message, file: str) -> dict[str, Any]:
    """One line of `halfhour read mail`: dates as ISO 8601, None for what the mail does not tell."""
    said: dict[str, Any] = {
        "file": file,
        "kind": message.kind,
        "failed": [{"address": one.address, "permanent": one.permanent, "why": one.why} for one in message.failed],
        "returns_on": message.returns_on.isoformat() if message.returns_on else None,
        "in_reply_to": message.in_reply_to or None,
        "text": message.text,
    }
    if message.problem:
        said["problem"] = message.problem
    return said
