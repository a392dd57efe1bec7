"""A task whose worker died is given back once, a live one never, and one that kills workers is set aside."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django_tasks.base import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from halfhour.core import heartbeat
from halfhour.core.models import Heartbeat
from halfhour.reminders import queue


@pytest.fixture
def running(db, at):
    def make(*workers: str) -> DBTaskResult:
        return DBTaskResult.objects.create(
            task_path="halfhour.reminders.tests.test_queue.nothing",
            args_kwargs={"args": [], "kwargs": {}},
            status=TaskResultStatus.RUNNING,
            backend_name="default",
            worker_ids=list(workers),
            started_at=at("2026-09-24 10:00"),
        )

    return make


def test_an_orphan_is_given_back(running, at):
    task, now = running("dead"), at("2026-09-24 10:05")
    heartbeat.beat(queue.beat_name("dead"), now=now - timedelta(seconds=61))
    assert queue.return_orphans(now=now) == 1
    task.refresh_from_db()
    assert task.status == TaskResultStatus.READY
    assert queue.return_orphans(now=now) == 0


def test_a_long_task_of_a_live_worker_stays(running, at):
    task, now = running("alive"), at("2026-09-24 12:00")
    heartbeat.beat(queue.beat_name("alive"), now=now - timedelta(seconds=59))
    assert queue.return_orphans(now=now) == 0
    task.refresh_from_db()
    assert task.status == TaskResultStatus.RUNNING


def test_a_task_that_outlived_five_workers_is_set_aside(running, at):
    task = running("a", "b", "c", "d", "e")
    queue.return_orphans(now=at("2026-09-24 10:05"))
    task.refresh_from_db()
    assert task.status == TaskResultStatus.FAILED


def test_old_beats_go_and_the_loop_s_own_stays(db, at):
    now = at("2026-09-24 10:05")
    heartbeat.beat("worker", now=now - timedelta(days=3))
    heartbeat.beat(queue.beat_name("gone"), now=now - timedelta(days=3))
    queue.forget_silent_workers(now=now)
    assert list(Heartbeat.objects.values_list("name", flat=True)) == ["worker"]
