"""What the answer of a calendar program means for an appointment. Pure; names are those of RFC 5545 and 5546."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from datetime import datetime
from typing import Literal

Meaning = Literal["yes", "no", "maybe", "other_time", "nothing"]
SAYS: dict[str, Meaning] = {"ACCEPTED": "yes", "DECLINED": "no", "TENTATIVE": "maybe"}


def meaning(method: str, status: str, event_status: str = "") -> Meaning:
    """`method` is that of the calendar, `status` the PARTSTAT of who answers, `event_status` the STATUS of the event.

    Programs that cancel what they were invited to send CANCEL although it is the organizer's word; it is a no. A REPLY
    without a word on their part, a REQUEST, a PUBLISH or a REFRESH says nothing about coming.
    """
    if method == "CANCEL" or (method == "REPLY" and event_status == "CANCELLED"):
        return "no"
    if method == "COUNTER":
        return "other_time"
    if method == "REPLY":
        return SAYS.get(status, "nothing")
    return "nothing"


def key(*, address: str, method: str, status: str, sequence: int, stamped_at: datetime | None, says: str = "") -> str:
    """Names one answer for ever, however often its mail arrives: 64 hex digits. `says` is the other time of a COUNTER."""
    stamp = stamped_at.isoformat() if stamped_at else ""
    said = "\0".join([address.casefold(), method, status, str(sequence), stamp, says])
    return hashlib.sha256(said.encode()).hexdigest()


def is_overtaken(stamped_at: datetime | None, others: Iterable[datetime | None]) -> bool:
    """Whether a newer answer of the same person is known, so that this one comes late and changes nothing."""
    return stamped_at is not None and any(other is not None and other > stamped_at for other in others)
