"""The lanes of the outbox and the postman: threads that carry what is due and look for answers, beside the tasks."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import date

from django.conf import settings
from django.db import Error, close_old_connections, connection

from halfhour.accounts.mailbox import ways as mailbox
from halfhour.core import clock, outbox
from halfhour.gateways.mail import NotReached
from halfhour.journey.outreach import actions as outreach
from halfhour.journey.outreach import tasks as postman
from halfhour.journey.thanks import actions as thanks
from halfhour.reminders.hearing import hear

log = logging.getLogger(__name__)
# A server that hangs keeps one of them for up to two minutes; the others go on.
LANES = 4
PAUSE_SECONDS = 1.0
LOOK_SECONDS = 20.0
# What stages do once a mail of theirs is out. Each is safe to call at any time.
NOTING = (outreach.note_sent, thanks.note_sent)


def start(stop: threading.Event) -> None:
    """Carry what is due, and look for what came back, until `stop` is set."""
    for number in range(LANES):
        _thread(f"outbox-{number}", stop, lambda: _carry(stop), PAUSE_SECONDS)
    tidied: list[date] = []
    _thread("postman", stop, lambda: _look(tidied), LOOK_SECONDS)


def way(lane: str) -> AbstractContextManager[outbox.Line]:
    """The line of a lane. Raises NotReached; always in the demo, whose people are invented."""
    if settings.STORY:
        raise NotReached(
            "blocked", "This is the demo, so nothing is sent. In your own Halfhour it goes out.", again=False
        )
    return outbox.server_line() if lane == "server" else mailbox.way(lane)


def note() -> None:
    """Tell the stages what went out; also what a worker that died had sent and not told."""
    for stage in NOTING:
        stage(now=clock.now())


def _carry(stop: threading.Event) -> bool:
    busy = outbox.dispatch(now=clock.now(), ways=way, stopping=stop.is_set) > 0
    note()
    return busy


def _look(tidied: list[date]) -> bool:
    now = clock.now()
    if tidied != [now.date()]:
        tidied[:] = [now.date()]
        outbox.tidy(now)
    return not settings.STORY and postman.look_into_mailboxes(now=now, hear=hear) > 0


def _thread(name: str, stop: threading.Event, work: Callable[[], bool], pause: float) -> None:
    """Calls `work` again and again, at once while it says that there is more, else after a pause."""

    def run() -> None:
        while not stop.is_set():
            try:
                close_old_connections()
                if not work():
                    stop.wait(pause)
            except Error:
                log.exception("The database did not answer; trying again in five seconds")
                connection.close()
                stop.wait(5)
            except Exception:
                log.exception("%s stumbled; it goes on in five seconds", name)
                stop.wait(5)
        connection.close()

    threading.Thread(target=run, name=name, daemon=True).start()
