"""Archives of everything one owns: those that were made, those that came in, and what came from where."""

from __future__ import annotations

import uuid
from typing import ClassVar

from django.db import models

from halfhour.core.owned import Owned


class Space(Owned):
    """What an account is called among archives, for ever, so that what comes home is known."""

    space = models.UUIDField(default=uuid.uuid4, unique=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["owner"], name="space_one_each")]


class Brought(Owned):
    """A row that came in: `origin` is what it was called in its archive, `object_id` its number in table `label` here."""

    label = models.CharField(max_length=60)
    origin = models.CharField(max_length=60)
    object_id = models.BigIntegerField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["owner", "label", "origin"], name="brought_once")]
        indexes = [models.Index(fields=["owner", "label", "object_id"], name="brought_by_object")]


class Work(models.Model):
    """Work that a worker takes up: `claim` belongs to the one that has it, `beat_at` is when it last got on."""

    total = models.PositiveIntegerField(default=0)
    done = models.PositiveIntegerField(default=0)
    problem = models.CharField(max_length=400, blank=True)
    claim = models.CharField(max_length=32, blank=True)
    beat_at = models.DateTimeField(null=True, blank=True)
    finished_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        abstract = True

    @property
    def percent(self) -> int:
        """How far it is, 0 to 100."""
        return min(100, round(100 * self.done / self.total)) if self.total else 0


class Takeout(Owned, Work):
    """One archive that was asked for; its file is `name` in the folder of archives until `expires_at`."""

    class State(models.TextChoices):
        WAITING = "waiting", "Waiting"
        RUNNING = "running", "Being packed"
        DONE = "done", "Ready"
        FAILED = "failed", "Not made"
        GONE = "gone", "Gone"

    OPEN: ClassVar = (State.WAITING, State.RUNNING)

    state = models.CharField(max_length=7, choices=State.choices, default=State.WAITING)
    name = models.CharField(max_length=80, blank=True)
    size = models.BigIntegerField(default=0)
    expires_at = models.DateTimeField(null=True, blank=True)


class Takein(Owned, Work):
    """One archive that came in; its file is `name` in the folder of archives until it was taken in or refused.

    `counts` says what came of it by table: how many rows came in, and how many were there already.
    """

    class State(models.TextChoices):
        WAITING = "waiting", "Waiting"
        RUNNING = "running", "Being read"
        DONE = "done", "Taken in"
        FAILED = "failed", "Not taken in"

    OPEN: ClassVar = (State.WAITING, State.RUNNING)

    state = models.CharField(max_length=7, choices=State.choices, default=State.WAITING)
    file_name = models.CharField(max_length=200)
    name = models.CharField(max_length=80, blank=True)
    counts = models.JSONField(default=dict, blank=True)
