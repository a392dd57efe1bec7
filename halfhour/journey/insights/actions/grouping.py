"""Statements that say the same: said so by hand, split again, and never suggested again once they were parted."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from itertools import combinations, product

from django.db import transaction

from halfhour.core.problems import Problem
from halfhour.journey.conversation.models import Note
from halfhour.journey.insights.models import Apart, Group, Grouped
from halfhour.journey.insights.rules.likeness import LARGEST
from halfhour.journey.organizations.models import Field


class NotAGroup(Problem):
    """Too few notes, too many at once, or notes of another field or theme."""

    sentence = f"Choose from two to {LARGEST} notes on one theme of this field."


@transaction.atomic
def say_same(*, field: Field, theme: str, notes: Sequence[Note], now: datetime, others: Sequence[Note] = ()) -> Group:
    """These notes say the same; `others` that were suggested with them do not. What one of them was grouped with joins.
    Raises NotAGroup."""
    _check(field, theme, notes)
    owner = field.owner_id
    there = Grouped.objects.filter(note__in=notes).values("group")
    known = list(Group.objects.select_for_update().filter(pk__in=there).order_by("pk"))
    group = known[0] if known else Group.objects.create(owner_id=owner, created_at=now, field=field, theme=theme)
    for other in known[1:]:
        Grouped.objects.filter(group=other).update(group=group)
        other.delete()
    inside = set(Grouped.objects.filter(group=group).values_list("note", flat=True))
    fresh = [note.pk for note in notes if note.pk not in inside]
    Grouped.objects.bulk_create(Grouped(owner_id=owner, created_at=now, group=group, note_id=pk) for pk in fresh)
    _part(owner, product([note.pk for note in notes], [note.pk for note in others]), now)
    return group


@transaction.atomic
def say_apart(*, field: Field, theme: str, notes: Sequence[Note], now: datetime) -> None:
    """No two of these say the same. Raises NotAGroup."""
    _check(field, theme, notes)
    _part(field.owner_id, combinations([note.pk for note in notes], 2), now)


@transaction.atomic
def split(*, group: Group, note: Note, now: datetime) -> None:
    """One note does not belong there; it is not suggested with the others again. What is left alone is no group."""
    left = list(
        Grouped.objects.select_for_update().filter(group=group).exclude(note=note).values_list("note", flat=True)
    )
    Grouped.objects.filter(group=group, note=note).delete()
    _part(group.owner_id, ((note.pk, other) for other in left), now)
    if len(left) < 2:
        group.delete()


def _check(field: Field, theme: str, notes: Sequence[Note]) -> None:
    fits = all(note.interview.field_id == field.pk and note.theme == theme for note in notes)
    if not fits or not 2 <= len({note.pk for note in notes}) <= LARGEST:
        raise NotAGroup


def _part(owner: int, pairs: Iterable[tuple[int, ...]], now: datetime) -> None:
    rows = [Apart(owner_id=owner, created_at=now, first_id=min(pair), second_id=max(pair)) for pair in pairs]
    Apart.objects.bulk_create(rows, ignore_conflicts=True)
