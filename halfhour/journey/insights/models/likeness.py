"""Statements that say the same, as one said oneself, and those of which one said that they do not."""

from __future__ import annotations

from django.db import models

from halfhour.core.owned import Owned
from halfhour.journey.conversation.models import Note
from halfhour.journey.organizations.models import Field


class Group(Owned):
    """Notes of one theme in one field that say the same."""

    field = models.ForeignKey(Field, on_delete=models.CASCADE, related_name="groups")
    theme = models.CharField(max_length=30)

    class Meta:
        indexes = [models.Index(fields=["field", "theme"], name="group_of_theme")]


class Grouped(Owned):
    """One note in the one group it belongs to."""

    group = models.ForeignKey(Group, on_delete=models.CASCADE, related_name="members")
    note = models.OneToOneField(Note, on_delete=models.CASCADE, related_name="grouped")


class Apart(Owned):
    """Two notes of which one said that they do not say the same; `first` has the smaller id. Never suggested again."""

    first = models.ForeignKey(Note, on_delete=models.CASCADE, related_name="+")
    second = models.ForeignKey(Note, on_delete=models.CASCADE, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["first", "second"], name="apart_once")]
