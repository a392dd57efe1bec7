"""Decide about a file that was read: what becomes of its doubles, whether it comes in at all, whether it is kept."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction

from halfhour.core.problems import Problem
from halfhour.journey.people import queries
from halfhour.journey.people.models import Import
from halfhour.journey.people.rules.judging import Level
from halfhour.journey.people.rules.planning import CHOICES, FOR_LIKELY

State = Import.State
LET_GO: dict[str, Any] = {"content": None, "preview": {}}
OUTCOME = {"add": "added", "merge": "merged", "skip": "skipped"}


class NotWaiting(Problem):
    """The import is past the point where this could be changed."""

    sentence = "This import has started or ended already, so this can no longer be changed. Its page says where it is."


@transaction.atomic
def choose(*, batch: Import, choices: Mapping[str, str], now: datetime) -> Import:
    """Keep what becomes of rows that look like somebody known, by number ("7": merge, add or skip). Raises NotWaiting.

    Under "likely" stands what holds for all doubtful ones; what is said of one of them beside it wins.
    """
    must_be_waiting(batch)
    likely = choices.get(FOR_LIKELY, "")
    for double in batch.preview.get("doubles", []):
        wanted = choices.get(str(double["number"]), "")
        if likely in CHOICES and double["level"] < Level.SURE and wanted in ("", double["choice"]):
            wanted = likely
        if wanted in CHOICES and wanted != double["choice"]:
            _decide(batch, double, wanted)
    if likely in CHOICES:
        batch.choices[FOR_LIKELY] = likely
    batch.save(update_fields=["choices", "preview"])
    return batch


@transaction.atomic
def cancel(*, batch: Import, now: datetime) -> Import:
    """Leave it. What was imported until now stays, and can be taken back; the file is let go. Raises NotWaiting."""
    open_states = (State.READING, State.PREVIEW, State.QUEUED, State.RUNNING, State.FAILED)
    counts = queries.counted(batch)
    stopped = Import.objects.filter(pk=batch.pk, state__in=open_states)
    if not stopped.update(state=State.CANCELLED, finished_at=now, claim="", counts=counts, **LET_GO):
        raise NotWaiting
    batch.refresh_from_db()
    return batch


@transaction.atomic
def keep(*, batch: Import, now: datetime) -> None:
    """Keep what an import brought although nobody of it was written to yet: not asked again."""
    Import.objects.filter(pk=batch.pk, kept_at=None).update(kept_at=now)


def _decide(batch: Import, double: dict[str, Any], choice: str) -> None:
    counts = batch.preview["counts"]
    counts[OUTCOME[double["choice"]]] -= 1
    counts[OUTCOME[choice]] += 1
    double["choice"] = batch.choices[str(double["number"])] = choice


def must_be_waiting(batch: Import) -> None:
    """Raises NotWaiting once the import has started or ended."""
    if batch.state != State.PREVIEW:
        raise NotWaiting
