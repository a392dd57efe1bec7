"""One's mailbox, what waits to go out from it, and what of it needs a look."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db.models import QuerySet
from django.urls import reverse

from halfhour.accounts.models import MailAccount, User
from halfhour.core import moments, outbox
from halfhour.core.due import Due
from halfhour.core.models import Outgoing

State = Outgoing.State
SOON = timedelta(minutes=10)
RECENT = timedelta(days=14)


def account_of(user: User) -> MailAccount | None:
    """The mailbox of `user`, or None."""
    return MailAccount.objects.filter(user=user).first()


def outgoing(user: User, now: datetime) -> QuerySet[Outgoing]:
    """Everything on its way or in need of a look, and what went out within two weeks; the newest first."""
    rows = Outgoing.objects.filter(owner=user, is_repeatable=False).exclude(state=State.CANCELLED)
    return rows.exclude(state=State.SENT, sent_at__lt=now - RECENT).order_by("-id")


def due(now: datetime, owner: User | None = None) -> list[Due]:
    """Mails that may have gone out, that did not, or that wait for their hour. One query for one owner, two for all."""
    rows = Outgoing.objects.filter(is_repeatable=False, state__in=[*outbox.ON_ITS_WAY, State.FAILED])
    rows = rows.filter(owner=owner) if owner else rows.select_related("owner")
    found = [(row, owner or row.owner) for row in rows.order_by("id")]
    return [made for row, whose in found if (made := _due(row, whose, now)) is not None]


def _due(row: Outgoing, owner: User, now: datetime) -> Due | None:
    if row.state == State.UNCERTAIN:
        when = f" {moments.when(row.sent_at, now, owner.zone)}" if row.sent_at else ""
        why = f"It was handed over{when}, and no answer came. A look into your Sent folder tells."
        return _row(row, f"See whether {row.label} went out", why, "Look and say", by=row.sent_at)
    if row.state == State.FAILED:
        return _row(row, f"{_capital(row.label)} did not go out", row.problem, "See why", by=row.try_at)
    if row.try_at > now + SOON:
        why = row.problem or "You can take it back until then."
        said = f"{_capital(row.label)} goes out {moments.when(row.try_at, now, owner.zone)}"
        return _row(row, said, why, "Open", by=row.try_at, waiting=True)
    return None


def _row(row: Outgoing, what: str, why: str, button: str, *, by: datetime | None, waiting: bool = False) -> Due:
    return Due(
        owner_id=row.owner_id,
        kind="mail.waiting" if waiting else "mail.look",
        subject=f"outgoing:{row.pk}",
        what=what,
        why=why,
        url=reverse("accounts:outgoing", args=[row.pk]),
        button=button,
        step="find",
        by=by,
        brief=f"see what became of {row.label}",
        weight=2,
        waiting=waiting,
    )


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
