"""What the outbox holds, for pages and for the stages whose mails went out."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from django.db.models import QuerySet

from halfhour.core.models import Outgoing

State = Outgoing.State
ON_ITS_WAY = [State.QUEUED, State.CLAIMED, State.SENDING, State.UNCERTAIN]
KEPT = timedelta(days=120)
LATE = timedelta(minutes=5)


def standing(*, kind: str, subject: str) -> Outgoing | None:
    """The newest mail of that kind and subject, in whatever state: `standing(kind="letter", subject="letter:7")`."""
    return Outgoing.objects.filter(kind=kind, subject=subject).order_by("-due_at", "-id").first()


def on_its_way(kind: str, owner: Any = None) -> set[str]:
    """The subjects of what was confirmed and is not known to be out: waiting, going out, or perhaps out. One query."""
    rows = Outgoing.objects.filter(kind=kind, state__in=ON_ITS_WAY)
    return set((rows.filter(owner=owner) if owner else rows).values_list("subject", flat=True))


def uncertain(owner: Any) -> QuerySet[Outgoing]:
    """What may have gone out: the owner is to look and say. Oldest first."""
    return Outgoing.objects.filter(owner=owner, state=State.UNCERTAIN).order_by("id")


def failed(owner: Any) -> QuerySet[Outgoing]:
    """What certainly did not go out, each with its `problem`. Oldest first."""
    return Outgoing.objects.filter(owner=owner, state=State.FAILED).order_by("id")


def waiting(owner: Any) -> QuerySet[Outgoing]:
    """What is to go out, the next first."""
    return Outgoing.objects.filter(owner=owner, state__in=[State.QUEUED, State.CLAIMED, State.SENDING]).order_by(
        "try_at", "id"
    )


def unnoted(kind: str, *, most: int = 200) -> list[Outgoing]:
    """What was sent and its stage has not taken note of yet. The stage marks it with `note` in its own transaction."""
    rows = Outgoing.objects.filter(kind=kind, state=State.SENT, noted_at=None).select_related("owner")
    return list(rows.order_by("id")[:most])


def note(row: Outgoing, *, now: datetime) -> bool:
    """Take note of a sent mail; False when somebody else did already."""
    return bool(Outgoing.objects.filter(pk=row.pk, state=State.SENT, noted_at=None).update(noted_at=now))


def tidy(now: datetime) -> int:
    """Drop what went out or was taken back more than four months ago; called once a day. Returns how many rows went.

    What is being counted or answered is younger, and a due that old is not reminded of again.
    """
    over = Outgoing.objects.filter(
        state__in=[State.SENT, State.CANCELLED], due_at__lt=now - KEPT, try_at__lt=now - KEPT
    )
    return over.delete()[0]


def late(now: datetime) -> int:
    """How many mails have been due for five minutes and wait without a reason: the sign of a worker that does not send."""
    return Outgoing.objects.filter(state=State.QUEUED, try_at__lte=now - LATE, problem="").count()
