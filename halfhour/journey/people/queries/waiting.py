"""Imports on their way: those left behind by a process that ended, and the one an undo would take."""

from __future__ import annotations

from datetime import datetime, timedelta

from halfhour.accounts.models import User
from halfhour.core import processes
from halfhour.journey.people.models import Import

State = Import.State
GOING_ON = (State.READING, State.QUEUED, State.RUNNING, State.UNDOING)
LEFT_AFTER = timedelta(seconds=10)  # longer than anybody who works on one lets go of its claim


def lost(now: datetime) -> list[int]:
    """The imports, of anybody, that somebody began and whose process ended, or that nobody has held for a while."""
    held = Import.objects.filter(state__in=GOING_ON).values_list("id", "claim", "beat_at")
    return [pk for pk, claim, beat_at in held if _is_lost(claim, beat_at, now)]


def left_behind(owner: User, digest: str) -> Import | None:
    """The import of the same file that a process left on its way in, to be carried on."""
    states = (State.READING, State.QUEUED, State.RUNNING)
    return Import.objects.filter(owner=owner, digest=digest, state__in=states).order_by("-id").first()


def newest_to_undo(owner: User) -> Import | None:
    """The newest import that brought something, or that is being taken back."""
    states = (State.DONE, State.CANCELLED, State.FAILED, State.UNDOING)
    rows = Import.objects.filter(owner=owner, state__in=states).exclude(counts={}).defer("content")
    return next((batch for batch in rows.order_by("-id") if _brought(batch)), None)


def _brought(batch: Import) -> bool:
    return batch.state == State.UNDOING or bool(batch.counts.get("added") or batch.counts.get("merged"))


def _is_lost(claim: str, beat_at: datetime | None, now: datetime) -> bool:
    if claim:
        return processes.is_gone(claim)
    return beat_at is None or now - beat_at > LEFT_AFTER
