"""What every trial stands on: rows in the outbox, a worker that can be killed, and a look at what became of all."""

from __future__ import annotations

import os
import signal
import sys
import traceback
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from django.db import connections

from halfhour.accounts.models import User
from halfhour.core import outbox
from halfhour.core.models import Outgoing
from halfhour.gateways import mail
from halfhour.gateways.mail import Mailbox, Message, Server, smtp
from tests.sink import Sink

State = Outgoing.State
START = datetime(2026, 9, 24, 17, 30, tzinfo=UTC)
AFTER_LEASE = timedelta(minutes=6)


@dataclass
class Trial:
    """One line of the report."""

    what: str
    runs: str
    found: str
    passed: bool
    wrong: list[str] = field(default_factory=list)


def owner() -> User:
    user = User.objects.filter(username="dana").first()
    return user or User.objects.create(username="dana", email="dana@lakeside.example", welcomed_at=START)


def put(count: int, *, repeatable: bool, now: datetime, to: str = "host", tag: str = "") -> list[Outgoing]:
    """`count` mails that are due at `now`, put in at once."""
    dana, kind = owner(), "reminder" if repeatable else "letter"
    rows = []
    for number in range(count):
        address = f"{to}{number}@harbor.example"
        message = Message(
            subject=f"Letter {number}",
            text="Dear host,\n\nhello.\n" * 5,
            sender=Mailbox("Dana", "dana@lakeside.example"),
            to=(Mailbox("", address),),
        )
        number_of = mail.new_id("dana@lakeside.example")
        rows.append(
            Outgoing(
                owner=dana,
                created_at=now,
                kind=kind,
                subject=f"{tag}{number}",
                due_at=now,
                lane="server",
                message_id=number_of,
                sender="dana@lakeside.example",
                recipients=[address],
                content=mail.compose(message, message_id=number_of),
                is_repeatable=repeatable,
                try_at=now,
                expires_at=now + timedelta(days=30),
            )
        )
    return Outgoing.objects.bulk_create(rows, batch_size=500)


def ways(sink: Sink) -> outbox.Ways:
    return lambda lane: smtp.Line(Server(host="127.0.0.1", port=sink.port, security="none"))


def forked(work: Callable[[], None]) -> int:
    """Runs `work` in a process of its own, without waiting; returns its id."""
    connections.close_all()
    sys.stdout.flush()
    pid = os.fork()
    if pid:
        return pid
    code = 1
    try:
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        work()
        code = 0
    except BaseException:
        traceback.print_exc()
    finally:
        os._exit(code)


def ended(pid: int) -> int:
    """Waits for a process; its exit code, or minus the signal that ended it."""
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])


def kill_me() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def settle(rows: list[Outgoing], sink: Sink, now: datetime) -> int:
    """The owner looks and says, truly, which of the uncertain mails are there; returns how many they were asked about."""
    uncertain = list(outbox.uncertain(owner()).filter(pk__in=[row.pk for row in rows]))
    for row in uncertain:
        (outbox.it_is_there if sink.counts[row.message_id] else outbox.it_is_not_there)(row=row, now=now)
    return len(uncertain)


def wrongs(rows: list[Outgoing], sink: Sink, *, at_the_end: bool) -> list[str]:
    """What must never be: a host written to twice, a mail lost, one that says sent and is not there."""
    found = []
    for row in Outgoing.objects.filter(pk__in=[row.pk for row in rows]):
        took = sink.counts[row.message_id]
        if took > 1 and not row.is_repeatable:
            found.append(f"{row.kind} {row.subject} went out {took} times")
        if row.state == State.SENT and not took:
            found.append(f"{row.kind} {row.subject} says sent and never was")
        if row.state == State.UNCERTAIN and (row.is_repeatable or not row.problem):
            found.append(f"{row.kind} {row.subject} is uncertain, and nobody is told")
        if at_the_end and (row.state != State.SENT or not took):
            found.append(f"{row.kind} {row.subject} is lost: {row.state}, taken {took} times")
    return found
