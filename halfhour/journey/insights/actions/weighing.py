"""Fields weighed against each other: criteria, how much they count, scores and the notes they rest on."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from django.db import transaction
from django.db.models import Max

from halfhour.accounts.models import User
from halfhour.core.problems import Problem
from halfhour.journey.conversation.models import Note
from halfhour.journey.insights.models import Criterion, Ground, Score
from halfhour.journey.insights.rules.comparing import LEAST, MOST
from halfhour.journey.organizations.models import Field

MANY = 20  # criteria; with more nobody knows what counts


class NoCriterion(Problem):
    """A criterion without a name."""

    sentence = "Name what matters to you in a word or two."
    field = "name"


class CriterionKnown(Problem):
    """The same criterion twice would count twice."""

    sentence = "You have a criterion of that name. Let it count more instead."
    field = "name"


class TooManyCriteria(Problem):
    """More than anybody weighs."""

    sentence = f"{MANY} criteria are the most. Take one out that hardly counts."
    field = "name"


class NotAScore(Problem):
    """A score or a weight outside its range."""

    sentence = "A score goes from 1 to 5, and a criterion counts from 0 to 5."
    field = "value"


@transaction.atomic
def weigh_by(*, owner: User, now: datetime, name: str, theme: str = "", counts: int = 3) -> Criterion:
    """Weigh fields by one more thing. Raises NoCriterion, CriterionKnown, TooManyCriteria and NotAScore."""
    mine = Criterion.objects.filter(owner=owner)
    name = _named(name)
    if mine.filter(name__iexact=name).exists():
        raise CriterionKnown
    if mine.count() >= MANY:
        raise TooManyCriteria
    last = mine.aggregate(last=Max("position"))["last"] or 0
    return Criterion.objects.create(
        owner=owner, created_at=now, name=name, theme=theme, counts=_within(counts, LEAST, MOST), position=last + 1
    )


@transaction.atomic
def change_criterion(*, criterion: Criterion, now: datetime, name: str, theme: str, counts: int) -> Criterion:
    """Another name, theme or weight. Raises NoCriterion, CriterionKnown and NotAScore."""
    row = Criterion.objects.select_for_update().get(pk=criterion.pk)
    row.name, row.theme, row.counts = _named(name), theme, _within(counts, LEAST, MOST)
    if Criterion.objects.filter(owner=row.owner_id, name__iexact=row.name).exclude(pk=row.pk).exists():
        raise CriterionKnown
    row.revision += 1
    row.save(update_fields=["name", "theme", "counts", "revision"])
    return row


@transaction.atomic
def let_count(*, criterion: Criterion, now: datetime, counts: int) -> None:
    """Let it count more or less. Raises NotAScore."""
    row = Criterion.objects.select_for_update().get(pk=criterion.pk)
    row.counts = _within(counts, LEAST, MOST)
    row.revision += 1
    row.save(update_fields=["counts", "revision"])


@transaction.atomic
def drop_criterion(*, criterion: Criterion, now: datetime) -> None:
    """Weigh by it no more; its scores go with it."""
    Criterion.objects.filter(pk=criterion.pk).delete()


@transaction.atomic
def score(
    *, criterion: Criterion, field: Field, now: datetime, value: int | None, why: str = "", notes: Iterable[Note] = ()
) -> Score | None:
    """Score a field by a criterion from 1 to 5, resting on `notes`; None takes the score away. Raises NotAScore.

    Notes of another field are left out.
    """
    if value is None:
        Score.objects.filter(criterion=criterion, field=field).delete()
        return None
    said = {"value": _within(value, 1, 5), "why": " ".join(why.replace("\x00", "").split())[:300]}
    fresh = {"owner_id": criterion.owner_id, "created_at": now, **said}
    row, made = Score.objects.select_for_update().update_or_create(
        criterion=criterion, field=field, defaults=said, create_defaults=fresh
    )
    if not made:
        row.revision += 1
        row.save(update_fields=["revision"])
    wanted = {note.pk for note in notes if note.interview.field_id == field.pk and note.owner_id == criterion.owner_id}
    kept = set(Ground.objects.filter(score=row).values_list("note", flat=True))
    Ground.objects.filter(score=row, note__in=kept - wanted).delete()
    Ground.objects.bulk_create(
        Ground(owner_id=criterion.owner_id, created_at=now, score=row, note_id=pk) for pk in sorted(wanted - kept)
    )
    return row


def _named(name: str) -> str:
    name = " ".join(name.replace("\x00", "").split())
    if not name or len(name) > 80:
        raise NoCriterion
    return name


def _within(value: int, least: int, most: int) -> int:
    if not least <= value <= most:
        raise NotAScore
    return value
