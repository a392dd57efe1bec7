"""Whether reminders can reach somebody, and how the last of them went."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from django.conf import settings

from halfhour.accounts.mailbox.queries import account_of
from halfhour.accounts.models import User
from halfhour.core import heartbeat, outbox
from halfhour.core.models import Outgoing
from halfhour.reminders.queries.readers import reader_of

Missing = Literal["", "server", "address", "proof", "story", "trouble"]


@dataclass(frozen=True, slots=True)
class Reaching:
    """How mail reaches somebody: the address, or what is `missing`; when the pass last ran; the last mails, newest first."""

    address: str
    missing: Missing
    ran_at: datetime | None
    is_silent: bool
    test: Outgoing | None
    last: list[Outgoing]
    trouble: str = ""


def reaching(owner: User, now: datetime) -> Reaching:
    """How it stands for `owner` at `now`."""
    reader = reader_of(owner)
    account = account_of(owner)
    trouble = account.trouble if account else ""
    mails = Outgoing.objects.filter(owner=owner, kind__startswith="reminder.").exclude(kind="reminder.test")
    return Reaching(
        address=reader.address if reader else "",
        missing="" if reader else _missing(owner, trouble),
        trouble=trouble,
        ran_at=heartbeat.last("reminders"),
        is_silent=heartbeat.is_silent("reminders", now=now),
        test=outbox.standing(kind="reminder.test", subject=f"user:{owner.pk}"),
        last=list(mails.order_by("-id")[:5]),
    )


def _missing(owner: User, trouble: str) -> Missing:
    if settings.STORY:
        return "story"
    if trouble:
        return "trouble"
    if not outbox.server_sends():
        return "server"
    return "proof" if owner.email else "address"
