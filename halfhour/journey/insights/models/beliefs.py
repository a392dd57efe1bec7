"""A sentence one holds about a field, and the notes for and against it."""

from __future__ import annotations

from django.db import models

from halfhour.core.owned import Owned, Revised
from halfhour.journey.conversation.models import Note
from halfhour.journey.organizations.models import Field


class Belief(Owned, Revised):
    """A sentence one holds about a field until somebody says otherwise. `theme` is what it is about, where one said so."""

    field = models.ForeignKey(Field, on_delete=models.CASCADE, related_name="beliefs")
    text = models.CharField(max_length=300)
    theme = models.CharField(max_length=30, blank=True)
    updated_at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["field", "id"], name="belief_of_field")]
        ordering = ["id"]


class Evidence(Owned):
    """One note that supports a belief, or contradicts it."""

    belief = models.ForeignKey(Belief, on_delete=models.CASCADE, related_name="evidence")
    note = models.ForeignKey(Note, on_delete=models.CASCADE, related_name="evidence")
    supports = models.BooleanField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["belief", "note"], name="evidence_once")]
