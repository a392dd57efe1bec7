"""kill -9, at ten points of one mail's way and at random moments under load."""

from __future__ import annotations

import os
import random
import signal
import threading
import time
from collections.abc import Callable
from datetime import datetime, timedelta

from bench.outbox.ground import (
    AFTER_LEASE,
    START,
    State,
    Trial,
    ended,
    forked,
    kill_me,
    put,
    settle,
    ways,
    wrongs,
)
from halfhour.core import clock, outbox
from halfhour.core.models import Outgoing
from halfhour.core.outbox import claiming
from halfhour.gateways.mail import smtp
from halfhour.reminders import sending
from tests.sink import Sink

POINTS = [
    "before the claim",
    "after the claim",
    "at connect",
    "at MAIL",
    "at RCPT",
    "within DATA",
    "after the last dot",
    "after 250, unread",
    "after 250, read",
    "after the commit",
]
MAY_BE_UNCERTAIN = POINTS[5:9]
AT_SERVER = {"at connect": "greeting", "at MAIL": "MAIL", "at RCPT": "RCPT", "within DATA": "body"} | {
    "after the last dot": "dot"
}


def ten_points(runs: int) -> list[Trial]:
    trials = []
    for index, point in enumerate(POINTS):
        with Sink() as sink:
            trials.append(_point(sink, point, runs, START + timedelta(days=index)))
    return trials


def _point(sink: Sink, point: str, runs: int, now: datetime) -> Trial:
    wrong, uncertain, repeated = [], 0, 0
    for run in range(runs):
        now += timedelta(hours=1)
        rows = [
            *put(2, repeatable=False, now=now, to=f"run{run}-", tag=f"{point}:{run}:"),
            *put(1, repeatable=True, now=now, to=f"self{run}-", tag=f"{point}:{run}:"),
        ]
        wrong += _killed(sink, point, rows, now)
        outbox.dispatch(now=now + AFTER_LEASE, ways=ways(sink))
        wrong += wrongs(rows, sink, at_the_end=False)
        asked = settle(rows, sink, now + AFTER_LEASE)
        uncertain += asked
        if asked and point not in MAY_BE_UNCERTAIN:
            wrong.append(f"{point}: uncertain before DATA or after the commit")
        outbox.dispatch(now=now + 2 * AFTER_LEASE, ways=ways(sink))
        wrong += wrongs(rows, sink, at_the_end=True)
        repeated += sum(sink.counts[row.message_id] > 1 for row in rows if row.is_repeatable)
    said = f"0 lost, 0 twice, {uncertain} uncertain, all shown" if not wrong else f"{len(wrong)} wrong: {wrong[0]}"
    return Trial(f"killed {point}", str(runs), said, not wrong, wrong)


def _killed(sink: Sink, point: str, rows: list[Outgoing], now: datetime) -> list[str]:
    """Runs a worker that is killed at `point` of its first mail; complains when it was not."""
    victim: list[int] = []
    ready = threading.Event()

    def kill() -> None:
        ready.wait()
        sink.script.clear()
        os.kill(victim[0], signal.SIGKILL)
        time.sleep(0.002)  # the answer is not to win the race

    def work() -> None:
        _rig(point)
        outbox.dispatch(now=now, ways=ways(sink))

    if point in AT_SERVER:
        sink.script[AT_SERVER[point]] = kill
    victim.append(forked(work))
    ready.set()
    return [] if ended(victim[0]) == -signal.SIGKILL else [f"{point}: the worker was not killed"]


def _rig(point: str) -> None:
    """Within the worker that is to die: die at the points that no server sees."""

    def dying(function: Callable, *, after: bool) -> Callable:
        def wrapped(*args, **kwargs):
            if not after:
                kill_me()
            function(*args, **kwargs)
            kill_me()

        return wrapped

    if point in ("before the claim", "after the claim"):
        claiming.claim = dying(claiming.claim, after=point.startswith("after"))
    if point in ("after 250, read", "after the commit"):
        claiming.sent = dying(claiming.sent, after=point == "after the commit")
    if point == "after 250, unread":
        plain = smtp.Line._ended

        def unread(self):
            def reply():
                self._client.sock.recv(1, 2)  # MSG_PEEK: it has arrived, and nobody has read it
                kill_me()

            self._client.getreply = reply
            return plain(self)

        smtp.Line._ended = unread


def at_random(mails: int, reminders: int, kills: int, *, least: int | None = None, mean_life: float = 0.06) -> Trial:
    """A worker with all its lanes, killed again and again while it carries everything.

    A fast machine may have all of it out before the last kill: fewer than `least` kills (all, unless given) are wrong.
    """
    dice, killed, lives = random.Random(5), 0, 0
    with Sink() as sink:
        now = START + timedelta(days=40)
        rows = [
            *put(mails, repeatable=False, now=now, tag="random:"),
            *put(reminders, repeatable=True, now=now, tag="random:"),
        ]
        while killed < kills:
            lives += 1
            now += AFTER_LEASE
            pid = forked(lambda now=now: _live(sink, now))
            time.sleep(0.02 + dice.expovariate(1 / mean_life))
            os.kill(pid, signal.SIGKILL)
            killed += ended(pid) == -signal.SIGKILL
            if not Outgoing.objects.filter(state__in=[State.QUEUED, State.CLAIMED, State.SENDING]).exists():
                break
        under_load, uncertain = killed, 0
        for _ in range(40):
            now += timedelta(hours=2)
            outbox.dispatch(now=now, ways=ways(sink), most=100_000)
            asked = settle(rows, sink, now)
            uncertain += asked
            if not asked and not Outgoing.objects.filter(state=State.QUEUED).exists():
                break
        wrong = wrongs(rows, sink, at_the_end=True)
        again = sum(sink.counts[row.message_id] > 1 for row in rows if row.is_repeatable)
    if under_load < (kills if least is None else least):
        wrong.append(f"only {under_load} kills before everything was out")
    said = (
        f"0 lost, 0 host mails twice, {uncertain} uncertain, all shown; {again} reminders repeated under their number"
    )
    return Trial(
        f"{mails:,} mails and {reminders:,} reminders, killed at random",
        f"{under_load} kills",
        said if not wrong else f"{len(wrong)} wrong: {wrong[0]}",
        not wrong,
        wrong,
    )


def _live(sink: Sink, now: datetime) -> None:
    began = time.monotonic()
    clock.now = lambda: now + timedelta(seconds=time.monotonic() - began)
    sending.way = ways(sink)
    stop = threading.Event()
    sending.start(stop)
    stop.wait(60)
