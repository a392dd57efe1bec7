"""Reasons to write later, how often to keep in touch, and the people who became mentors.

Most follow-ups are derived (see queries.py); a row here says what became of one, or is one that was set by hand.
"""

from __future__ import annotations

from django.db import models

from halfhour.core.owned import Owned
from halfhour.journey.conversation.models import Opening
from halfhour.journey.people.models import Person


class FollowUp(Owned):
    """A reason to write later. `key` names a derived one (see rules.py: `opening:3`, `promise:7`), blank by hand."""

    class Reason(models.TextChoices):
        SEARCH = "search", "The search begins"
        OPENING = "opening", "An opening comes up"
        SEASON = "season", "Their season opens"
        APPLIED = "applied", "An application without an answer"
        PROMISE = "promise", "A promise"
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


class Mentor(Owned):
    """A person who agreed to be a mentor, formally or not."""

    person = models.OneToOneField(Person, on_delete=models.CASCADE, related_name="mentor")
    since = models.DateField()
    is_formal = models.BooleanField(default=False)
    remarks = models.CharField(max_length=300, blank=True)


class Season(Owned):
    """One row of one's own in the table of seasons; with a `starter` it stands in that starter's place.

    `country` is an ISO 3166 code, blank for any. Months are from 1 to 12. `is_off` leaves a starter out.
    """

    class Hires(models.TextChoices):
        INTERNS = "interns", "Interns"
        GRADUATES = "graduates", "Graduates"
        BOTH = "both", "Interns and graduates"

    starter = models.CharField(max_length=30, blank=True)
    industry = models.CharField(max_length=120)
    country = models.CharField(max_length=2, blank=True)
    hires = models.CharField(max_length=9, choices=Hires.choices, default=Hires.BOTH)
    first_month = models.PositiveSmallIntegerField()
    last_month = models.PositiveSmallIntegerField()
    remarks = models.CharField(max_length=120, blank=True)
    source = models.CharField(max_length=200, blank=True)
    checked_on = models.DateField(null=True, blank=True)
    is_off = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["owner", "starter"], condition=~models.Q(starter=""), name="season_starter_once"
            ),
            models.CheckConstraint(
                condition=models.Q(first_month__lte=12, last_month__lte=12), name="season_months_of_a_year"
            ),
        ]
        ordering = ["industry", "country", "hires", "id"]


class Application(Owned):
    """What became of an opening that was mentioned: applied, and how it ended."""

    class Outcome(models.TextChoices):
        WAITING = "", "No answer yet"
        OFFERED = "offered", "They offered it"
        REFUSED = "refused", "They said no"
        WITHDRAWN = "withdrawn", "I took it back"
        PASSED = "passed", "I did not apply"

    opening = models.OneToOneField(Opening, on_delete=models.CASCADE, related_name="application")
    applied_on = models.DateField(null=True, blank=True)
    by_way = models.CharField(max_length=200, blank=True)
    outcome = models.CharField(max_length=10, choices=Outcome.choices, blank=True, default=Outcome.WAITING)
    outcome_on = models.DateField(null=True, blank=True)
    remarks = models.CharField(max_length=300, blank=True)
    updated_at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["owner", "outcome", "applied_on"], name="application_waiting")]
