"""The database is the queue: rows are claimed by a conditional update, and claims that ended are looked after."""

from __future__ import annotations

import secrets
from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import F, Q

from halfhour.core.models import Outgoing
from halfhour.core.outbox.rules import LEASE, next_try

State = Outgoing.State
UNKNOWN = (
    "Halfhour handed this over and got no answer, so it may have gone out. Look in your Sent folder, then say which."
)
EXPIRED = "It could not be sent in time, so it was given up."
FREE: dict[str, Any] = {"claim": "", "lease_until": None}


def claim(*, now: datetime, most: int) -> list[Outgoing]:
    """Up to `most` rows of one lane that are due, now ours for as long as the lease runs; empty when none is.

    The lane is that of the row which has waited longest. A person's own mailbox is given to one worker at a time.
    Where nothing is due this is one read, without the write lock.
    """
    due = Outgoing.objects.filter(state=State.QUEUED, try_at__lte=now, expires_at__gt=now)
    busy = Outgoing.objects.filter(state__in=[State.CLAIMED, State.SENDING]).exclude(lane="server")
    free = due.exclude(lane__in=busy.values("lane")).order_by("try_at", "id")
    lane = free.values_list("lane", flat=True).first()
    if lane is None:
        return []
    token = secrets.token_hex(8)
    with transaction.atomic(durable=True):
        mine = free.filter(lane=lane).select_for_update(skip_locked=True)
        ids = list(mine.values_list("pk", flat=True)[:most])
        due.filter(pk__in=ids).update(state=State.CLAIMED, claim=token, lease_until=now + LEASE)
    return list(Outgoing.objects.filter(pk__in=ids, claim=token).order_by("try_at", "id"))


def start(rows: list[Outgoing], *, now: datetime) -> list[int]:
    """Store that these rows are going out; from here on a crash leaves open whether they did.

    Returns the ids that are still ours and still wanted. Committed before it returns.
    """
    return _ours(rows, State.CLAIMED, state=State.SENDING, lease_until=now + LEASE, sent_at=now)


def sent(rows: list[Outgoing], *, now: datetime) -> None:
    """The server took them. That holds even where the lease has run out meanwhile."""
    taken = [State.CLAIMED, State.SENDING, State.UNCERTAIN]
    Outgoing.objects.filter(_held(rows), state__in=taken).update(
        state=State.SENT, sent_at=now, **FREE, content=b"", problem=""
    )


def later(row: Outgoing, *, said: str, now: datetime) -> None:
    """It certainly did not go out: try again after a while, or say that it failed."""
    at = next_try(row.tries + 1, now)
    if at is None or (row.expires_at and at > row.expires_at):
        failed(row, said=said)
        return
    waiting = {"state": State.QUEUED, "tries": row.tries + 1, "try_at": at, "problem": said[:400]}
    _ours([row], State.SENDING, State.CLAIMED, **waiting, **FREE, sent_at=None)


def failed(row: Outgoing, *, said: str) -> None:
    """It certainly did not go out, and trying again by itself is no use."""
    _ours([row], State.SENDING, State.CLAIMED, state=State.FAILED, **FREE, sent_at=None, problem=said[:400])


def unknown(row: Outgoing, *, said: str, now: datetime) -> None:
    """Nobody knows whether it went out: it waits for a person, or goes again where that does no harm."""
    if row.is_repeatable:
        later(row, said=said, now=now)
        return
    _ours([row], State.SENDING, state=State.UNCERTAIN, **FREE, problem=f"{said} {UNKNOWN}"[:400])


def release(rows: list[Outgoing], *, at: datetime, said: str = "") -> None:
    """Give back what was claimed and not begun, to be tried at `at`."""
    _ours(rows, State.CLAIMED, state=State.QUEUED, **FREE, try_at=at, problem=said[:400])


def hold_lane(lane: str, *, until: datetime, said: str) -> None:
    """Let everything else of a lane wait: its server cannot be reached."""
    Outgoing.objects.filter(lane=lane, state=State.QUEUED, try_at__lt=until).update(try_at=until, problem=said[:400])


def take_up(*, now: datetime) -> int:
    """What ended claims leave behind. Claimed: taken up again. Sending: uncertain, or again where repeatable.

    An uncertain row keeps its claim, so that a worker that was only slow can still say that it went out. What has
    expired is given up. Returns how many rows changed.
    """
    ended = Outgoing.objects.filter(state__in=[State.CLAIMED, State.SENDING], lease_until__lte=now)
    stale = Outgoing.objects.filter(state=State.QUEUED, try_at__lte=now, expires_at__lte=now)
    if not ended.exists() and not stale.exists():
        return 0
    harmless = ended.filter(Q(state=State.CLAIMED) | Q(is_repeatable=True))
    changed = harmless.update(state=State.QUEUED, **FREE, try_at=now, tries=F("tries") + 1, sent_at=None)
    changed += ended.filter(state=State.SENDING).update(state=State.UNCERTAIN, lease_until=None, problem=UNKNOWN)
    for row in stale:
        given_up = f"{EXPIRED} {row.problem}".strip()[:400]
        changed += stale.filter(pk=row.pk).update(state=State.FAILED, problem=given_up)
    return changed


def _held(rows: list[Outgoing]) -> Q:
    return Q(pk__in=[row.pk for row in rows], claim__in={row.claim for row in rows})


@transaction.atomic(durable=True)
def _ours(rows: list[Outgoing], *states: str, **changed: Any) -> list[int]:
    """Change those rows that this claim still holds; the rest belongs to somebody else or was taken back."""
    held = Outgoing.objects.filter(_held(rows), state__in=states)
    if len(rows) == 1:
        return [rows[0].pk] if held.update(**changed) else []
    ids = list(held.select_for_update().values_list("pk", flat=True))
    Outgoing.objects.filter(_held(rows), pk__in=ids, state__in=states).update(**changed)
    return ids
