"""The background loop: leaves a beat, sends what is due, takes up what was left behind, runs tasks, backs up once a day."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from datetime import datetime

from django.conf import settings
from django.db import Error, close_old_connections, connection
from django_tasks_db.management.commands.db_worker import Worker

from halfhour.core import clock, heartbeat, processes
from halfhour.desk import actions as archives
from halfhour.guest import actions as guest
from halfhour.journey.organizations import tasks as sites
from halfhour.journey.people import tasks as imports
from halfhour.reminders import queue, sending, telling

log = logging.getLogger(__name__)
BEAT_SECONDS = 15
PAUSE_SECONDS = 0.5


def run(stop: threading.Event, *, daily: Callable[[datetime], None]) -> None:
    """Work until `stop` is set; `daily(now)` is called on every turn and decides itself whether a day has passed.

    A database that is away or locked is waited for: the loop says so in the log and tries again.
    """
    worker_id = processes.mark()
    beats = threading.Thread(target=_beat, args=(stop, worker_id), daemon=True)
    beats.start()
    sending.start(stop)
    telling.start(stop)
    swept = 0.0
    while not stop.is_set():
        try:
            close_old_connections()
            now = clock.now()
            if now.timestamp() - swept > BEAT_SECONDS:
                queue.return_orphans(now=now)
                queue.forget_silent_workers(now=now)
                imports.take_up_lost(now)
                sites.take_up_lost(now)
                archives.expire(now=now)
                guest.tell_changes(now=now, base=settings.ADDRESS)
                daily(now)
                swept = now.timestamp()
            _tasks(worker_id).run()
        except Error:
            log.exception("The database did not answer; trying again in five seconds")
            connection.close()
            stop.wait(5)
        stop.wait(PAUSE_SECONDS)


def _tasks(worker_id: str) -> Worker:
    """One pass over the tasks that are ready; returns when none is."""
    return Worker(
        queue_names=["*"],
        interval=0,
        batch=True,
        backend_name="default",
        startup_delay=False,
        max_tasks=None,
        worker_id=worker_id,
        excluded_queue_names=[],
    )


def _beat(stop: threading.Event, worker_id: str) -> None:
    """Beats from a thread of its own, so that a long import does not look like silence."""
    while not stop.is_set():
        try:
            now = clock.now()
            heartbeat.beat("worker", now=now)
            heartbeat.beat(queue.beat_name(worker_id), now=now)
        except Error:
            log.warning("No beat could be left: the database did not answer")
            connection.close()
        stop.wait(BEAT_SECONDS if not settings.DEBUG else 2)
