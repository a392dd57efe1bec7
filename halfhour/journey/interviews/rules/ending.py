"""When a half hour was over: what may be recorded, and from when to ask."""

from __future__ import annotations

from datetime import datetime, timedelta

LONGEST = timedelta(hours=12)
RUNNING_OVER = timedelta(minutes=30)  # how long "you may run over" lasts before we ask whether it has ended


def wrong_end(started_at: datetime, ended_at: datetime, now: datetime) -> str:
    """Why `ended_at` cannot be the end of what began at `started_at`, as a sentence; blank when it can."""
    if ended_at <= started_at:
        return "The end lies before the start. Check the day and the time."
    if ended_at > now + timedelta(minutes=1):
        return "That end is still to come. Record it once the half hour is over."
    if ended_at - started_at > LONGEST:
        return "That would be more than twelve hours. Check the day."
    return ""


def over_at(*, starts_at: datetime, minutes: int, started_at: datetime | None, may_run_over: bool) -> datetime:
    """From when to ask whether it took place: its agreed length after it began, longer once they said so."""
    begun = max(starts_at, started_at) if started_at else starts_at
    return begun + timedelta(minutes=minutes) + (RUNNING_OVER if may_run_over else timedelta(0))
