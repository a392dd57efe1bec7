"""Whether the background loop is alive: it leaves a beat, and everybody can see how old the last one is."""

from __future__ import annotations

import time
from datetime import datetime, timedelta

from halfhour.core import clock
from halfhour.core.models import Heartbeat

SILENT_AFTER = timedelta(minutes=5)  # trust.md 3.1: no worker at all shows within five minutes


def beat(name: str, *, now: datetime) -> None:
    """Leave a beat for the loop `name`."""
    Heartbeat.objects.update_or_create(name=name, defaults={"beat_at": now})


def last(name: str) -> datetime | None:
    """When the loop `name` last ran, aware UTC; None when it never did."""
    return Heartbeat.objects.filter(name=name).values_list("beat_at", flat=True).first()


def is_silent(name: str, *, now: datetime) -> bool:
    """Whether the loop has said nothing for five minutes or never ran."""
    beat_at = last(name)
    return beat_at is None or now - beat_at > SILENT_AFTER


class Watch:
    """What every page asks: whether the worker is silent. Looked up once in half a minute, for all pages of a process.

    A server that has just started gives its worker a minute to leave the first beat.
    """

    LOOK_SECONDS = 30.0
    GRACE_SECONDS = 60.0

    def __init__(self) -> None:
        self.began = time.monotonic()
        self.look_again = self.began + self.GRACE_SECONDS
        self.silent = False

    def is_silent(self) -> bool:
        """The last answer, or a fresh one."""
        if time.monotonic() >= self.look_again:
            self.silent = is_silent("worker", now=clock.now())
            self.look_again = time.monotonic() + self.LOOK_SECONDS
        return self.silent


watch = Watch()
