"""Decide about a file that was read: what becomes of its doubles, whether it comes in at all, whether it is kept."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction

from halfhour.core.problems import Problem
from halfhour.journey.people import queries
from halfhour.journey.people.models import Double, Import
from halfhour.journey.people.rules.planning import CHOICES, FOR_LIKELY, FOR_SURE

State = Import.State
LET_GO: dict[str, Any] = {"content": None, "preview": {}}


class NotWaiting(Problem):
    """The import is past the point where this could be changed."""

    sentence = "This import has started or ended already, so this can no longer be changed. Its page says where it is."


@transaction.atomic
def choose(*, batch: Import, choices: Mapping[str, str], now: datetime) -> Import:
    """Keep what becomes of rows that look like somebody known, by number ("7": merge, add or skip). Raises NotWaiting.

    Under "likely" and "sure" stands what holds for all of those; what is said anew of one of them beside it wins.
    """
    must_be_waiting(batch)
    singly = _said_anew(batch, choices)
    for group in (FOR_LIKELY, FOR_SURE):
        if (wanted := choices.get(group)) in CHOICES:
            queries.doubles_of(batch, group).update(choice=wanted)
    if choices.get(FOR_LIKELY) in CHOICES:
        batch.choices[FOR_LIKELY] = choices[FOR_LIKELY]
    for double in singly:
        double.save(update_fields=["choice"])
    batch.preview["counts"] = queries.foreseen(batch, queries.tally(batch))
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
    Double.objects.filter(batch=batch).delete()
    batch.refresh_from_db()
    return batch


@transaction.atomic
def keep(*, batch: Import, now: datetime) -> None:
    """Keep what an import brought although nobody of it was written to yet: not asked again."""
    Import.objects.filter(pk=batch.pk, kept_at=None).update(kept_at=now)


def _said_anew(batch: Import, choices: Mapping[str, str]) -> list[Double]:
    """The doubles of which something else is said than until now, with their new choice."""
    numbers = [int(number) for number in choices if number.isdecimal() and len(number) < 10]
    anew = []
    for double in Double.objects.filter(batch=batch, number__in=numbers[:1000]):
        wanted = choices[str(double.number)]
        if wanted in CHOICES and wanted != double.choice:
            double.choice = wanted
            anew.append(double)
    return anew


def must_be_waiting(batch: Import) -> None:
    """Raises NotWaiting once the import has started or ended."""
    if batch.state != State.PREVIEW:
        raise NotWaiting
