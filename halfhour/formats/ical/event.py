"""What a calendar file can say: appointments, whose they are, and when they ring."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Literal

State = Literal["TENTATIVE", "CONFIRMED", "CANCELLED"]
Method = Literal["", "PUBLISH", "REQUEST", "REPLY", "COUNTER", "CANCEL"]


@dataclass(frozen=True, slots=True)
class Alarm:
    """A reminder that rings `before` the start (zero: at the start; negative: after it) and says `text`."""

    before: timedelta
    text: str


@dataclass(frozen=True, slots=True)
class Party:
    """Who invites or is invited. `status` is a PARTSTAT of RFC 5545; blank for whoever organizes."""

    address: str
    name: str = ""
    status: str = ""


@dataclass(frozen=True, slots=True)
class Event:
    """One appointment. `uid` never changes; `sequence` goes up at each change, so that programs replace the old one.

    `starts_at`, `ends_at` and `stamp` (when this was last revised) are aware; seconds are kept, fractions are not.
    With `day` it takes that whole day of the calendar, wherever it is looked at, and the times are not written.
    `url` is an http or https address, or blank. One that is not `is_busy` leaves its time free for others.
    """

    uid: str
    sequence: int
    stamp: datetime
    starts_at: datetime
    ends_at: datetime
    summary: str
    state: State = "CONFIRMED"
    location: str = ""
    description: str = ""
    url: str = ""
    alarms: tuple[Alarm, ...] = ()
    day: date | None = None
    is_busy: bool = True
    organizer: Party | None = None
    attendees: tuple[Party, ...] = ()
