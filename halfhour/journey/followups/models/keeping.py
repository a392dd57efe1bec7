"""Reasons to write later, and how often to keep in touch.

Most follow-ups are derived (see queries); a row here says what became of one, or is one that was set by hand.
"""

from __future__ import annotations

from django.db import models

from halfhour.core.owned import Owned
from halfhour.journey.people.models import Person


class FollowUp(Owned):
    """A reason to write later. `key` names a derived one (see rules.py: `opening:3`, `promise:7`), blank by hand."""

    class Reason(models.TextChoices):
        SEARCH = "search", "The search begins"
        OPENING = "opening", "An opening comes up"
        SEASON = "season", "Their season opens"
        APPLIED = "applied", "An application without an answer"
        PROMISE = "promise", "A promise"
        ADVICE = "advice", "What came of their advice"
        MENTOR = "mentor", "Whether they will be a mentor"
        IN_TOUCH = "in_touch", "Keep in touch"
        OTHER = "other", "Something else"

    class State(models.TextChoices):
        OPEN = "open", "To do"
        DONE = "done", "Done"
        LET_GO = "let_go", "Let go"

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="followups")
    reason = models.CharField(max_length=10, choices=Reason.choices)
    key = models.CharField(max_length=60, blank=True)
    text = models.CharField(max_length=300, blank=True)
    due_on = models.DateField()
    state = models.CharField(max_length=8, choices=State.choices, default=State.OPEN)
    closed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["owner", "key"], condition=~models.Q(key=""), name="follow_up_once")
        ]
        indexes = [models.Index(fields=["owner", "state", "due_on"], name="follow_up_due")]


class Rhythm(Owned):
    """How often to keep in touch with one person, and from which day it counts.

    `weeks` is None for a mentor seen as often as one's number for mentors says (accounts/rules.py).
    """

    person = models.OneToOneField(Person, on_delete=models.CASCADE, related_name="rhythm")
    weeks = models.PositiveSmallIntegerField(null=True, blank=True)
    counts_from = models.DateField()

    class Meta:
        indexes = [models.Index(fields=["owner"], name="rhythm_of_owner")]
