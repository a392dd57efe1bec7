"""The lanes of the outbox: a few threads that carry what is due, beside the tasks and not behind them."""

from __future__ import annotations

import logging
import threading
from contextlib import AbstractContextManager

from django.db import Error, close_old_connections, connection

from halfhour.core import clock, outbox

log = logging.getLogger(__name__)
# A server that hangs keeps one of them for up to two minutes; the others go on.
LANES = 4
PAUSE_SECONDS = 1.0


def start(stop: threading.Event) -> None:
    """Carry what is due until `stop` is set."""
    for number in range(LANES):
        threading.Thread(target=_carry, args=(stop,), name=f"outbox-{number}", daemon=True).start()


def _carry(stop: threading.Event) -> None:
    while not stop.is_set():
        try:
            close_old_connections()
            handled = outbox.dispatch(now=clock.now(), ways=way, stopping=stop.is_set)
        except Error:
            log.exception("The database did not answer; the outbox tries again in five seconds")
            connection.close()
            stop.wait(5)
        else:
            if not handled:
                stop.wait(PAUSE_SECONDS)
    connection.close()


def way(lane: str) -> AbstractContextManager[outbox.Line]:
    """The line of a lane. Raises NotReached."""
    return outbox.server_line()
