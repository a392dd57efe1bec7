"""Putting a mail into the outbox, taking it out, and what a person decides about one that may have gone out."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any, Literal

from django.db import transaction
from django.db.models import QuerySet, Value
from django.db.models.functions import Coalesce

from halfhour.core import suppression
from halfhour.core.models import Outgoing
from halfhour.core.outbox import limits
from halfhour.core.outbox.rules import WORTH
from halfhour.core.problems import Problem
from halfhour.gateways import mail
from halfhour.gateways.mail import Message, NotComposed

State = Outgoing.State
Via = Literal["server", "own", "drafts"]


class NotQueued(Problem):
    """The mail cannot be composed as it stands."""


class TooLate(Problem):
    """It is going out, or has gone."""

    sentence = "It is too late to take this back: it is going out or has gone. Reload the page to see."


class NothingToDecide(Problem):
    """Somebody said already what became of it."""

    sentence = "This was decided already. Reload the page to see what became of it."


@transaction.atomic
def queue(
    *,
    owner: Any,
    kind: str,
    subject: str,
    due_at: datetime,
    message: Message,
    repeatable: bool,
    now: datetime,
    via: Via = "server",
    send_at: datetime | None = None,
    expires_at: datetime | None = None,
    message_id: str = "",
    label: str = "",
    counted: bool = False,
    anew: bool = False,
) -> Outgoing:
    """Put one mail into the outbox, inside the caller's own transaction; a second call returns the same row.

    `kind` (`reminder.thanks.write`), `subject` (`interview:7`) and `due_at` name the effect: the same three, the same
    row, in whatever state it is by now, and nothing goes out twice. A row that was taken back is queued anew with what is
    given; with `anew` so is one that failed. `via` is who carries it: the server's own mail account, the mailbox of
    `owner`, or `drafts`, which puts it into that mailbox's Drafts folder. `repeatable` is for mails
    to the owner: when a crash leaves open whether one went out, it goes again with the same Message-ID. Others wait for
    a person. `label` names it on pages. `counted` is for letters to people who did not ask for them: on a shared
    server there are so many a day, an hour and an address, see limits.py. It goes out at `send_at` (at once by default)
    and is given up at `expires_at` (three days later).
    All moments are aware. Raises NotQueued with a sentence for a value that no mail can carry, and TooMany.
    """
    over = [State.CANCELLED, State.FAILED] if anew else [State.CANCELLED]
    key = {"kind": kind, "subject": subject, "due_at": due_at}
    if known := Outgoing.objects.filter(**key).exclude(state__in=over).first():
        return known
    send_at = max(send_at or now, now)
    content, number = composed(message, message_id)
    if counted:
        limits.check(owner, message.to[0].address, now)
    values = {
        "owner": owner,
        "created_at": now,
        "lane": lane_of(via, owner),
        "label": label[:200] or f"a mail to {message.to[0].address}"[:200],
        "counts_for": suppression.digest(message.to[0].address) if counted else "",
        "message_id": number,
        "sender": message.sender.address if message.sender else "",
        "recipients": [box.address for box in message.to],
        "content": content,
        "is_repeatable": repeatable,
        "state": State.QUEUED,
        "claim": "",
        "tries": 0,
        "problem": "",
        "sent_at": None,
        "noted_at": None,
        "try_at": send_at,
        "expires_at": expires_at or send_at + WORTH,
    }
    row, made = Outgoing.objects.get_or_create(**key, defaults=values)
    if not made and Outgoing.objects.filter(pk=row.pk, state__in=over).update(**values):
        row.refresh_from_db()
    return row


def lane_of(via: Via, owner: Any) -> str:
    """`server`, `own:7` or `drafts:7`."""
    return "server" if via == "server" else f"{via}:{owner.pk}"


@transaction.atomic
def cancel(*, kind: str, subject: str, due_at: datetime | None = None) -> int:
    """Take back what has not begun to go out: of one effect, or of all of that kind and subject.

    Returns how many were taken back; what is going out or has gone stays as it is. The conditional update is the
    lock: a worker that holds the row finds its claim gone.
    """
    rows = Outgoing.objects.filter(kind=kind, subject=subject, state__in=[State.QUEUED, State.CLAIMED, State.FAILED])
    if due_at is not None:
        rows = rows.filter(due_at=due_at)
    return rows.update(state=State.CANCELLED, claim="", lease_until=None, content=b"")


@transaction.atomic
def take_back(*, row: Outgoing) -> None:
    """Take back this one. Raises TooLate once it is going out."""
    waiting = Outgoing.objects.filter(pk=row.pk, state__in=[State.QUEUED, State.CLAIMED, State.FAILED])
    if not waiting.update(state=State.CANCELLED, claim="", lease_until=None, content=b""):
        raise TooLate


@transaction.atomic
def hold_back(*, addresses: Iterable[str]) -> int:
    """Whoever reads these addresses wants no more mail: what anybody's mail to them has not gone out does not go out.

    Returns how many rows that were. What is queued after this is for the caller to ask about first.
    """
    waiting = [State.QUEUED, State.CLAIMED, State.FAILED]
    theirs = _to(addresses, Outgoing.objects.filter(state__in=waiting))
    rows = Outgoing.objects.filter(pk__in=theirs, state__in=waiting)
    return rows.update(state=State.CANCELLED, claim="", lease_until=None, content=b"")


@transaction.atomic
def forget(*, owner: Any, addresses: Iterable[str]) -> int:
    """Somebody wants nothing kept about them: mail of `owner` to these addresses that has not gone out is taken back,
    and of what has gone out the address goes. Returns how many rows that were; one that is going out right now keeps
    what it needs until it has."""
    mine = Outgoing.objects.filter(pk__in=_to(addresses, Outgoing.objects.filter(owner=owner)))
    waiting = [State.QUEUED, State.CLAIMED, State.FAILED, State.UNCERTAIN]
    mine.filter(state__in=waiting).update(state=State.CANCELLED, claim="", lease_until=None)
    return mine.exclude(state=State.SENDING).update(recipients=[], content=b"", problem="")


def _to(addresses: Iterable[str], rows: QuerySet[Outgoing]) -> list[int]:
    """The ids of the rows that go to any of these addresses, however they are written."""
    wanted = {address.strip().casefold() for address in addresses} - {""}
    named = rows.exclude(recipients=[]).values_list("pk", "recipients")
    return [pk for pk, recipients in named.iterator() if wanted & {address.casefold() for address in recipients}]


@transaction.atomic
def it_is_there(*, row: Outgoing, now: datetime) -> None:
    """A person found the uncertain mail in their Sent folder: it went out. Raises NothingToDecide."""
    uncertain = Outgoing.objects.filter(pk=row.pk, state=State.UNCERTAIN)
    if not uncertain.update(
        state=State.SENT, sent_at=Coalesce("sent_at", Value(now)), claim="", problem="", content=b""
    ):
        raise NothingToDecide


@transaction.atomic
def it_is_not_there(*, row: Outgoing, now: datetime) -> None:
    """A person looked and did not find the uncertain mail: send it, under the same Message-ID. Raises NothingToDecide."""
    _again(row, State.UNCERTAIN, now)


@transaction.atomic
def try_again(*, row: Outgoing, now: datetime) -> None:
    """Send what failed for certain once more. Raises NothingToDecide."""
    _again(row, State.FAILED, now)


def _again(row: Outgoing, state: str, now: datetime) -> None:
    changed = Outgoing.objects.filter(pk=row.pk, state=state).update(
        state=State.QUEUED,
        claim="",
        lease_until=None,
        tries=0,
        try_at=now,
        expires_at=now + WORTH,
        sent_at=None,
        problem="",
    )
    if not changed:
        raise NothingToDecide


def composed(message: Message, message_id: str) -> tuple[bytes, str]:
    """The mail without its date, and its Message-ID, made here where none is given. Raises NotQueued."""
    if message.sender is None or not message.to:
        raise NotQueued("A mail needs a sender and somebody to go to.")
    number = message_id or mail.new_id(message.sender.address)
    try:
        return mail.compose(message, message_id=number), number
    except NotComposed as error:
        raise NotQueued(error.sentence) from None


@transaction.atomic
def wake(*, lane: str, now: datetime) -> int:
    """The server of this lane can be reached again: let what waited for it go out now."""
    return Outgoing.objects.filter(lane=lane, state=State.QUEUED, try_at__gt=now).exclude(problem="").update(try_at=now)
