"""The question bank, the plan of one interview with its minutes, and the checklist."""

from __future__ import annotations

import uuid

from django.db import models

from halfhour.core.owned import Owned, Revised
from halfhour.journey.interviews.models import Interview


class Question(Owned, Revised):
    """One question of one's bank. `starter` is its key in the starter set, blank for one's own.

    `follow_ups` are what one may ask after the answer, one a line; blank takes those of its theme. A question that was
    merged stays, retired, with what was asked with it; `merged_into` counts it as well.
    """

    text = models.CharField(max_length=300)
    theme = models.CharField(max_length=30)
    tiara = models.CharField(max_length=12, blank=True)
    minutes = models.PositiveSmallIntegerField(default=3)
    must = models.BooleanField(default=False)
    closer = models.BooleanField(default=False)
    changes_mind = models.BooleanField(default=False)
    listen_for = models.CharField(max_length=300, blank=True)
    follow_ups = models.TextField(blank=True)
    starter = models.CharField(max_length=40, blank=True)
    position = models.PositiveIntegerField(default=0)
    retired_at = models.DateTimeField(null=True, blank=True)
    merged_into = models.ForeignKey("self", null=True, blank=True, on_delete=models.SET_NULL, related_name="merged")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["owner", "starter"], condition=~models.Q(starter=""), name="starter_once")
        ]
        indexes = [models.Index(fields=["owner", "retired_at", "position"], name="question_bank")]
        ordering = ["position", "id"]


class Wording(Owned):
    """How a question was worded before; `created_at` is when other words took their place."""

    question = models.ForeignKey(Question, on_delete=models.CASCADE, related_name="wordings")
    text = models.CharField(max_length=300)

    class Meta:
        ordering = ["-created_at", "-id"]


class PlannedQuestion(Owned, Revised):
    """One question in the plan of one interview, in its order; `uid` may come from the device that added it.

    `why` says what made it be proposed, blank for one that was added by hand. `brought_at` is when something worth
    keeping was first noted under it: a later stage says so (actions.brought). `to_change` is what the rehearsal showed.
    """

    class State(models.TextChoices):
        OPEN = "open", "Not asked yet"
        ASKED = "asked", "Asked"
        SKIPPED = "skipped", "Skipped"

    uid = models.UUIDField(default=uuid.uuid4)
    interview = models.ForeignKey(Interview, on_delete=models.CASCADE, related_name="plan")
    question = models.ForeignKey(Question, null=True, blank=True, on_delete=models.SET_NULL, related_name="planned")
    text = models.CharField(max_length=300)
    theme = models.CharField(max_length=30, blank=True)
    minutes = models.PositiveSmallIntegerField(default=3)
    must = models.BooleanField(default=False)
    closer = models.BooleanField(default=False)
    why = models.CharField(max_length=200, blank=True)
    position = models.PositiveIntegerField(default=0)
    state = models.CharField(max_length=8, choices=State.choices, default=State.OPEN)
    asked_at = models.DateTimeField(null=True, blank=True)
    brought_at = models.DateTimeField(null=True, blank=True)
    to_change = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["owner", "uid"], name="planned_question_uid")]
        indexes = [
            models.Index(fields=["interview", "position"], name="plan_order"),
            models.Index(fields=["question", "state"], name="plan_of_question"),
        ]
        ordering = ["position", "id"]


class Rehearsal(Owned):
    """The plan of one interview gone through aloud, once: with whom, and how long it took. `seconds` is blank where no
    clock ran."""

    class With(models.TextChoices):
        ALONE = "alone", "Alone, aloud"
        FRIEND = "friend", "With a friend"
        ALUMNUS = "alumnus", "With an alumnus"

    interview = models.ForeignKey(Interview, on_delete=models.CASCADE, related_name="rehearsals")
    partner = models.CharField(max_length=8, choices=With.choices, default=With.ALONE)
    seconds = models.PositiveIntegerField(null=True, blank=True)
    remarks = models.CharField(max_length=300, blank=True)

    class Meta:
        indexes = [models.Index(fields=["owner", "partner"], name="rehearsal_by_partner")]
        ordering = ["-created_at", "-id"]

    @property
    def minutes(self) -> int | None:
        """How long it took, in whole minutes, at least one; None where no clock ran."""
        return max(1, round(self.seconds / 60)) if self.seconds else None


class ChecklistItem(Owned):
    """One thing to have done before leaving: research, dress, copies, route, notebook."""

    interview = models.ForeignKey(Interview, on_delete=models.CASCADE, related_name="checklist")
    key = models.CharField(max_length=30)
    text = models.CharField(max_length=200)
    why = models.CharField(max_length=300, blank=True)
    position = models.PositiveSmallIntegerField(default=0)
    done_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["interview", "key"], name="checklist_item_once")]
        ordering = ["position", "id"]
