"""What was worked out for somebody, kept until anything in the database changes or a minute has passed.

Today and every person's page ask all stages what is due. Between two changes the answer is the same, and pages are
looked at more often than they change anything. Both databases tell exactly whether anything was written since, by
whatever connection: SQLite by its data version and its own count of changes, PostgreSQL by the snapshot it reads.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import datetime
from functools import wraps
from typing import Any, TypeVar

from django.db import connection

Answer = TypeVar("Answer")
Work = Callable[[datetime, Any], Answer]
Written = tuple[Any, ...]
MOST = 500  # answers kept in one thread, on a server with many people

_kept = threading.local()


def until_changed(work: Work[Answer]) -> Work[Answer]:
    """`work(now, owner)`, answered from before while nothing was written and the minute of `now` is the same.

    The answer is shared: whoever gets it must not change it.
    """

    @wraps(work)
    def wrapper(now: datetime, owner: Any) -> Answer:
        written = _written()
        if written is None:
            return work(now, owner)
        if getattr(_kept, "written", None) != written or len(_kept.answers) > MOST:
            _kept.written, _kept.answers = written, {}
        key = (work, owner.pk, now.replace(second=0, microsecond=0))
        if key not in _kept.answers:
            _kept.answers[key] = work(now, owner)
        return _kept.answers[key]

    return wrapper


def _written() -> Written | None:
    """What changes when anybody writes anything; None where that cannot be told.

    The connection itself is part of it: a new one counts anew, and must not be taken for the one before.
    """
    connection.ensure_connection()
    if connection.vendor == "sqlite":
        return connection.connection, _answer("PRAGMA data_version"), connection.connection.total_changes
    if connection.vendor == "postgresql" and not connection.in_atomic_block:
        # Two equal snapshots see the same rows; within a transaction, its own writes do not show in it.
        return connection.connection, _answer("SELECT pg_current_snapshot()::text")
    return None


def _answer(question: str) -> Any:
    with connection.cursor() as cursor:
        cursor.execute(question)
        return cursor.fetchone()[0]
