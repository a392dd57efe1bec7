"""When who hires, and what became of an opening."""

from __future__ import annotations

from django.db import models

from halfhour.core.owned import Owned
from halfhour.journey.conversation.models import Opening


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
