"""The person who uses Halfhour, and the links that sign them in on their own machine."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from django.conf import settings
from django.contrib.auth.models import AbstractUser
from django.db import models

from halfhour.accounts.rules import Numbers, numbers
from halfhour.core.sealed import SealedField


class User(AbstractUser):
    """The person who asks. `name` is the whole name, as they want to be introduced."""

    first_name = None  # type: ignore[assignment]  # one name field, as people write it
    last_name = None  # type: ignore[assignment]
    name = models.CharField(max_length=120, blank=True)
    school = models.CharField(max_length=160, blank=True)
    studies = models.CharField(max_length=160, blank=True)
    phone = models.CharField(max_length=60, blank=True)
    curious_about = models.CharField(max_length=120, blank=True)
    search_begins = models.DateField(null=True, blank=True)
    time_zone = models.CharField(max_length=64, default="UTC")
    country = models.CharField(max_length=2, blank=True)
    chosen_numbers = models.JSONField(default=dict, blank=True)
    welcomed_at = models.DateTimeField(null=True, blank=True)

    @property
    def zone(self) -> ZoneInfo:
        """The zone its pages are shown in."""
        return ZoneInfo(self.time_zone)

    @property
    def numbers(self) -> Numbers:
        """The method's numbers, as this person set them."""
        return numbers(self.chosen_numbers)


class SignInLink(models.Model):
    """A link printed by the command line: it signs in once. Only the hash of its token is kept."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    token_hash = models.CharField(max_length=64, unique=True)
    created_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True, blank=True)


class MailAccount(models.Model):
    """One's own mailbox: how to send from it and look into it. `secret` is encrypted at rest.

    `is_read` says that replies are looked for. `trouble` is a sentence on what was wrong the last time; empty when all
    was well. `seen` holds, by folder, the validity and the uids of mails that were looked at (UIDVALIDITY of IMAP).
    """

    class Security(models.TextChoices):
        TLS = "tls", "TLS from the start"
        STARTTLS = "starttls", "Switches to TLS (STARTTLS)"

    user = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="mail_account")
    address = models.CharField(max_length=254)
    user_name = models.CharField(max_length=254)
    secret = SealedField()
    smtp_host = models.CharField(max_length=253)
    smtp_port = models.PositiveIntegerField(default=465)
    smtp_security = models.CharField(max_length=8, choices=Security.choices, default=Security.TLS)
    imap_host = models.CharField(max_length=253, blank=True)
    imap_port = models.PositiveIntegerField(default=993)
    imap_security = models.CharField(max_length=8, choices=Security.choices, default=Security.TLS)
    is_read = models.BooleanField(default=True)
    created_at = models.DateTimeField()
    looked_at = models.DateTimeField(null=True, blank=True)
    trouble = models.CharField(max_length=400, blank=True)
    seen = models.JSONField(default=dict, blank=True)
