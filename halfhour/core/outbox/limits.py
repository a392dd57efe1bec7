"""How much may go out on a server that several people use: by account, by address, and of the server as a whole."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from django.conf import settings

from halfhour.core import suppression
from halfhour.core.models import Outgoing
from halfhour.core.problems import Problem

# Tighter than what let others be used for phishing (10 an hour and 50 a day alone did not stop it).
A_DAY_AT_FIRST, A_DAY, AN_HOUR = 5, 25, 10
TO_ONE_ADDRESS, WITHIN = 2, timedelta(days=14)
DAY, HOUR = timedelta(days=1), timedelta(hours=1)


class TooMany(Problem):
    """So many letters may go out, and no more for now."""

    status = 429
    again = True


def check(owner: Any, address: str, now: datetime) -> None:
    """Raises TooMany with a sentence when one more letter to `address` is one too many. On one's own machine none is.

    Counted are letters to people who did not ask for them: first letters, reminders, follow-ups; an address counts
    across all accounts, and nobody is told whose the others are.
    """
    if not settings.SHARED:
        return
    counted = Outgoing.objects.exclude(counts_for="").exclude(state__in=["cancelled", "failed"])
    mine = counted.filter(owner=owner)
    most = A_DAY if _is_known(owner) else A_DAY_AT_FIRST
    if mine.filter(created_at__gt=now - DAY).count() >= most:
        more = "" if most == A_DAY else " Confirm your mail address under Settings, and it is 25 a day."
        raise TooMany(f"That makes {most} letters within a day, which is the most. Send this one tomorrow.{more}")
    if mine.filter(created_at__gt=now - HOUR).count() >= AN_HOUR:
        raise TooMany(f"That makes {AN_HOUR} letters within an hour, which is the most. Send this one in an hour.")
    if counted.filter(counts_for=suppression.digest(address), created_at__gt=now - WITHIN).count() >= TO_ONE_ADDRESS:
        raise TooMany(
            "This address has had two letters from here within two weeks, which is the most, whoever wrote them. Give "
            "them time, or write to somebody else there."
        )


def server_is_full(now: datetime) -> bool:
    """Whether the server's own account has sent its share of this day."""
    sent = Outgoing.objects.filter(lane="server", state=Outgoing.State.SENT, sent_at__gt=now - DAY)
    return sent.count() >= settings.MAIL_A_DAY


def _is_known(owner: Any) -> bool:
    """Whether the account's own address was proven, which a shared server asks for by a link in a mail."""
    from allauth.account.models import EmailAddress

    return EmailAddress.objects.filter(user=owner, verified=True).exists()
