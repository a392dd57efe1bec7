"""iCalendar text (RFC 5545) for one appointment: pure, from a dataclass to octets.

Moments are written in UTC: an invitation that names a zone without carrying its table is shifted by an hour in some
calendar programs, and one that carries it is long.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Literal

import icalendar

PRODUCT = "-//Halfhour//Half an hour with one person//EN"
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


class _Text(icalendar.vText):
    r"""Text escaped as RFC 5545 section 3.3.11 has it. The library's own writer turns a typed `\N` into a line end."""

    def to_ical(self) -> bytes:
        escaped = str(self).replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")
        return escaped.encode()


def plain(text: str) -> str:
    """The text as a calendar can carry it: every line end a newline, no control characters, no blanks at its ends."""
    return BARRED.sub("", LINE_ENDS.sub("\n", text)).strip()


def write(event: Event) -> bytes:
    """One calendar with one VEVENT, in UTC, its lines folded at 75 octets and ended by CRLF.

    A cancelled appointment carries its state and no alarms, so that nothing rings for it.
    """
    calendar = icalendar.Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add_component(_event(event))
    return calendar.to_ical()


def _event(event: Event) -> icalendar.Event:
    component = icalendar.Event()
    component.add("uid", _Text(plain(event.uid)))
    component.add("sequence", event.sequence)
    for name, moment in (("dtstamp", event.stamp), ("dtstart", event.starts_at), ("dtend", event.ends_at)):
        component.add(name, moment.astimezone(UTC).replace(microsecond=0))
    component.add("status", event.state)
    for name in ("summary", "location", "description"):
        if said := plain(getattr(event, name)):
            component.add(name, _Text(said))
    if _is_address(event.url):
        component.add("url", event.url)
    if event.state != "CANCELLED":
        for alarm in event.alarms:
            component.add_component(_alarm(alarm))
    return component


def _alarm(alarm: Alarm) -> icalendar.Alarm:
    component = icalendar.Alarm()
    component.add("action", "DISPLAY")
    component.add("trigger", -alarm.before)
    component.add("description", _Text(plain(alarm.text)))
    return component


def _is_address(url: str) -> bool:
    """A URI is written as it stands, so only what cannot end its line or carry another property gets in."""
    return re.fullmatch(r"https?://[\x21-\x7e]+", url) is not None
