"""Beliefs about a field: held, worded otherwise, rested on notes, let go."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from django.db import transaction

from halfhour.core.problems import Problem
from halfhour.journey.conversation.models import Note
from halfhour.journey.insights.models import Belief, Evidence
from halfhour.journey.organizations.models import Field

LONGEST = 300


class NoBelief(Problem):
    """A belief without words, or with too many."""

    sentence = f"Write what you believe in one sentence, in at most {LONGEST} characters."
    field = "text"


class AnotherField(Problem):
    """A note of another field, or of none."""

    sentence = "That note is of another field, so this belief cannot rest on it."


@transaction.atomic
def believe(*, field: Field, now: datetime, text: str, theme: str = "", notes: Iterable[Note] = ()) -> Belief:
    """Hold a sentence about a field, resting on `notes` that support it. Raises NoBelief and AnotherField."""
    belief = Belief.objects.create(
        owner_id=field.owner_id, created_at=now, updated_at=now, field=field, text=_worded(text), theme=theme
    )
    for note in notes:
        rest_on(belief=belief, note=note, now=now, supports=True)
    return belief


@transaction.atomic
def say_otherwise(*, belief: Belief, now: datetime, text: str, theme: str) -> Belief:
    """Other words for it, or another theme; its notes stay. Raises NoBelief."""
    row = Belief.objects.select_for_update().get(pk=belief.pk)
    row.text, row.theme, row.updated_at = _worded(text), theme, now
    row.revision += 1
    row.save(update_fields=["text", "theme", "updated_at", "revision"])
    return row


@transaction.atomic
def rest_on(*, belief: Belief, note: Note, now: datetime, supports: bool | None) -> None:
    """Let a note support the belief, contradict it, or (None) have nothing to do with it. Raises AnotherField."""
    if supports is None:
        Evidence.objects.filter(belief=belief, note=note).delete()
        return
    if note.interview.field_id != belief.field_id or note.kind != Note.Kind.NOTE:
        raise AnotherField
    said = {"supports": supports}
    Evidence.objects.update_or_create(
        belief=belief,
        note=note,
        defaults=said,
        create_defaults={"owner_id": belief.owner_id, "created_at": now, **said},
    )


@transaction.atomic
def let_go(*, belief: Belief, now: datetime) -> None:
    """Believe it no more; the notes stay."""
    Belief.objects.filter(pk=belief.pk).delete()


def _worded(text: str) -> str:
    text = " ".join(text.replace("\x00", "").split())
    if not text or len(text) > LONGEST:
        raise NoBelief
    return text
