"""The reminders' own thread: a pass every half minute, beside the tasks and not behind them."""

from __future__ import annotations

import logging
import threading

from django.db import Error, close_old_connections, connection

from halfhour.core import clock
from halfhour.reminders import actions

log = logging.getLogger(__name__)
PAUSE_SECONDS = 30.0  # half of what a pass looks ahead, so that nothing waits for the next one


def start(stop: threading.Event) -> None:
    """Remind until `stop` is set."""
    threading.Thread(target=_remind, args=(stop,), name="reminders", daemon=True).start()


def _remind(stop: threading.Event) -> None:
    while not stop.is_set():
        try:
            close_old_connections()
            now = clock.now()
            actions.tell(now=now)
            actions.forget(now=now)
        except Error:
            log.exception("The database did not answer; reminders try again in half a minute")
            connection.close()
        except Exception:
            log.exception("A pass of the reminders broke; the next one tries again")
        stop.wait(PAUSE_SECONDS)
    connection.close()
