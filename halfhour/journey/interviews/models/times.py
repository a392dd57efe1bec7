"""Times on the way to an appointment: offered to a host, suggested by one, answered by a calendar program."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from django.db import models

from halfhour.core.owned import Owned
from halfhour.journey.interviews.models.interview import Interview
from halfhour.journey.people.models import Person


class OfferedTime(Owned):
    """A time that one person may choose. The same hour may be offered to several; the first who chooses has it.

    `interview` is the one that takes place then, once chosen; of one owner no two taken times begin together.
    """

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="offered_times")
    starts_at = models.DateTimeField()
    minutes = models.PositiveSmallIntegerField(default=30)
    interview = models.OneToOneField(
        Interview, null=True, blank=True, on_delete=models.SET_NULL, related_name="offered_time"
    )
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["person", "starts_at"], condition=models.Q(withdrawn_at=None), name="offered_once"
            ),
            models.UniqueConstraint(
                fields=["owner", "starts_at"], condition=models.Q(interview__isnull=False), name="offered_taken_once"
            ),
        ]

    @property
    def ends_at(self) -> datetime:
        """The end, aware UTC."""
        return self.starts_at + timedelta(minutes=self.minutes)


class SuggestedTime(Owned):
    """Another time that a host suggests, for a first meeting or in place of `interview`; it waits for an answer.

    `starts_at` is None where they only said in `words` what would suit. `details` are those of an interview, as they
    filled them in. A person has one open suggestion at most: a newer one takes its place.
    """

    class State(models.TextChoices):
        OPEN = "open", "Waits for your answer"
        ACCEPTED = "accepted", "Accepted"
        DECLINED = "declined", "Declined"
        REPLACED = "replaced", "Replaced by another"

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="suggested_times")
    interview = models.ForeignKey(
        Interview, null=True, blank=True, on_delete=models.CASCADE, related_name="suggested_times"
    )
    starts_at = models.DateTimeField(null=True, blank=True)
    minutes = models.PositiveSmallIntegerField(default=30)
    time_zone = models.CharField(max_length=64)
    mode = models.CharField(max_length=10, choices=Interview.Mode.choices, default=Interview.Mode.IN_PERSON)
    words = models.TextField(blank=True)
    details = models.JSONField(default=dict, blank=True)
    state = models.CharField(max_length=10, choices=State.choices, default=State.OPEN)
    answered_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["person"], condition=models.Q(state="open"), name="suggested_open_once")
        ]
        indexes = [models.Index(fields=["owner"], condition=models.Q(state="open"), name="suggested_open")]

    @property
    def zone(self) -> ZoneInfo:
        """The zone they chose in."""
        return ZoneInfo(self.time_zone)

    @property
    def ends_at(self) -> datetime | None:
        """The end, aware UTC; None where no time was named."""
        return self.starts_at + timedelta(minutes=self.minutes) if self.starts_at else None


class InvitationAnswer(Owned):
    """An answer of a calendar program that was heard already: by `key` it is acted on once, however often it arrives.

    `stamped_at` is when their program wrote it, so that an older answer that comes late does not undo a newer one.
    """

    interview = models.ForeignKey(Interview, on_delete=models.CASCADE, related_name="answers")
    address = models.CharField(max_length=254)
    method = models.CharField(max_length=20)
    status = models.CharField(max_length=40, blank=True)
    sequence = models.PositiveIntegerField(default=0)
    stamped_at = models.DateTimeField(null=True, blank=True)
    key = models.CharField(max_length=64)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["interview", "key"], name="invitation_answer_once")]
