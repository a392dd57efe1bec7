"""The people who became mentors, and what goes back and forth with them."""

from __future__ import annotations

from django.db import models

from halfhour.core.owned import Owned
from halfhour.journey.people.models import Person


class Mentor(Owned):
    """A person who agreed to be a mentor, formally or not.

    `because` says how it came about, `remarks` what one wants to learn from them and what they asked for.
    """

    person = models.OneToOneField(Person, on_delete=models.CASCADE, related_name="mentor")
    since = models.DateField()
    is_formal = models.BooleanField(default=False)
    because = models.CharField(max_length=300, blank=True)
    remarks = models.CharField(max_length=300, blank=True)


class Exchange(Owned):
    """A goal shared with a mentor, what they promised, or what one gave back.

    `on` is the day it was said or given, `done_on` when the goal was reached or the promise kept. What oneself
    promised is a FollowUp, because it is due.
    """

    class Kind(models.TextChoices):
        GOAL = "goal", "A goal we share"
        THEIRS = "theirs", "They promised"
        GAVE = "gave", "I gave back"

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="exchanges")
    kind = models.CharField(max_length=6, choices=Kind.choices)
    text = models.CharField(max_length=300)
    on = models.DateField()
    done_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["on", "id"]
