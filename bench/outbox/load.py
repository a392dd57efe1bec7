"""Many workers, many mails, clocks that disagree, servers that misbehave, and how fast it all goes."""

from __future__ import annotations

import os
import signal
import threading
import time
from contextlib import contextmanager
from datetime import datetime, timedelta

from bench.outbox.ground import START, State, Trial, ended, forked, put, settle, ways, wrongs
from halfhour.core import clock, outbox
from halfhour.core.models import Outgoing
from halfhour.gateways.mail import Outcome, server
from halfhour.reminders import sending
from tests.sink import Sink

WORKERS = 4


def workers_at_once(count: int, runs: int) -> Trial:
    """Four workers over the same rows."""
    wrong, slowest = [], 0.0
    for run in range(runs):
        now = START + timedelta(days=100 + run)
        with Sink() as sink:
            half = count // 2
            rows = [
                *put(half, repeatable=False, now=now, tag=f"four:{run}:"),
                *put(count - half, repeatable=True, now=now, tag=f"four:{run}:"),
            ]
            began = time.monotonic()
            line = ways(sink)
            pids = [forked(lambda now=now, line=line: _until_done(line, now)) for _ in range(WORKERS)]
            wrong += ["a worker ended badly" for pid in pids if ended(pid)]
            slowest = max(slowest, time.monotonic() - began)
            wrong += wrongs(rows, sink, at_the_end=True)
            wrong += [f"{row.message_id} taken twice" for row in rows if sink.counts[row.message_id] > 1]
    said = f"each once; {count / slowest:,.0f} a second over SMTP" if not wrong else f"{len(wrong)} wrong: {wrong[0]}"
    return Trial(f"{WORKERS} workers at once over {count:,} mails", str(runs), said, not wrong, wrong)


def _until_done(line: outbox.Ways, now: datetime) -> None:
    idle = 0
    while idle < 5:
        idle = 0 if outbox.dispatch(now=now, ways=line) else idle + 1
        time.sleep(0.02 if idle else 0)


def clocks_apart(count: int) -> Trial:
    """Two workers whose clocks are two hours apart: each takes the other's claims for ended."""
    now = START + timedelta(days=200)
    with Sink() as sink:
        rows = put(count, repeatable=False, now=now, tag="clocks:")
        line = ways(sink)
        pids = [forked(lambda at=at: _until_done(line, at)) for at in (now, now + timedelta(hours=2))]
        wrong = ["a worker ended badly" for pid in pids if ended(pid)]
        wrong += wrongs(rows, sink, at_the_end=False)
        uncertain = settle(rows, sink, now + timedelta(hours=3))
        for hours in (3, 5, 8, 12):
            outbox.dispatch(now=now + timedelta(hours=hours), ways=line, most=count)
            uncertain += settle(rows, sink, now + timedelta(hours=hours))
        outbox.dispatch(now=now + timedelta(days=1), ways=line, most=count)
        wrong += wrongs(rows, sink, at_the_end=True)
    said = f"0 lost, 0 twice, {uncertain} uncertain, all shown" if not wrong else f"{len(wrong)} wrong: {wrong[0]}"
    return Trial(f"two workers with clocks two hours apart, {count:,} mails", "1", said, not wrong, wrong)


MISBEHAVIOUR = [
    ("greeting", "554 Go away", State.QUEUED),
    ("greeting", "hang", State.QUEUED),
    ("EHLO", "hang", State.QUEUED),
    ("MAIL", "hang", State.QUEUED),
    ("MAIL", "451 Busy", State.QUEUED),
    ("RCPT", "hang", State.QUEUED),
    ("RCPT", "550 No such user", State.FAILED),
    ("DATA", "hang", State.QUEUED),
    ("DATA", "421 Closing", State.QUEUED),
    ("dot", "451 Greylisted", State.QUEUED),
    ("dot", "hang", State.UNCERTAIN),
    ("dot", "drop", State.UNCERTAIN),
]


def misbehaving(runs: int) -> Trial:
    """Each way to misbehave, met by one mail; afterwards the server behaves, and everything certain goes out."""
    server.ANSWER_SECONDS = 0.15
    wrong: list[str] = []
    now = START + timedelta(days=300)
    for verb, does, expected in MISBEHAVIOUR:
        for run in range(runs):
            now += timedelta(days=1)
            with Sink({verb: does}) as sink:
                rows = put(1, repeatable=False, now=now, tag=f"{verb}:{does}:{run}:")
                outbox.dispatch(now=now, ways=ways(sink))
                found = Outgoing.objects.get(pk=rows[0].pk)
                if found.state != expected or not found.problem:
                    wrong.append(f"{verb} {does}: {found.state} “{found.problem}”")
                if found.state == State.QUEUED and found.try_at <= now:
                    wrong.append(f"{verb} {does}: no pause before the next try")
                sink.script.clear()
                settle(rows, sink, now)
                Outgoing.objects.filter(pk=found.pk, state=State.FAILED).delete()
                outbox.dispatch(now=now + timedelta(hours=1), ways=ways(sink))
                wrong += wrongs(rows, sink, at_the_end=found.state != State.FAILED)
    server.ANSWER_SECONDS = 30.0
    said = "right state, pause, nothing twice, nothing lost" if not wrong else f"{len(wrong)} wrong: {wrong[0]}"
    return Trial(f"{len(MISBEHAVIOUR)} ways to misbehave", f"{len(MISBEHAVIOUR)} x {runs}", said, not wrong, wrong)


class Memory:
    """Takes everything at once, and keeps nothing."""

    is_open = True

    def deliver(self, *, sender, recipients, content, before_data):
        return Outcome("sent") if before_data() else Outcome("withdrawn")


@contextmanager
def memory(lane):
    yield Memory()


def rate(count: int, *, repeatable: bool) -> float:
    """Mails a second, one worker, with no network at all: what the outbox itself costs."""
    now = START + timedelta(days=900 + repeatable)
    put(count, repeatable=repeatable, now=now, tag="rate:")
    began = time.perf_counter()
    done = 0
    while handled := outbox.dispatch(now=now, ways=memory):
        done += handled
    took = time.perf_counter() - began
    assert done == count
    Outgoing.objects.filter(due_at=now).delete()  # else the lanes of the next trial take note of them meanwhile
    return count / took


def lateness(count: int) -> list[float]:
    """Seconds from its due moment until each of `count` reminders was out, all due in the same minute, with the real
    lanes of one worker over SMTP, while one other mailbox hangs."""
    now = START + timedelta(days=1000)
    server.ANSWER_SECONDS = 30.0
    with Sink() as sink, Sink({"greeting": "hang"}) as hanging:
        stuck = put(3, repeatable=False, now=now, tag="stuck:")
        Outgoing.objects.filter(pk__in=[row.pk for row in stuck]).update(lane="own:999")
        rows = put(count, repeatable=True, now=now, tag="late:")
        pid = forked(lambda: _lanes(sink, hanging, now))
        while Outgoing.objects.filter(pk__in=[r.pk for r in rows[-1:]]).exclude(state=State.SENT).exists() or (
            Outgoing.objects.filter(kind="reminder", due_at=now).exclude(state=State.SENT).exists()
        ):
            time.sleep(0.2)
        os.kill(pid, signal.SIGKILL)
        ended(pid)
    sent = Outgoing.objects.filter(kind="reminder", due_at=now).values_list("sent_at", flat=True)
    Outgoing.objects.filter(lane="own:999").delete()
    return sorted((at - now).total_seconds() for at in sent)


def _lanes(sink: Sink, hanging: Sink, now: datetime) -> None:
    began = time.monotonic()
    clock.now = lambda: now + timedelta(seconds=time.monotonic() - began)
    sending.way = lambda lane: ways(hanging if lane.startswith("own:") else sink)(lane)
    stop = threading.Event()
    sending.start(stop)
    stop.wait(600)
