"""Archives are made and read by one worker at a time: claim, get on, say why it stopped."""

from __future__ import annotations

import uuid
from datetime import datetime, timedelta
from typing import TypeVar

from django.db import transaction
from django.db.models import Q

from halfhour.desk.models import Takein, Takeout

Job = TypeVar("Job", Takeout, Takein)
SILENT_AFTER = timedelta(seconds=60)  # a claim without a beat for so long is nobody's any more


@transaction.atomic
def take_up(model: type[Job], *, pk: int, now: datetime) -> Job | None:
    """The job, claimed for whoever calls; None when it is done or somebody else is at it."""
    free = Q(claim="") | Q(beat_at=None) | Q(beat_at__lt=now - SILENT_AFTER)
    claim = uuid.uuid4().hex
    rows = model._default_manager.filter(free, pk=pk, state__in=model.OPEN)
    if not rows.update(state=model.State.RUNNING, claim=claim, beat_at=now, done=0):
        return None
    return model._default_manager.select_related("owner").get(pk=pk)


def beat(*, job: Takeout | Takein, done: int, now: datetime) -> None:
    """Says how far it is."""
    type(job)._default_manager.filter(pk=job.pk, claim=job.claim).update(done=done, beat_at=now)


@transaction.atomic
def fail(*, job: Takeout | Takein, sentence: str, now: datetime) -> None:
    """Says why nothing came of it."""
    held = type(job)._default_manager.filter(pk=job.pk, claim=job.claim)
    held.update(state=job.State.FAILED, problem=sentence[:400], claim="", finished_at=now)
