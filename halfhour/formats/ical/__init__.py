"""iCalendar text (RFC 5545) for one appointment: pure, from a dataclass to octets.

Moments are written in UTC: an invitation that names a zone without carrying its table is shifted by an hour in some
calendar programs, and one that carries it is long.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

State = Literal["TENTATIVE", "CONFIRMED", "CANCELLED"]

# Everything that a reader may take for the end of a line or that RFC 5545 bars from TEXT.
LINE_ENDS = re.compile("\r\n|[\r\v\f\x1c\x1d\x1e\x85\u2028\u2029]")
BARRED = re.compile("[\x00-\x08\x0e-\x1f\x7f\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Alarm:
    """A reminder that rings `before` the start (zero: at the start) and says `text`."""

    before: timedelta
    text: str


@dataclass(frozen=True, slots=True)
class Event:
    """One appointment. `uid` never changes; `sequence` goes up at each change, so that programs replace the old one.

    `starts_at`, `ends_at` and `stamp` (when this was written) are aware; seconds are kept, fractions are not.
    `url` is an http or https address, or blank.
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


def plain(text: str) -> str:
    """The text as a calendar can carry it: every line end a newline, no control characters, no blanks at its ends."""
    return BARRED.sub("", LINE_ENDS.sub("\n", text)).strip()


def write(event: Event) -> bytes:
    """One calendar with one VEVENT, in UTC, its lines folded at 75 octets and ended by CRLF.

    A cancelled appointment carries its state and no alarms, so that nothing rings for it.
    """
    # The library takes an eighth of a second to load, and only the calendar file needs it.
    from halfhour.formats.ical.writing import calendar

    return calendar(event)
