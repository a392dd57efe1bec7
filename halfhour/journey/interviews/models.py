"""The appointment: who, how, when, where, and whether it was held."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from django.db import models

from halfhour.core.owned import Owned, Revised
from halfhour.journey.organizations.models import Field
from halfhour.journey.people.models import Person


class Interview(Owned, Revised):
    """Half an hour with one person. Moments are stored in UTC; `time_zone` is that of the place, and is kept.

    `uid` and `sequence` name it to calendar programs (RFC 5545): a change raises `sequence`. `agreed_at` is when this
    time was agreed on, and again when it was changed: a confirmation from before then confirms another time.
    """

    class Mode(models.TextChoices):
        IN_PERSON = "in_person", "In person"
        VIDEO = "video", "Video"
        PHONE = "phone", "Phone"
        MAIL = "mail", "Mail"

    class State(models.TextChoices):
        PROPOSED = "proposed", "Proposed"
        AGREED = "agreed", "Agreed"
        HELD = "held", "Held"
        CANCELLED = "cancelled", "Cancelled"
        MISSED = "missed", "Missed"

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="interviews")
    field = models.ForeignKey(Field, null=True, blank=True, on_delete=models.SET_NULL, related_name="interviews")
    state = models.CharField(max_length=10, choices=State.choices, default=State.AGREED)
    mode = models.CharField(max_length=10, choices=Mode.choices, default=Mode.IN_PERSON)
    starts_at = models.DateTimeField()
    minutes = models.PositiveSmallIntegerField(default=30)
    time_zone = models.CharField(max_length=64)
    place = models.CharField(max_length=300, blank=True)
    door = models.CharField(max_length=200, blank=True)
    parking = models.CharField(max_length=200, blank=True)
    ask_for = models.CharField(max_length=160, blank=True)
    dress = models.CharField(max_length=200, blank=True)
    dress_source = models.CharField(max_length=200, blank=True)
    link = models.CharField(max_length=300, blank=True)
    phone = models.CharField(max_length=60, blank=True)
    travel_minutes = models.PositiveSmallIntegerField(null=True, blank=True)
    travel_by = models.CharField(max_length=60, blank=True)
    uid = models.CharField(max_length=120, unique=True)
    sequence = models.PositiveIntegerField(default=0)
    agreed_at = models.DateTimeField(null=True, blank=True)
    confirmed_at = models.DateTimeField(null=True, blank=True)
    started_at = models.DateTimeField(null=True, blank=True)
    may_run_over_at = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)
    closed_at = models.DateTimeField(null=True, blank=True)
    closed_because = models.CharField(max_length=300, blank=True)

    class Meta:
        indexes = [
            models.Index(fields=["owner", "state", "starts_at"], name="interview_by_start"),
            models.Index(fields=["owner", "state", "ended_at"], name="interview_by_end"),
            models.Index(fields=["state", "starts_at"], name="interview_by_state"),
            models.Index(fields=["owner", "-starts_at", "-id"], name="interview_newest"),
            models.Index(fields=["person", "-starts_at"], name="interview_of_person"),
            models.Index(fields=["field", "state"], name="interview_of_field"),
        ]

    @property
    def ends_at(self) -> datetime:
        """The end as agreed, aware UTC."""
        return self.starts_at + timedelta(minutes=self.minutes)

    @property
    def zone(self) -> ZoneInfo:
        """The zone of the place."""
        return ZoneInfo(self.time_zone)
