"""The thank-you of one interview: due 24 hours after its recorded end."""

from __future__ import annotations

from django.db import models

from halfhour.core.owned import Owned, Revised
from halfhour.journey.interviews.models import Interview


class ThankYou(Owned, Revised):
    """One per interview; drafted from the notes, sent by one's own mail program, on paper or on LinkedIn.

    `took` is the time from the recorded end to `sent_at`, kept so that promises are counted without their interviews.
    """

    class Channel(models.TextChoices):
        MAIL = "mail", "Mail"
        CARD = "card", "Card or letter"
        LINKEDIN = "linkedin", "LinkedIn message"
        SAID = "said", "Said in person or by phone"

    interview = models.OneToOneField(Interview, on_delete=models.CASCADE, related_name="thank_you")
    channel = models.CharField(max_length=10, choices=Channel.choices, default=Channel.MAIL)
    subject = models.CharField(max_length=200, blank=True)
    body = models.TextField(blank=True)
    message_id = models.CharField(max_length=200)
    updated_at = models.DateTimeField()
    sent_at = models.DateTimeField(null=True, blank=True)
    took = models.DurationField(null=True, blank=True)

    class Meta:
        indexes = [models.Index(fields=["owner", "took"], name="thank_you_took")]
