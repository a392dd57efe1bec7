"""Start an import, claim it for one worker, let go of it, say why it stopped."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import Q

from halfhour.core import processes
from halfhour.core.problems import Problem
from halfhour.journey.people import queries
from halfhour.journey.people.models import Double, Import

State = Import.State
SILENT_AFTER = timedelta(seconds=45)  # a claim without a beat for so long is nobody's any more


class NothingToImport(Problem):
    """No row would do anything."""

    sentence = "There is nobody in this file to import. Say which column is which, or choose another file."


class AlreadyStarted(Problem):
    """It was started before, perhaps from another tab."""

    sentence = "This import was started already. Its page shows how far it is."


@transaction.atomic
def queue(*, batch: Import, now: datetime) -> Import:
    """Ready to be brought in. Raises NothingToImport, AlreadyStarted."""
    if batch.state == State.PREVIEW and not batch.preview.get("first"):
        raise NothingToImport
    ready = Import.objects.filter(pk=batch.pk, state__in=(State.PREVIEW, State.FAILED), content__isnull=False)
    chosen = {**batch.choices, **queries.decided(batch)}
    if not ready.update(state=State.QUEUED, queued_at=now, beat_at=now, problem="", claim="", choices=chosen):
        raise AlreadyStarted
    Double.objects.filter(batch=batch).delete()
    batch.refresh_from_db(fields=["state", "queued_at", "beat_at", "problem", "claim", "choices"])
    return batch


@transaction.atomic
def take_up(*, pk: int, now: datetime) -> Import | None:
    """The import, claimed for whoever calls; None when there is nothing to do or somebody else is at it.

    A claim is taken over when its process ended, or has not got on for 45 seconds: another machine's cannot be asked.
    """
    claim = processes.mark()
    rows = Import.objects.filter(pk=pk)
    free = Q(claim="") | Q(beat_at__lt=now - SILENT_AFTER) | Q(beat_at=None)
    held = rows.values_list("claim", flat=True).first() or ""
    if processes.is_gone(held):
        free |= Q(claim=held)
    taken = rows.filter(state=State.QUEUED).update(state=State.RUNNING, claim=claim, beat_at=now) or rows.filter(
        free, state__in=(State.READING, State.RUNNING, State.UNDOING)
    ).update(claim=claim, beat_at=now)
    return rows.select_related("owner").get() if taken else None


@transaction.atomic
def put_back(*, batch: Import) -> None:
    """Let go of the claim, so that whoever comes next goes on where this one stopped."""
    Import.objects.filter(pk=batch.pk, claim=batch.claim).update(claim="")


@transaction.atomic
def fail(*, batch: Import, sentence: str, now: datetime) -> None:
    """Say why it stopped. What was brought in until now stays, and starting again goes on from there."""
    held = Import.objects.filter(pk=batch.pk, claim=batch.claim)
    held.update(state=State.FAILED, problem=sentence[:400], claim="", finished_at=now, counts=queries.counted(batch))
