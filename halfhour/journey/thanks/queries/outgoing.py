"""Thank-yous in the outbox: which are on their way, and what became of one."""

from __future__ import annotations

from typing import Any

from halfhour.core import outbox
from halfhour.core.models import Outgoing
from halfhour.journey.thanks.models import ThankYou

OUTGOING = "thank_you"


def outgoing_key(pk: int) -> str:
    """How the outbox names a thank-you."""
    return f"thank_you:{pk}"


def outgoing(thank_you: ThankYou | None) -> Outgoing | None:
    """What became of a note that was handed to the outbox; None when it never was, or was taken back."""
    if thank_you is None or thank_you.pk is None:
        return None
    row = outbox.standing(kind=OUTGOING, subject=outgoing_key(thank_you.pk))
    return None if row is None or row.state == Outgoing.State.CANCELLED else row


def on_their_way(owner: Any = None) -> set[int]:
    """The ids of notes that were confirmed and are not known to be out. One query."""
    return {int(key.partition(":")[2]) for key in outbox.on_its_way(OUTGOING, owner)}
