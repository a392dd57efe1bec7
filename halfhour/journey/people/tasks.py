"""The background door of imports: read a large file, bring one in, take one back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from django_tasks import task

from halfhour.core import clock, collecting
from halfhour.core.problems import Problem
from halfhour.journey.people import actions, queries
from halfhour.journey.people.models import Import

BROKE = "Something broke on our side. What was brought in stays; start again to go on from there."
Enough = Callable[[], bool]


@task()
def carry_on(import_id: int) -> None:
    """Do what an import waits for, to its end. Safe to run twice: whoever comes second finds it claimed or done."""
    work(import_id, enough=lambda: False)


def work_for(import_id: int, seconds: float) -> None:
    """The same for a page that waits: as much as fits into some seconds; the rest waits for the next call."""
    end = clock.now() + timedelta(seconds=seconds)
    work(import_id, enough=lambda: clock.now() > end)


def take_up_lost(now: datetime) -> int:
    """Carry on with the imports whose worker ended without a task that would: killed terminals, restarted servers."""
    lost = queries.lost(now)
    for pk in lost:
        carry_on.enqueue(pk)
    return len(lost)


def work(import_id: int, *, enough: Enough) -> bool:
    """Claim the import and get on with it until it is done, `enough` says so, or somebody stops it.

    False when there is nothing to do or somebody else is at it.
    """
    batch = actions.take_up(pk=import_id, now=clock.now())
    if batch is None:
        return False
    try:
        with collecting.seldom():
            STEPS[batch.state](batch, enough)
    except Problem as problem:
        actions.fail(batch=batch, sentence=problem.sentence, now=clock.now())
    except Exception:
        actions.fail(batch=batch, sentence=BROKE, now=clock.now())
        raise
    return True


def _read(batch: Import, enough: Enough) -> None:
    actions.read_now(batch=batch, now=clock.now())


def _bring_in(batch: Import, enough: Enough) -> None:
    rows, skipped = queries.rows_to_come(batch, queries.read(batch))
    batch.content = None  # what was read is enough, and a file may be large
    for chunk in queries.chunks(queries.prospect(batch, rows)):
        if not actions.bring_in(batch=batch, groups=chunk, now=clock.now()):
            return
        if enough():
            actions.put_back(batch=batch)
            return
    actions.finish(batch=batch, skipped=skipped, now=clock.now())


def _take_back(batch: Import, enough: Enough) -> None:
    while actions.take_back(batch=batch, now=clock.now()):
        if enough():
            actions.put_back(batch=batch)
            return


STEPS: dict[str, Callable[[Import, Enough], None]] = {
    Import.State.READING: _read,
    Import.State.RUNNING: _bring_in,
    Import.State.UNDOING: _take_back,
}
