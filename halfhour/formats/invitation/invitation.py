"""What a calendar program sent: what it wants, and the appointments it speaks of."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

Moment = datetime | date


@dataclass(frozen=True, slots=True)
class Attendee:
    """Somebody asked to come. `status` is a PARTSTAT of RFC 5545 in capitals, NEEDS-ACTION when nothing was said."""

    address: str
    status: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class Event:
    """One appointment as it was sent; recurrences are not unrolled, so the times are those of the first.

    `starts` and `ends` are aware moments, moments without a zone where the file gives none (the same hour of the clock
    anywhere), or dates for whole days, `ends` being the first day after. Both are None when the file has no readable
    start. `zone` is an IANA name ("UTC" for times in UTC), "" when none is known. `repeats` is the rule as written.
    `stamp` is when their program wrote it (DTSTAMP), aware UTC, None where it does not say.
    `recurrence` names which one of a series is meant, as written. `status` is CONFIRMED, TENTATIVE, CANCELLED or "".
    """

    uid: str
    sequence: int
    starts: Moment | None
    ends: Moment | None
    zone: str
    summary: str
    place: str
    attendees: tuple[Attendee, ...]
    organizer: str = ""
    status: str = ""
    comment: str = ""
    recurrence: str = ""
    repeats: str = ""
    method: str = ""
    stamp: datetime | None = None


@dataclass(frozen=True, slots=True)
class Invitation:
    """A file of appointments. `method` is REQUEST, REPLY, COUNTER, CANCEL, PUBLISH … or "" when the file names none.

    `problems` are sentences that name the line where that is known.
    """

    method: str
    events: tuple[Event, ...]
    problems: tuple[str, ...]


def as_json(invitation: Invitation, file: str) -> dict[str, Any]:
    """One line of `halfhour read invitation`: times as ISO 8601 with offset, days as dates, None for what is not told."""
    return {
        "file": file,
        "method": invitation.method or None,
        "events": [_event(event) for event in invitation.events],
        "problems": list(invitation.problems),
    }


def _event(event: Event) -> dict[str, Any]:
    return {
        "uid": event.uid or None,
        "sequence": event.sequence,
        "starts": event.starts.isoformat() if event.starts else None,
        "ends": event.ends.isoformat() if event.ends else None,
        "zone": event.zone or None,
        "summary": event.summary,
        "place": event.place,
        "attendees": [{"address": one.address, "status": one.status} for one in event.attendees],
    }
