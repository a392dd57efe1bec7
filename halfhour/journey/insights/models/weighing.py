"""Fields weighed against each other by one's own criteria: how much each counts, each score and what it rests on."""

from __future__ import annotations

from django.db import models

from halfhour.core.owned import Owned, Revised
from halfhour.journey.conversation.models import Note
from halfhour.journey.organizations.models import Field


class Criterion(Owned, Revised):
    """What matters to one, and how much: `counts` from 0 (not now) to 5. `theme` is where its notes stand, if anywhere."""

    name = models.CharField(max_length=80)
    theme = models.CharField(max_length=30, blank=True)
    counts = models.PositiveSmallIntegerField(default=3)
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["owner", "name"], name="criterion_once")]
        ordering = ["position", "id"]


class Score(Owned, Revised):
    """How well a field does by one criterion, from 1 to 5, and why."""

    criterion = models.ForeignKey(Criterion, on_delete=models.CASCADE, related_name="scores")
    field = models.ForeignKey(Field, on_delete=models.CASCADE, related_name="scores")
    value = models.PositiveSmallIntegerField()
    why = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["criterion", "field"], name="score_once")]


class Ground(Owned):
    """One note that a score rests on."""

    score = models.ForeignKey(Score, on_delete=models.CASCADE, related_name="grounds")
    note = models.ForeignKey(Note, on_delete=models.CASCADE, related_name="grounds")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["score", "note"], name="ground_once")]
