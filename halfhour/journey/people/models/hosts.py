"""What a host did of themselves: an act on their page, and the objection that holds for everybody here."""

from __future__ import annotations

from django.db import models

from halfhour.core.owned import Owned
from halfhour.journey.people.models.people import Person


class Objection(models.Model):
    """Somebody asked for no more letters from anybody here. Only the keyed hash of their address is kept.

    It belongs to no user and to no person: it outlives both, and tells nobody whose address it is.
    """

    address_hash = models.CharField(max_length=64, unique=True)
    created_at = models.DateTimeField()


class HostAct(Owned):
    """What a host did on their page, told to the owner once. `leads_to` is a path of ours, `words` what they typed.

    `what` is a whole sentence with its times on the owner's clock. Without a `person`, it names nobody: they had
    everything about them removed.
    """

    class Kind(models.TextChoices):
        CHOSEN = "chosen", "Chose a time"
        MOVED = "moved", "Moved the time"
        CANCELLED = "cancelled", "Cancelled"
        LATER = "later", "Not now"
        NEVER = "never", "No more letters"
        COLLEAGUE = "colleague", "Named a colleague"
        CORRECTED = "corrected", "Corrected what is kept"
        CONFIRMED = "confirmed", "Confirmed a conversation"
        REMOVED = "removed", "Removed what was kept"

    person = models.ForeignKey(Person, null=True, blank=True, on_delete=models.CASCADE, related_name="acts")
    kind = models.CharField(max_length=10, choices=Kind.choices)
    what = models.CharField(max_length=300)
    words = models.TextField(blank=True)
    leads_to = models.CharField(max_length=200, blank=True)
    seen_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        # Only what was not seen yet: it stays small however much was.
        indexes = [
            models.Index(fields=["owner", "created_at"], condition=models.Q(seen_at=None), name="host_act_unseen")
        ]
