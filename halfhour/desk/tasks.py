"""The background doors of archives: pack one, take one in."""

from __future__ import annotations

from django_tasks import task

from halfhour.core import clock
from halfhour.core.problems import Problem
from halfhour.desk import actions
from halfhour.desk.models import Takein, Takeout

BROKE = "Something broke on our side, and nothing was changed. Try it once more."


@task()
def pack(takeout_id: int) -> None:
    """Packs the archive. Safe to run twice: whoever comes second finds it claimed or done."""
    takeout = actions.take_up(Takeout, pk=takeout_id, now=clock.now())
    if takeout is None:
        return
    try:
        actions.pack(takeout=takeout, now=clock.now())
    except Problem as problem:
        actions.fail(job=takeout, sentence=problem.sentence, now=clock.now())
    except Exception:
        actions.fail(job=takeout, sentence=BROKE, now=clock.now())
        raise


@task()
def take_in(takein_id: int) -> None:
    """Takes the archive in, all of it or nothing. Safe to run twice."""
    takein = actions.take_up(Takein, pk=takein_id, now=clock.now())
    if takein is None:
        return
    try:
        actions.take_in(takein=takein, now=clock.now())
    except Problem as problem:
        actions.fail(job=takein, sentence=problem.sentence, now=clock.now())
    except Exception:
        actions.fail(job=takein, sentence=BROKE, now=clock.now())
        raise
