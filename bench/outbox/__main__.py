"""`python -m bench.outbox`: kills, crowds and misbehaviour, counted, then how fast it is; `--faults` and `--speed` do one of
both, and `--short` is what the tests run.

Runs on a SQLite of its own in a temporary folder, or on the empty PostgreSQL that DATABASE_URL names. Ends with 1 when
anything was lost, sent twice or hidden.
"""

from __future__ import annotations

import logging
import os
import sys
import tempfile

os.environ["HALFHOUR_DATA"] = tempfile.mkdtemp(prefix="halfhour-outbox-")
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "halfhour.config.settings")

import django

django.setup()

from django.core.management import call_command
from django.db import connection

from bench.outbox import kills, load
from bench.outbox.ground import Trial
from bench.sections import keep


def short() -> list[Trial]:
    return [
        *kills.ten_points(1),
        kills.at_random(60, 60, 6, least=1),
        load.workers_at_once(200, 1),
        load.clocks_apart(60),
    ]


def faults() -> list[Trial]:
    return [
        *kills.ten_points(100),
        kills.at_random(5000, 5000, 500),
        load.workers_at_once(10_000, 10),
        load.clocks_apart(2000),
        load.misbehaving(20),
    ]


def speed() -> list[Trial]:
    trials = []
    for repeatable, what in ((True, "reminders"), (False, "letters to hosts")):
        a_second = load.rate(10_000, repeatable=repeatable)
        goal = a_second >= 1000 or not repeatable
        trials.append(Trial(f"10,000 {what} to memory, one worker", "1", f"{a_second:,.0f} a second", goal))
    late = load.lateness(10_000)
    p99 = late[int(len(late) * 0.99)]
    said = f"p99 {p99:.1f} s, last {late[-1]:.1f} s"
    trials.append(Trial("10,000 reminders due at once, over SMTP, one mailbox hanging", "1", said, p99 <= 20))
    return trials


PARTS = {"--faults": ("The outbox", faults), "--speed": ("How fast the outbox is", speed)}


def said(trials: list[Trial]) -> str:
    """The trials as rows of a table."""
    return "".join(f"| {t.what} | {t.runs} | {t.found}{'' if t.passed else ' **not reached**'} |\n" for t in trials)


def main() -> None:
    logging.disable(logging.ERROR)
    call_command("migrate", verbosity=0)
    engine = {"sqlite": "SQLite", "postgresql": "PostgreSQL"}[connection.vendor]
    wanted = [part for part in PARTS if part in sys.argv] or list(PARTS)
    done: list[Trial] = []
    if "--short" in sys.argv:
        done = short()
        print(f"On {engine}:\n\n{said(done)}")
    else:
        for title, measure in map(PARTS.get, wanted):
            trials = measure()
            print(f"{title} on {engine}:\n\n{said(trials)}", flush=True)
            head = "`make faults-mail` writes this.\n\n| what | runs | found |\n|---|---|---|\n"
            keep(f"{title} on {engine}", head + said(trials))
            done += trials
    for wrong in [wrong for trial in done for wrong in trial.wrong][:40]:
        print(wrong)
    sys.exit(0 if all(trial.passed for trial in done) else 1)


main()
