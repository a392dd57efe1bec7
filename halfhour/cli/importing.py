"""`halfhour import`: the same import as on the page, from a terminal."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import click
from django.conf import settings

from halfhour.accounts.actions import own_machine_user
from halfhour.core import clock
from halfhour.core.problems import Problem
from halfhour.formats.stripping import stripped_file
from halfhour.journey.people import actions, queries, tasks
from halfhour.journey.people.models import Import

Tell = Callable[[Import], None]
State = Import.State
PAUSE_SECONDS = 0.3


def bring_in(file: Path, tell: Tell) -> Import:
    """Read `file` and bring it in whole; `tell` is called after each part. Raises Problem, OSError.

    An import of the same file that was killed on its way goes on from where it was.
    """
    owner = own_machine_user()
    with file.open("rb") as opened:
        data, digest = stripped_file(opened, most=settings.MAX_UPLOAD)
    if data is None:
        raise Problem(f"This file is larger than {settings.MAX_UPLOAD // 2**20} MB without its photos.")
    batch = queries.left_behind(owner, digest)
    if batch is None:
        batch = actions.receive(owner=owner, file_name=file.name, data=data, digest=digest, now=clock.now())
    if batch.state == State.READING:
        _work(batch, tell)
    if batch.state == State.FAILED:
        raise Problem(batch.problem)
    if batch.state == State.PREVIEW:
        actions.queue(batch=batch, now=clock.now())
    return _work(batch, tell)


def take_back(tell: Tell) -> Import | None:
    """Take the newest import back; people changed since stay. None when there is none. Raises Problem.

    One whose undo was killed on its way goes on from where it was.
    """
    batch = queries.newest_to_undo(own_machine_user())
    if batch is None:
        return None
    if batch.state != State.UNDOING:
        actions.start_undo(batch=batch, also=[], now=clock.now())
    return _work(batch, tell)


def _work(batch: Import, tell: Tell) -> Import:
    busy = {State.READING, State.QUEUED, State.RUNNING, State.UNDOING}
    while batch.state in busy:
        # One chunk at a time, so that the bar moves.
        if not tasks.work(batch.pk, enough=lambda: True):
            time.sleep(PAUSE_SECONDS)  # the worker has it
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
