"""Background tasks that their worker left behind: a kill -9 leaves a row RUNNING for ever, so a sweep returns it."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db import transaction
from django_tasks.base import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from halfhour.core import processes
from halfhour.core.models import Heartbeat

LEASE = timedelta(seconds=60)
TRIES = 5


def beat_name(worker_id: str) -> str:
    """The name under which one worker process leaves its beats."""
    return f"worker:{worker_id}"


def _is_lost(worker_id: str, alive: set[str]) -> bool:
    return beat_name(worker_id) not in alive or processes.is_gone(worker_id)


@transaction.atomic
def return_orphans(*, now: datetime) -> int:
    """Give back the tasks whose worker is gone or has not beaten for a minute; every task is safe to run twice.

    A task that outlived five workers is set aside as failed, so that one bad file cannot kill workers for ever.
    Returns how many rows were given back or set aside.
    """
    running = list(DBTaskResult.objects.running().select_for_update(skip_locked=True))
    if not running:
        return 0
    alive = set(Heartbeat.objects.filter(beat_at__gt=now - LEASE).values_list("name", flat=True))
    orphans = [task for task in running if not task.worker_ids or _is_lost(task.worker_ids[-1], alive)]
    for task in orphans:
        tried = len(task.worker_ids) >= TRIES
        task.status = TaskResultStatus.FAILED if tried else TaskResultStatus.READY
        task.finished_at = now if tried else None
        task.save(update_fields=["status", "finished_at"])
    return len(orphans)


def forget_silent_workers(*, now: datetime) -> None:
    """Drop the beats of worker processes that have been gone for a day."""
    Heartbeat.objects.filter(name__startswith="worker:", beat_at__lt=now - timedelta(days=1)).delete()
