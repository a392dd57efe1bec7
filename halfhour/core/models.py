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


class Outgoing(Owned):
    """One mail to go out: the outbox. `kind`, `subject` and `due_at` name the effect for ever, so it happens once.

    `label` names it on pages (`your letter to Elias Novak`). `lane` says who carries it: `server`, or for user 7 `own:7`
    (their mailbox) and `drafts:7` (its Drafts folder). `counts_for` is the keyed hash of an address written to out of the
    blue, by which those letters are counted. `content` is the whole mail but for its
    date, kept until it is sent. `is_repeatable` mails may go out again with the same Message-ID when nobody knows
    whether they did; the others then wait as `uncertain` for a person. `claim` and `lease_until` belong to the worker
    that has it. `try_at` is when it may go out, `expires_at` when it is no longer worth sending. `problem` is a
    sentence for its owner. `noted_at` is when the stage it belongs to took note that it was sent.
    """

    class State(models.TextChoices):
        QUEUED = "queued", "Waiting to go out"
        CLAIMED = "claimed", "About to go out"
        SENDING = "sending", "Going out"
        SENT = "sent", "Sent"
        UNCERTAIN = "uncertain", "Perhaps sent"
        FAILED = "failed", "Not sent"
        CANCELLED = "cancelled", "Taken back"

    kind = models.CharField(max_length=40)
    subject = models.CharField(max_length=80)
    due_at = models.DateTimeField()
    label = models.CharField(max_length=200, blank=True)
    lane = models.CharField(max_length=30)
    counts_for = models.CharField(max_length=64, blank=True)
    message_id = models.CharField(max_length=220, db_index=True)
    sender = models.CharField(max_length=254)
    recipients = models.JSONField()
    content = models.BinaryField()
    is_repeatable = models.BooleanField()
    state = models.CharField(max_length=9, choices=State.choices, default=State.QUEUED)
    claim = models.CharField(max_length=32, blank=True)
    lease_until = models.DateTimeField(null=True, blank=True)
    tries = models.PositiveSmallIntegerField(default=0)
    try_at = models.DateTimeField()
    expires_at = models.DateTimeField(null=True, blank=True)
    sent_at = models.DateTimeField(null=True, blank=True)
    noted_at = models.DateTimeField(null=True, blank=True)
    problem = models.CharField(max_length=400, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["kind", "subject", "due_at"], name="outgoing_once")]
        indexes = [
            models.Index(fields=["try_at"], name="outgoing_queue", condition=models.Q(state="queued")),
            models.Index(fields=["claim"], name="outgoing_claim", condition=models.Q(state__in=["claimed", "sending"])),
            models.Index(
                fields=["kind", "id"], name="outgoing_unnoted", condition=models.Q(state="sent", noted_at=None)
            ),
            models.Index(
                fields=["owner", "state"],
                name="outgoing_open",
                condition=~models.Q(state__in=["sent", "cancelled"]),
            ),
            models.Index(
                fields=["counts_for", "created_at"], name="outgoing_counted", condition=~models.Q(counts_for="")
            ),
            models.Index(fields=["owner", "created_at"], name="outgoing_of_owner", condition=~models.Q(counts_for="")),
        ]


class Suppressed(models.Model):
    """An address that nobody here writes to any more, as a keyed hash: it can be checked, not read."""

    class Why(models.TextChoices):
        ASKED = "asked", "They asked for it"
        BOUNCED = "bounced", "The address does not exist"
        COMPLAINED = "complained", "They reported a mail"

    digest = models.CharField(max_length=64, unique=True)
    why = models.CharField(max_length=10, choices=Why.choices)
    created_at = models.DateTimeField()
