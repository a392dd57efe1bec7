"""An import whose process was killed goes on as soon as somebody is there to do it, and does nothing twice."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from halfhour.cli.tests.test_run import until

ROWS = 4000
BEGIN = """
import django; django.setup()
import sys
from pathlib import Path
from halfhour.accounts.actions import own_machine_user
from halfhour.core import clock
from halfhour.journey.people import actions, tasks
data = Path(sys.argv[1]).read_bytes()
batch = actions.receive(owner=own_machine_user(), file_name="c.csv", data=data, now=clock.now())
actions.queue(batch=batch, now=clock.now())
tasks.carry_on.enqueue(batch.pk)
"""


class Machine:
    """A data folder of its own, and processes over it."""

    def __init__(self, folder: Path) -> None:
        self.data = folder / "data"
        kept = {k: v for k, v in os.environ.items() if not k.startswith(("HALFHOUR", "DATABASE"))}
        self.environment = kept | {
            "HALFHOUR_DATA": str(self.data),
            "DJANGO_SETTINGS_MODULE": "halfhour.config.settings",
        }
        self.file = folder / "Connections.csv"
        rows = (
            f"Given{n},Family{n},https://www.linkedin.com/in/p{n},,Place {n % 99},Analyst,15 Mar 2024"
            for n in range(ROWS)
        )
        header = "First Name,Last Name,URL,Email Address,Company,Position,Connected On"
        self.file.write_text("\n".join([header, *rows]) + "\n")
        self.started: list[subprocess.Popen] = []

    def start(self, *words: str) -> subprocess.Popen:
        begun = subprocess.Popen([sys.executable, *words], env=self.environment, stdout=subprocess.DEVNULL)
        self.started.append(begun)
        return begun

    def run(self, *words: str) -> None:
        assert self.start(*words).wait(120) == 0

    def asked(self, question: str) -> list[tuple]:
        with sqlite3.connect(f"file:{self.data / 'halfhour.sqlite3'}?mode=ro", uri=True) as database:
            return database.execute(question).fetchall()

    def in_the_middle(self) -> bool:
        return 0 < self.asked("select count(*) from people_importrow")[0][0] < ROWS

    def state(self) -> str:
        return self.asked("select state from people_import order by id desc")[0][0]


@pytest.fixture
def machine(tmp_path):
    one = Machine(tmp_path)
    one.run("-m", "halfhour", "prepare")
    yield one
    for begun in one.started:
        begun.kill()
        begun.wait()


def each_row_once(machine: Machine) -> None:
    assert machine.asked("select count(*), count(distinct number) from people_importrow") == [(ROWS, ROWS)]
    assert machine.asked("select count(*), count(distinct profile_url) from people_person") == [(ROWS, ROWS)]
    assert machine.asked("select count(*) from people_import") == [(1,)]


def test_the_next_worker_takes_it_over_at_once(machine):
    machine.run("-c", BEGIN, str(machine.file))
    worker = machine.start("-m", "halfhour", "worker")
    until(machine.in_the_middle, "the worker never began")
    worker.kill()
    assert machine.state() == "running"
    machine.start("-m", "halfhour", "worker")
    until(lambda: machine.state() == "done", "nobody took it over")
    each_row_once(machine)


def test_the_same_command_goes_on_and_so_does_the_undo(machine):
    first = machine.start("-m", "halfhour", "import", str(machine.file))
    until(machine.in_the_middle, "the import never began")
    first.kill()
    first.wait()
    machine.run("-m", "halfhour", "import", str(machine.file))
    each_row_once(machine)
    undo = machine.start("-m", "halfhour", "import", "--undo")
    until(lambda: 0 < machine.asked("select count(*) from people_person")[0][0] < ROWS, "the undo never began")
    undo.kill()
    undo.wait()
    machine.run("-m", "halfhour", "import", "--undo")
    assert machine.asked("select count(*) from people_person") == [(0,)]
    assert machine.state() == "undone"
