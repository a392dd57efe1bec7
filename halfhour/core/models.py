"""What every stage shares: forms already answered, the search text, the heartbeat of the worker."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from halfhour.core.owned import Owned


class Sent(Owned):
    """A form that was answered, by the key it carried; `location` is where its sender was sent."""

    key = models.UUIDField()
    location = models.CharField(max_length=500, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["owner", "key"], name="sent_once")]


class SearchText(models.Model):
    """What one thing says, folded for search; the engine's own index hangs on it (see core/search.py)."""

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    kind = models.CharField(max_length=20)
    object_id = models.BigIntegerField()
    title = models.CharField(max_length=200)
    excerpt = models.CharField(max_length=300, blank=True)
    target_id = models.BigIntegerField()
    names = models.TextField(blank=True)
    folded = models.TextField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["owner", "kind", "object_id"], name="search_one_each")]


class Heartbeat(models.Model):
    """When a background loop last ran, so that silence can be seen."""

    name = models.CharField(max_length=40, primary_key=True)
    beat_at = models.DateTimeField()
