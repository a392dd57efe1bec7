"""How each person wants to be reminded, what they were told already, and their private calendar."""

from __future__ import annotations

import uuid
from datetime import time
from typing import Any

from django.db import models

from halfhour.core.owned import Owned
from halfhour.reminders.rules.kinds import Chosen, chosen


def thanks_hours() -> list[int]:
    """Hours after the end at which a thank-you that is not written is mentioned; in between, one goes to work and sleeps."""
    return [2, 12, 20]


class Choices(Owned):
    """What one person chose; who chose nothing has none, and the defaults hold.

    The clock times are the owner's. `kinds` holds what differs, by kind: `{"thanks": {"mail": "own", "calendar": true}}`.
    `morning_on` is the last local day whose summary was thought about, whether there was something to say or not.
    """

    by_mail = models.BooleanField(default=True)
    in_the_morning = models.BooleanField(default=True)
    morning_at = models.TimeField(default=time(7, 30))
    quiet_from = models.TimeField(default=time(22, 0))
    quiet_until = models.TimeField(default=time(7, 0))
    kinds = models.JSONField(default=dict, blank=True)
    thanks_hours = models.JSONField(default=thanks_hours)
    thanks_daily = models.BooleanField(default=True)
    shows_interviews = models.BooleanField(default=True)
    morning_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["owner"], name="choices_one_each")]

    @property
    def chosen(self) -> dict[str, Chosen]:
        """What holds for every kind."""
        return chosen(self.kinds)


class Told(Owned):
    """One due that its owner was told of in a mail of its own, or in one with others; `key` names it and the step.

    It stands before the mail does: whatever happens after, the same thing is not told twice. `at` is the moment at
    which it was to be heard.
    """

    key = models.CharField(max_length=200)
    at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["owner", "key"], name="told_once")]
        indexes = [models.Index(fields=["created_at"], name="told_by_age")]


class Feed(Owned):
    """The private calendar of one person. Only the hash of its token is kept; None means that nobody can read it.

    `space` is what the UIDs of its entries are made from, so that they stay when the address is replaced.
    `etag` and `changed_at` are of the last content that was read; `read_at` is when a program last looked.
    """

    space = models.UUIDField(default=uuid.uuid4)
    token_hash = models.CharField(max_length=64, unique=True, null=True)
    etag = models.CharField(max_length=80, blank=True)
    changed_at = models.DateTimeField(null=True, blank=True)
    read_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["owner"], name="feed_one_each")]

    def uid(self, *parts: Any) -> str:
        """The UID of one entry: the same for the same thing, on every day, under every address of the feed."""
        return f"{uuid.uuid5(self.space, '/'.join(map(str, parts)))}@halfhour"
