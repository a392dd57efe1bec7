"""The link to a host's page: a capability for whoever holds it, never a session."""

from __future__ import annotations

from datetime import datetime

from django.db import models

from halfhour.core.owned import Owned, Revised
from halfhour.journey.people.models import Person
from halfhour.journey.resumes.models import Version


class HostLink(Owned, Revised):
    """The page that one person may open without an account, and what the owner chose to show on it.

    Its token is made of `nonce` and the server's key, so that the owner can be shown it again; only `token_hash` finds
    it. `what_for` and `outcome` are the owner's own words; an empty outcome shows nothing. `modes` are the ways of
    meeting offered, `time_zone` the one their page begins in. `told` is, by the id of an interview, what their calendar
    was last told of it. A person has one link at most that is not revoked.
    """

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="host_links")
    nonce = models.CharField(max_length=64)
    token_hash = models.CharField(max_length=64, unique=True)
    what_for = models.CharField(max_length=300)
    minutes = models.PositiveSmallIntegerField(default=30)
    modes = models.JSONField(default=list)
    time_zone = models.CharField(max_length=64)
    shows_questions = models.BooleanField(default=False)
    resume = models.ForeignKey(Version, null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    outcome = models.TextField(blank=True)
    told = models.JSONField(default=dict, blank=True)
    expires_at = models.DateTimeField()
    revoked_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["person"], condition=models.Q(revoked_at=None), name="host_link_once")
        ]

    def is_live(self, now: datetime) -> bool:
        """Whether its page shows anything."""
        return self.revoked_at is None and now < self.expires_at
