"""Letters in the outbox: which are on their way, and what became of one."""

from __future__ import annotations

from typing import Any

from halfhour.core import outbox
from halfhour.core.models import Outgoing
from halfhour.journey.outreach.models import Arrival, Letter

OUTGOING = "letter"


def outgoing_key(pk: int) -> str:
    """How the outbox names a letter."""
    return f"letter:{pk}"


def outgoing(letter: Letter) -> Outgoing | None:
    """What became of a letter that was handed to the outbox; None when it never was, or was taken back."""
    row = outbox.standing(kind=OUTGOING, subject=outgoing_key(letter.pk)) if letter.pk else None
    return None if row is None or row.state == Outgoing.State.CANCELLED else row


def on_their_way(owner: Any = None) -> set[int]:
    """The ids of letters that were confirmed and are not known to be out. One query."""
    return {int(key.partition(":")[2]) for key in outbox.on_its_way(OUTGOING, owner)}


def being_written_to(going: set[int]) -> set[int]:
    """The ids of people to whom these letters, which are on their way, go. One query, or none."""
    return set(Letter.objects.filter(pk__in=going).values_list("person_id", flat=True)) if going else set()


def answered_number(letter: Letter) -> str:
    """The Message-ID of the mail that an answer answers; "" where there is none."""
    if letter.purpose != Letter.Purpose.ANSWER:
        return ""
    rows = Arrival.objects.filter(person=letter.person_id, kind__in=Arrival.BY_A_PERSON)
    return rows.order_by("-received_at", "-id").values_list("message_id", flat=True).first() or ""
