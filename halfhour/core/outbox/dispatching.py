"""Carrying what is due: claim a few, open their line, hand them over one by one, store what came of each."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from datetime import datetime, timedelta

from django.db import InterfaceError, OperationalError, connection

from halfhour.core import suppression
from halfhour.core.models import Outgoing
from halfhour.core.outbox import claiming
from halfhour.core.outbox.ways import Line, Ways
from halfhour.gateways import mail
from halfhour.gateways.mail import NotReached, Outcome

log = logging.getLogger(__name__)
AT_ONCE = 40
UNSTORED_MOST = 10
SOON, LONG = timedelta(minutes=2), timedelta(minutes=30)
STORE_TRIES = 5
NOT_WANTED = "Nothing goes to this address any more: they asked for it, or it does not exist."
Clock = Callable[[], datetime]


def dispatch(*, now: datetime, ways: Ways, most: int = 200, stopping: Callable[[], bool] = lambda: False) -> int:
    """Send what is due at `now` (aware), up to `most` mails; returns how many rows were looked at, 0 when none is due.

    `ways` opens the line of a lane. Any number of workers and threads may call this at once, on SQLite and PostgreSQL.
    It must not be called inside a transaction: that a mail is going out is committed before it is.
    """
    started = time.monotonic()

    def clock() -> datetime:
        return now + timedelta(seconds=time.monotonic() - started)

    claiming.take_up(now=now)
    handled = 0
    while handled < most and not stopping():
        rows = claiming.claim(now=clock(), most=min(AT_ONCE, most - handled))
        if not rows:
            break
        handled += len(rows)
        _carry(rows, ways, clock)
    return handled


def _carry(rows: list[Outgoing], ways: Ways, clock: Clock) -> None:
    wanted = [row for row in rows if row.is_repeatable or not suppression.suppressed(row.recipients)]
    for row in rows:
        if row not in wanted:
            claiming.failed(row, said=NOT_WANTED)
    if not wanted:
        return
    try:
        with ways(wanted[0].lane) as line:
            left = _Carrier(line, clock).carry(wanted)
    except NotReached as error:
        _hold(wanted, error.sentence, clock() + (SOON if error.again else LONG))
        return
    if left:
        claiming.release(left, at=clock() + SOON)


def _hold(rows: list[Outgoing], said: str, until: datetime) -> None:
    """The line could not be opened: nothing went out, and the rest of the lane need not try for a while."""
    claiming.release(rows, at=until, said=said)
    claiming.hold_lane(rows[0].lane, until=until, said=said)


class _Carrier:
    """Hands rows over one line. A mail that may not be repeated is stored as going out, and as sent, each at once;
    of the others a few are stored together."""

    def __init__(self, line: Line, clock: Clock) -> None:
        self.line, self.clock = line, clock
        self.unstored: list[Outgoing] = []

    def carry(self, rows: list[Outgoing]) -> list[Outgoing]:
        """Returns the rows that were not begun, because the line broke."""
        try:
            for position, row in enumerate(rows):
                outcome = self._hand_over(row)
                self._store(row, outcome)
                if outcome.of_the_line:
                    claiming.hold_lane(row.lane, until=self.clock() + SOON, said=outcome.said)
                if outcome.of_the_line or not self.line.is_open:
                    return rows[position + 1 :]
            return []
        finally:
            self._flush()

    def _hand_over(self, row: Outgoing) -> Outcome:
        begun = False

        def before_data() -> bool:
            nonlocal begun
            begun = row.is_repeatable or bool(claiming.start([row], now=self.clock()))
            return begun

        try:
            return self.line.deliver(
                sender=row.sender,
                recipients=row.recipients,
                content=mail.dated(bytes(row.content), self.clock()),
                before_data=before_data,
            )
        except (OperationalError, InterfaceError):
            raise
        except Exception:
            log.exception("Mail %s could not be handed over", row.pk)
            said = "Something broke on our side while this was handed over."
            return Outcome("unknown" if begun else "later", said, of_the_line=True)

    def _store(self, row: Outgoing, outcome: Outcome) -> None:
        if outcome.ending == "sent":
            self.unstored.append(row)
            if not row.is_repeatable or len(self.unstored) >= UNSTORED_MOST:
                self._flush()
        elif outcome.ending == "later":
            claiming.later(row, said=outcome.said, now=self.clock())
        elif outcome.ending == "refused":
            claiming.failed(row, said=outcome.said)
        elif outcome.ending == "unknown":
            claiming.unknown(row, said=outcome.said, now=self.clock())

    def _flush(self) -> None:
        """What the server took is stored, and a database that is busy for a moment is waited for."""
        for attempt in range(STORE_TRIES):
            try:
                if self.unstored:
                    claiming.sent(self.unstored, now=self.clock())
                self.unstored = []
                return
            except (OperationalError, InterfaceError):
                if attempt == STORE_TRIES - 1:
                    raise
                connection.close()
                time.sleep(0.2 * 2**attempt)
