"""The appointment: who, how, when, where, and whether it was held."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from django.db import models

from halfhour.accounts.rules import Numbers
from halfhour.core.owned import Owned, Revised
from halfhour.journey.interviews.rules import dress as dressing
from halfhour.journey.interviews.rules.leaving import Leaving, leaving
from halfhour.journey.interviews.rules.overlap import Slot
from halfhour.journey.organizations.models import Field
from halfhour.journey.people.models import Person


class Interview(Owned, Revised):
    """Half an hour with one person. Moments are stored in UTC; `time_zone` is that of the place, and is kept.

    `uid` and `sequence` name it to calendar programs (RFC 5545): a change raises `sequence`. `agreed_at` is when this
    time was agreed on, and again when it was changed: a confirmation from before then confirms another time.
    `they_said` is what the host wrote beside the time they chose.
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
    directions = models.TextField(max_length=1000, blank=True)
    ask_for = models.CharField(max_length=160, blank=True)
    dress = models.CharField(max_length=200, blank=True)
    dress_source = models.CharField(max_length=200, blank=True)
    link = models.CharField(max_length=300, blank=True)
    phone = models.CharField(max_length=60, blank=True)
    travel_minutes = models.PositiveSmallIntegerField(null=True, blank=True)
    travel_by = models.CharField(max_length=60, blank=True)
    they_said = models.TextField(blank=True)
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
    def took(self) -> int | None:
        """The minutes from its recorded beginning to its recorded end; None where either is not known."""
        if self.started_at is None or self.ended_at is None or self.ended_at <= self.started_at:
            return None
        return max(1, round((self.ended_at - self.started_at).total_seconds() / 60))

    @property
    def zone(self) -> ZoneInfo:
        """The zone of the place."""
        return ZoneInfo(self.time_zone)

    @property
    def span(self) -> str:
        """`Half an hour`, `45 minutes`: how its length is said in a title."""
        return "Half an hour" if self.minutes == 30 else f"{self.minutes} minutes"

    @property
    def is_ahead(self) -> bool:
        """Whether it still can take place."""
        return self.state in (self.State.PROPOSED, self.State.AGREED)

    def leaving(self, numbers: Numbers) -> Leaving:
        """When to leave for it, or to be ready, by the owner's numbers."""
        return leaving(
            mode=self.mode,
            starts_at=self.starts_at,
            travel_minutes=self.travel_minutes,
            travel_by=self.travel_by,
            early=numbers.arrive_early_minutes,
            margin=numbers.travel_margin_minutes,
        )

    def slot(self, numbers: Numbers) -> Slot:
        """What it takes of the day; `person` should be loaded."""
        return Slot(self.person.full_name, self.leaving(numbers).at, self.starts_at, self.ends_at)

    def wear(self) -> dressing.Dress:
        """What to wear, by the nearest word; `person`, its organization and the fields should be loaded."""
        organization = self.person.organization
        field = self.field or self.person.field or (organization and organization.field)
        return dressing.dress(
            said=self.dress,
            said_source=self.dress_source,
            place=organization.dress if organization else "",
            place_source=organization.dress_source if organization else "",
            field=field.name if field else "",
            kind=f"{organization.name} {organization.about[:200]}" if organization else "",
        )

    def where(self) -> str:
        """Whose door it is, in a word: the organization, else the person's name; both should be loaded."""
        organization = self.person.organization
        return organization.name if organization else self.person.full_name
