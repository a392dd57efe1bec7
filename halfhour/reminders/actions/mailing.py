"""A reminder as a row for the outbox: to its owner, automatic, with a way to have fewer."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta

from django.conf import settings
from django.urls import reverse

from halfhour.core import outbox
from halfhour.core.models import Outgoing
from halfhour.gateways import mail
from halfhour.reminders.actions import fewer
from halfhour.reminders.queries.pending import Pending
from halfhour.reminders.queries.readers import Reader
from halfhour.reminders.rules import words
from halfhour.reminders.rules.kinds import BY_NAME

WORTH = timedelta(days=2)  # a reminder that could not be sent by then is for the page
OF_THE_HOUR = timedelta(hours=1)  # when to leave is no news an hour after
MORNING_WORTH = timedelta(hours=12)


def single(reader: Reader, one: Pending, *, now: datetime, ran_at: datetime | None = None) -> Outgoing:
    """One due in a mail of its own, at its moment. `ran_at` is when the pass before this one ran."""
    kind = BY_NAME[one.kind]
    said = words.single(
        one.due,
        heard=one.step.heard,
        now=max(now, one.step.heard),
        away=ran_at is not None and ran_at < one.step.heard,
        zone=reader.owner.zone,
        address=settings.ADDRESS,
    )
    worth = WORTH
    if kind.moves and one.due.by:
        worth = max(one.due.by - one.step.heard, timedelta(0)) + OF_THE_HOUR
    return _row(
        reader,
        said,
        kind=f"reminder.{kind.name}",
        subject=_short(one.step.key),
        due_at=one.step.at,
        off=kind.name,
        why=f"It comes in a mail of its own because you chose that for “{kind.label}”.",
        send_at=one.step.heard,
        worth=worth,
        now=now,
    )


def together(reader: Reader, rows: Sequence[Pending], *, now: datetime, ran_at: datetime | None = None) -> Outgoing:
    """Several dues of one person at once."""
    first = rows[0]
    said = words.together(
        [one.due for one in rows],
        heard=first.step.heard,
        now=max(now, first.step.heard),
        away=ran_at is not None and ran_at < first.step.heard,
        zone=reader.owner.zone,
        address=settings.ADDRESS,
    )
    return _row(
        reader,
        said,
        kind="reminder.together",
        subject=_short(first.step.key),
        due_at=first.step.at,
        off=fewer.ALL,
        why="These come in mails of their own; because they are many, they are in one.",
        send_at=first.step.heard,
        worth=WORTH,
        now=now,
    )


def morning(reader: Reader, said: words.Morning, *, day: date, now: datetime) -> Outgoing:
    """The summary of one local day."""
    return _row(
        reader,
        words.summary(said, zone=reader.owner.zone, address=settings.ADDRESS),
        kind="reminder.morning",
        subject=f"user:{reader.owner.pk}",
        due_at=datetime.combine(day, time(0), UTC),
        off=fewer.MORNING,
        why="Your morning summary: what is due today, and the half hours of the day.",
        send_at=now,
        worth=MORNING_WORTH,
        now=now,
    )


def test(reader: Reader, *, now: datetime) -> Outgoing:
    """A mail that only shows that mails arrive."""
    said = words.Words(
        "Reminders reach you", "You asked for a test, and here it is: reminders will reach you like this."
    )
    return _row(
        reader,
        said,
        kind="reminder.test",
        subject=f"user:{reader.owner.pk}",
        due_at=now,
        off=fewer.ALL,
        why="You asked for it on your page of reminders.",
        send_at=now,
        worth=OF_THE_HOUR,
        now=now,
    )


def _row(
    reader: Reader,
    said: words.Words,
    *,
    kind: str,
    subject: str,
    due_at: datetime,
    off: str,
    why: str,
    send_at: datetime,
    worth: timedelta,
    now: datetime,
) -> Outgoing:
    """Raises NotComposed for an address that is none, NotQueued for words that no mail can carry."""
    unsubscribe = settings.ADDRESS + reverse("reminders:fewer", args=[fewer.token(reader.owner, off)])
    text = said.text + words.foot(why=why, fewer=unsubscribe, every=settings.ADDRESS + reverse("reminders:reminders"))
    message = mail.Message(
        subject=said.subject,
        text=text,
        sender=_sender(reader),
        to=(mail.mailbox(reader.address, reader.owner.name),),
        is_automatic=True,
        # RFC 8058 wants https; on one's own machine the link in the text does.
        unsubscribe=unsubscribe if unsubscribe.startswith("https://") else "",
    )
    return outbox.unsaved(
        owner=reader.owner,
        kind=kind,
        subject=subject,
        due_at=due_at,
        message=message,
        now=now,
        via=reader.via,
        send_at=send_at,
        expires_at=max(now, send_at) + worth,
    )


def _sender(reader: Reader) -> mail.Mailbox:
    """The server's own account, or the reader's mailbox, which writes to itself in Halfhour's name."""
    return outbox.server_sender() if reader.via == "server" else mail.mailbox(reader.address, "Halfhour")


def _short(key: str) -> str:
    """The key within the 80 letters that the outbox has: whole where it fits, else its end with a digest of it all."""
    if len(key) <= 80:
        return key
    import hashlib

    return f"{hashlib.sha256(key.encode()).hexdigest()[:24]}/{key[-50:]}"
