"""`python -m bench.reminders`: ten thousand thank-yous of one minute, a worker away for 30 hours, and workers killed.

Runs on a database of its own: SQLite in a temporary folder, or the PostgreSQL that DATABASE_URL names. Figures go to the
terminal and to bench/results.md.
"""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

MANY = int(os.environ.get("BENCH_DUES", "10000"))
KILLED_DUES, KILLS = 3_000, int(os.environ.get("BENCH_KILLS", "40"))
HEARD = datetime(2026, 9, 24, 12, 0, tzinfo=UTC)  # the minute in which everybody's two hours are over


def django_ready() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "halfhour.config.settings")
    os.environ |= {"HALFHOUR_MAIL": "smtp+plain://localhost:25", "HALFHOUR_MAIL_FROM": "halfhour@school.example.org"}
    import django

    django.setup()


def seed(number: int) -> None:
    """`number` people, each with a half hour that ended two hours before `HEARD` and no thank-you."""
    from django.core.management import call_command

    from halfhour.accounts.models import User
    from halfhour.core.models import Outgoing
    from halfhour.journey.interviews.models import Interview
    from halfhour.journey.people.models import Person
    from halfhour.reminders.models import Told

    call_command("migrate", verbosity=0, interactive=False)
    for model in (Told, Outgoing, Interview, Person, User):
        model.objects.all().delete()
    ended, then = HEARD - timedelta(hours=2), HEARD - timedelta(days=9)
    owners = User.objects.bulk_create(
        [
            User(
                username=f"u{n}",
                email=f"u{n}@school.example.org",
                name=f"Student {n}",
                welcomed_at=then,
                time_zone="Europe/Berlin",
            )
            for n in range(number)
        ],
        batch_size=500,
    )
    people = Person.objects.bulk_create(
        [
            Person(owner=one, created_at=then, full_name="Maria Chen", sort_key="maria", given="Maria", touched_at=then)
            for one in owners
        ],
        batch_size=500,
    )
    Interview.objects.bulk_create(
        [
            Interview(
                owner=owner,
                created_at=then,
                person=person,
                state="held",
                starts_at=ended - timedelta(minutes=30),
                started_at=ended - timedelta(minutes=30),
                ended_at=ended,
                time_zone="Europe/Berlin",
                uid=f"bench-{person.pk}",
            )
            for owner, person in zip(owners, people, strict=True)
        ],
        batch_size=500,
    )


def sink(heard: list[float] | None = None, file: int = -1):
    """The lines of an outbox that lead into memory, or into a file that several processes append to."""
    from halfhour.gateways.mail import Outcome

    class Line:
        is_open = True

        def deliver(self, *, sender, recipients, content, before_data):
            if not before_data():
                return Outcome("dropped")
            if heard is not None:
                heard.append(time.perf_counter())
            if file >= 0:
                number = content.partition(b"Message-ID: ")[2].split(b"\r\n")[0]
                os.write(file, recipients[0].encode() + b" " + number + b"\n")
            return Outcome("sent")

    @contextmanager
    def way(lane: str):
        yield Line()

    return way


def send(now: datetime, way) -> int:
    from halfhour.core import outbox

    sent = 0
    while handled := outbox.dispatch(now=now, ways=way):
        sent += handled
    return sent


def one_minute() -> list[str]:
    """Everything of one minute: the pass half a minute before puts it down, then it goes out."""
    from halfhour.reminders import actions

    seed(MANY)
    began, busy = time.perf_counter(), time.process_time()
    made = actions.tell(now=HEARD - timedelta(seconds=30))
    put, put_busy = time.perf_counter() - began, time.process_time() - busy
    again = time.perf_counter()
    assert actions.tell(now=HEARD) == 0
    again = time.perf_counter() - again
    heard: list[float] = []
    began, busy = time.perf_counter(), time.process_time()
    send(HEARD, sink(heard))
    sent_busy = time.process_time() - busy
    late = sorted(at - began for at in heard)
    assert made == len(heard) == MANY
    p99 = late[int(len(late) * 0.99)]
    return [
        f"| {MANY:,} dues of one minute put into the outbox | before they are due | {put:.1f} s, {made / put:,.0f}/s; "
        f"{put_busy:.1f} s of processor time |",
        f"| another pass over all of them | tells nothing | {again:.1f} s |",
        f"| sent to memory | ≥ 1,000/s | {made / late[-1]:,.0f}/s; "
        f"{made / sent_busy:,.0f} in a second of processor time |",
        f"| lateness, p99 | ≤ 20 s | {p99:.1f} s |",
    ]


def away() -> list[str]:
    """No worker for thirty hours, then one: each person hears of the thank-you once."""
    from halfhour.core.models import Outgoing
    from halfhour.reminders import actions

    seed(1_000)
    back = HEARD + timedelta(hours=30)
    first, second = actions.tell(now=back), actions.tell(now=back + timedelta(minutes=1))
    by_person = Counter(Outgoing.objects.filter(kind="reminder.thanks").values_list("owner_id", flat=True))
    return [
        f"| a worker away for 30 h, 1,000 people | one catch-up each | {first} at once, {second} after, "
        f"at most {max(by_person.values())} of a thing |"
    ]


def killed(folder: Path) -> list[str]:
    """Two workers remind and send, and are killed again and again until everything is out."""
    from halfhour.core.models import Outgoing
    from halfhour.reminders.models import Told

    seed(KILLED_DUES)
    out = folder / "sink"
    out.touch()
    dice, kills = random.Random(4), 0
    workers = [worker(out) for _ in range(2)]
    while any(one.poll() is None for one in workers):
        time.sleep(dice.uniform(0.8, 3.0))
        for place, one in enumerate(workers):
            if kills < KILLS and dice.random() < 0.7 and one.poll() is None:
                one.send_signal(signal.SIGKILL)
                one.wait()
                kills += 1
                workers[place] = worker(out)
    lines = [line.split() for line in out.read_text().splitlines()]
    seen = {(person, number) for person, number in lines}
    people = Counter(person for person, _ in seen)
    states = Counter(Outgoing.objects.values_list("state", flat=True))
    assert Told.objects.count() == Outgoing.objects.count() == KILLED_DUES, (Told.objects.count(), states)
    assert len(people) == KILLED_DUES, f"{KILLED_DUES - len(people)} lost"
    return [
        f"| {KILLED_DUES:,} dues, two workers, {kills} times kill -9 | each told once, none lost | "
        f"{len(people):,} told, at most {max(people.values())} Message-ID for each, "
        f"{len(lines) - len(seen)} repeated under their own, {states['sent']:,} known as sent |"
    ]


def worker(out: Path) -> subprocess.Popen[bytes]:
    return subprocess.Popen([sys.executable, "-m", "bench.reminders", "work", str(out)], env=os.environ.copy())


def work(out: str) -> None:
    """One worker: a pass, then what is due, until nothing is left. Time runs five minutes a turn, so that leases end."""
    from halfhour.core.models import Outgoing
    from halfhour.reminders import actions

    file = os.open(out, os.O_WRONLY | os.O_APPEND)
    now, way = HEARD, sink(file=file)
    while True:
        try:
            actions.tell(now=now)
            send(now, way)
        except Exception as error:
            print(f"again: {type(error).__name__}", file=sys.stderr)
            time.sleep(0.2)
        sent = Outgoing.objects.filter(state="sent").count()
        if sent >= KILLED_DUES:
            return
        now = min(now + timedelta(minutes=2), HEARD + timedelta(hours=9))
        time.sleep(0.1)


def main() -> None:
    if sys.argv[1:2] == ["work"]:
        django_ready()
        work(sys.argv[2])
        return
    from bench.sections import keep

    folder = Path(tempfile.mkdtemp(prefix="halfhour-bench-"))
    os.environ["HALFHOUR_DATA"] = str(folder)
    django_ready()
    from django.db import connection

    engine = {"sqlite": "SQLite", "postgresql": "PostgreSQL"}[connection.vendor]
    rows = [*one_minute(), *away(), *killed(folder)]
    text = "\n".join(["| what | goal | found |", "|---|---|---|", *rows])
    print(text)
    keep(f"Reminders on {engine}", f"`python -m bench.reminders`, {os.cpu_count()} processors.\n\n{text}")


if __name__ == "__main__":
    main()
