"""What people did before what they do now, and what a file says of a new job."""

from __future__ import annotations

from django.db import models

from halfhour.core.owned import Owned
from halfhour.journey.organizations.models import Organization
from halfhour.journey.people.models.imports import Import
from halfhour.journey.people.models.people import Person


class Position(Owned):
    """What somebody did until a day; what they do now stands on the person.

    `organization_name` stays when the organization is removed. `since` is the day of the change before, where that is
    known; `source` says who or what tells of the change that ended it, `batch` the import that noticed it by itself.
    """

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="positions")
    organization = models.ForeignKey(
        Organization, null=True, blank=True, on_delete=models.SET_NULL, related_name="positions"
    )
    organization_name = models.CharField(max_length=200, blank=True)
    title = models.CharField(max_length=160, blank=True)
    since = models.DateField(null=True, blank=True)
    until = models.DateField()
    source = models.CharField(max_length=200, blank=True)
    batch = models.ForeignKey(Import, null=True, blank=True, on_delete=models.SET_NULL, related_name="positions")

    class Meta:
        ordering = ["-until", "-id"]
        indexes = [models.Index(fields=["organization", "-until"], name="position_at_place")]


class JobNews(Owned):
    """A file names another employer than the one you have: asked about until it is taken, which ends the row.

    `key` is the folded organization, so that the same news is asked about once, and never again when `dismissed_at`.
    """

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="job_news")
    key = models.CharField(max_length=200, editable=False)
    organization_name = models.CharField(max_length=200)
    title = models.CharField(max_length=160, blank=True)
    source = models.CharField(max_length=200, blank=True)
    batch = models.ForeignKey(Import, null=True, blank=True, on_delete=models.CASCADE, related_name="job_news")
    dismissed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = "hint at a new job"
        verbose_name_plural = "hints at new jobs"
        constraints = [models.UniqueConstraint(fields=["person", "key"], name="job_news_once")]
        # Only what waits for an answer: it stays small however much was answered.
        indexes = [models.Index(fields=["owner", "id"], condition=models.Q(dismissed_at=None), name="job_news_open")]
