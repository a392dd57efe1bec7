"""A rehearsal and what it changes: a note beside a question, other words for it."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from halfhour.journey.interviews.models import Interview
from halfhour.journey.preparation.actions.bank import worded
from halfhour.journey.preparation.models import PlannedQuestion, Rehearsal

LONGEST_REHEARSAL = 6 * 60 * 60  # seconds; a page left open over night is no rehearsal of that length


@transaction.atomic
def rehearsed(
    *, interview: Interview, now: datetime, partner: str, seconds: int | None = None, remarks: str = ""
) -> Rehearsal:
    """The plan was gone through with `partner` (a value of Rehearsal.With), in `seconds` where a clock ran."""
    return Rehearsal.objects.create(
        owner_id=interview.owner_id,
        created_at=now,
        interview=interview,
        partner=Rehearsal.With(partner),
        seconds=seconds if seconds and seconds <= LONGEST_REHEARSAL else None,
        remarks=" ".join(remarks.split())[:300],
    )


@transaction.atomic
def note_change(*, planned: PlannedQuestion, now: datetime, to_change: str) -> None:
    """Keep with the plan what the rehearsal showed of one question; blank takes it away."""
    said = " ".join(to_change.replace("\x00", "").split())[:300]
    PlannedQuestion.objects.filter(pk=planned.pk).update(to_change=said)


@transaction.atomic
def reword(*, planned: PlannedQuestion, now: datetime, text: str) -> PlannedQuestion:
    """Ask it in these words from now on, in this plan only; the note is done with. Raises NoQuestion."""
    row = PlannedQuestion.objects.select_for_update().get(pk=planned.pk)
    row.text, row.to_change = worded(text), ""
    row.revision += 1
    row.save(update_fields=["text", "to_change", "revision"])
    return row
