"""Putting many mails into the outbox at once: reminders come by the thousand."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.db import transaction

from halfhour.core.models import Outgoing
from halfhour.core.outbox.queueing import Via, composed, lane_of
from halfhour.core.outbox.rules import WORTH
from halfhour.gateways.mail import Message


def unsaved(
    *,
    owner: Any,
    kind: str,
    subject: str,
    due_at: datetime,
    message: Message,
    now: datetime,
    via: Via = "server",
    send_at: datetime | None = None,
    expires_at: datetime | None = None,
) -> Outgoing:
    """The row of one mail to `owner` about themselves, for `queue_all`; see `queue` for what is given.

    It may be repeated: when a crash leaves open whether it went out, it goes again. Raises NotQueued.
    """
    send_at = max(send_at or now, now)
    content, number = composed(message, "")
    return Outgoing(
        owner=owner,
        created_at=now,
        kind=kind,
        subject=subject,
        due_at=due_at,
        lane=lane_of(via, owner),
        message_id=number,
        sender=message.sender.address if message.sender else "",
        recipients=[box.address for box in message.to],
        content=content,
        is_repeatable=True,
        try_at=send_at,
        expires_at=expires_at or send_at + WORTH,
    )


@transaction.atomic
def queue_all(rows: Sequence[Outgoing]) -> None:
    """Put `unsaved` rows down, inside the caller's own transaction.

    An effect (kind, subject and due moment) that has a row already keeps it, in whatever state.
    """
    Outgoing.objects.bulk_create(rows, ignore_conflicts=True)
