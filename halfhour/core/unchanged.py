"""What was worked out for somebody, kept until anything in the database changes or a minute has passed.

Today and every person's page ask all stages what is due. Between two changes the answer is the same, and pages are
looked at more often than they change anything. SQLite tells exactly whether anything was written since, by this
connection or another, in microseconds; PostgreSQL cannot, so there everything is worked out anew each time.
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
        key = (work.__module__, work.__qualname__, owner.pk, now.replace(second=0, microsecond=0))
        if key not in _kept.answers:
            _kept.answers[key] = work(now, owner)
        return _kept.answers[key]

    return wrapper


def _written() -> tuple[int, int, int] | None:
    """Which connection this is, how often others wrote, how many rows it wrote itself; None where nobody can tell."""
    if connection.vendor != "sqlite":
        return None
    connection.ensure_connection()
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA data_version")
        (others,) = cursor.fetchone()
    return id(connection.connection), others, connection.connection.total_changes
