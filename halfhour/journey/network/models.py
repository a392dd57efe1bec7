"""The map as it was drawn last, kept so that a large one is served as it stands."""

from __future__ import annotations

from django.db import models

from halfhour.core.owned import Owned


class ReferralMap(Owned):
    """One owner's map. `stamp` tells what it was drawn from (queries/kept.py): another stamp, and it is drawn anew.

    `drawing` holds the people and their places (rules/sheets.py). `asked_at` is when a background task was asked to draw.
    """

    stamp = models.CharField(max_length=400, blank=True)
    drawing = models.JSONField(default=dict, blank=True)
    asked_at = models.DateTimeField(null=True, blank=True)
    drawn_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["owner"], name="referral_map_once")]
