"""`halfhour import`: the same import as on the page, from a terminal."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import click

from halfhour.accounts.actions import own_machine_user
from halfhour.core import clock
from halfhour.core.problems import Problem
from halfhour.journey.people import actions, tasks
from halfhour.journey.people.models import Import

Tell = Callable[[Import], None]
State = Import.State


def bring_in(file: Path, tell: Tell) -> Import:
    """Read `file` and bring it in whole; `tell` is called after each part. Raises Problem, OSError."""
    batch = actions.receive(owner=own_machine_user(), file_name=file.name, data=file.read_bytes(), now=clock.now())
    if batch.state == State.READING:
        _work(batch, tell)
    if batch.state == State.FAILED:
        raise Problem(batch.problem)
    actions.queue(batch=batch, now=clock.now())
    return _work(batch, tell)


def take_back(tell: Tell) -> Import | None:
    """Take the newest import back; people changed since stay. None when there is none. Raises Problem."""
    batch = Import.objects.filter(owner=own_machine_user(), state=State.DONE).order_by("-created_at").first()
    if batch is None:
        return None
    actions.start_undo(batch=batch, also=[], now=clock.now())
    return _work(batch, tell)


def _work(batch: Import, tell: Tell) -> Import:
    busy = {State.READING, State.QUEUED, State.RUNNING, State.UNDOING}
    while batch.state in busy:
        # One chunk at a time, so that the bar moves.
        tasks.work(batch.pk, enough=lambda: True)
        batch.refresh_from_db()
        tell(batch)
    return batch


def report(batch: Import) -> str:
    """What came of it, in a line: `412 added, 3 merged, 85 already there, 2 skipped`."""
    words = {"added": "added", "merged": "merged", "same": "already there", "skipped": "skipped"}
    return ", ".join(f"{batch.counts.get(key, 0)} {shown}" for key, shown in words.items())


def with_bar(file: Path | None) -> str:
    """Do it under a progress bar; the sentence to print at the end. Raises click.ClickException."""
    with click.progressbar(length=100, label="Taking back" if file is None else "Importing") as bar:

        def tell(batch: Import) -> None:
            bar.update(max(0, round(100 * batch.done / max(batch.total, 1)) - bar.pos))

        try:
            batch = take_back(tell) if file is None else bring_in(file, tell)
        except Problem as problem:
            raise click.ClickException(problem.sentence) from None
        except OSError as error:
            raise click.ClickException(f"{file} could not be opened: {error.strerror}.") from None
    if batch is None:
        return "There is no import to take back."
    if batch.state == State.FAILED:
        raise click.ClickException(batch.problem)
    if file is None:
        return f"Taken back: {batch.file_name}."
    return f"{file.name}: {report(batch)}. `halfhour import --undo` takes it back."
