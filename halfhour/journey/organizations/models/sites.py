"""An organization's own site: one reading of it, page by page, and what was taken of it."""

from __future__ import annotations

from urllib.parse import urlsplit

from django.db import models

from halfhour.core.owned import Owned
from halfhour.journey.organizations.models.places import Organization


class SiteReading(Owned):
    """One reading of an organization's site, from the wish to what came of it.

    `findings` holds what its pages add up to (rules.gathering), `names_people` whether people are among it, `changes`
    what is new, gone or other than at the reading before. `taken` lists what the owner took, in turns, with what stood
    there before, so that a turn can be taken back.
    `claim` is held by the one that reads, and `beat_at` says when it last got on: a claim without a beat is taken over.
    """

    class State(models.TextChoices):
        QUEUED = "queued", "Waiting to start"
        RUNNING = "running", "Reading"
        DONE = "done", "Read"
        FAILED = "failed", "Not read"
        CANCELLED = "cancelled", "Stopped"

    OPEN = (State.QUEUED, State.RUNNING)

    organization = models.ForeignKey(Organization, on_delete=models.CASCADE, related_name="readings")
    address = models.CharField(max_length=500)
    state = models.CharField(max_length=10, choices=State.choices, default=State.QUEUED)
    findings = models.JSONField(default=list, blank=True)
    names_people = models.BooleanField(default=False)
    changes = models.JSONField(default=dict, blank=True)
    taken = models.JSONField(default=list, blank=True)
    problem = models.CharField(max_length=400, blank=True)
    again = models.BooleanField(default=False)
    claim = models.CharField(max_length=32, blank=True)
    beat_at = models.DateTimeField(null=True)
    finished_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["organization"],
                condition=models.Q(state__in=("queued", "running")),
                name="site_one_reading_at_a_time",
            )
        ]
        indexes = [
            models.Index(fields=["organization", "-created_at"], name="site_newest"),
            models.Index(fields=["finished_at"], name="site_names_people", condition=models.Q(names_people=True)),
        ]

    def __str__(self) -> str:
        return self.host

    @property
    def is_open(self) -> bool:
        """Whether it waits or is being read."""
        return self.state in self.OPEN

    @property
    def host(self) -> str:
        """`blueharbor.example`: what the site is called in a sentence."""
        return (urlsplit(self.address).hostname or self.address).removeprefix("www.")


class SitePage(models.Model):
    """One page of a reading: `kind` says what it was asked for (rules.planning), `found` what it says."""

    class State(models.TextChoices):
        WAITING = "waiting", "Waiting"
        READ = "read", "Read"
        REFUSED = "refused", "Not read"

    reading = models.ForeignKey(SiteReading, on_delete=models.CASCADE, related_name="pages")
    number = models.PositiveIntegerField()
    address = models.CharField(max_length=2000)
    kind = models.CharField(max_length=20)
    state = models.CharField(max_length=8, choices=State.choices, default=State.WAITING)
    title = models.CharField(max_length=200, blank=True)
    sentence = models.CharField(max_length=400, blank=True)
    found = models.JSONField(default=dict, blank=True)
    read_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["reading", "number"], name="site_page_once")]
        ordering = ["number"]

    def __str__(self) -> str:
        return self.address
