"""A letter handed to the outbox, to go out from one's own address or into one's Drafts folder."""

from __future__ import annotations

from datetime import datetime
from typing import Any, NamedTuple

from halfhour.accounts.mailbox.actions import NoMailbox
from halfhour.accounts.mailbox.queries import account_of
from halfhour.accounts.models import User
from halfhour.core import outbox
from halfhour.core.models import Outgoing
from halfhour.core.problems import Problem
from halfhour.gateways import mail


class NoAddress(Problem):
    """There is nowhere to send it."""


class Empty(Problem):
    """There is nothing to send."""

    sentence = "Nothing is written yet. Write the letter, then send it."


class Letter(NamedTuple):
    """What goes out: `kind`, `subject_key` and `since` name it for ever in the outbox."""

    kind: str
    subject_key: str
    since: datetime
    message_id: str
    to_name: str
    to_address: str
    subject: str
    text: str
    in_reply_to: str = ""


def hand_over(letter: Letter, *, owner: User, now: datetime, at: datetime | None = None, counted: bool) -> Outgoing:
    """Queue the letter to go out from the mailbox of `owner`, at `at` or at once; a second call returns the same row.

    Raises NoMailbox, NoAddress, Empty, and what the outbox raises (NotQueued, TooMany).
    """
    label = f"your letter to {letter.to_name}"
    said: dict[str, Any] = {"via": "own", "repeatable": False, "send_at": at, "counted": counted, "anew": True}
    return _queued(letter, letter.kind, letter.subject_key, letter.message_id, label, owner, now, **said)


def into_drafts(letter: Letter, *, revision: int, owner: User, now: datetime) -> Outgoing:
    """Queue the letter, as it stands at `revision`, to be put into the Drafts folder. Raises as `hand_over` does."""
    number = letter.message_id.replace("@", f".{revision}@", 1)
    label = f"the draft of your letter to {letter.to_name}"
    said: dict[str, Any] = {"via": "drafts", "repeatable": True, "anew": True}
    return _queued(
        letter, f"{letter.kind}.draft", f"{letter.subject_key}:{revision}", number, label, owner, now, **said
    )


def _queued(
    letter: Letter, kind: str, key: str, number: str, label: str, owner: User, now: datetime, **said: Any
) -> Outgoing:
    account = account_of(owner)
    if account is None:
        raise NoMailbox
    if not letter.to_address:
        raise NoAddress(f"No mail address of {letter.to_name} is known. Add it on their page, then send this.")
    if not letter.text.strip():
        raise Empty
    try:
        message = mail.Message(
            subject=letter.subject,
            text=letter.text,
            sender=mail.mailbox(account.address, owner.name),
            to=(mail.mailbox(letter.to_address, letter.to_name),),
            in_reply_to=letter.in_reply_to,
        )
    except mail.NotComposed as error:
        raise NoAddress(error.sentence) from None
    return outbox.queue(
        owner=owner,
        kind=kind,
        subject=key,
        due_at=letter.since,
        message=message,
        message_id=number,
        label=label,
        now=now,
        **said,
    )
