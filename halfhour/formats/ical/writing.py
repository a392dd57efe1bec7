"""The calendar file itself, written with icalendar."""

from __future__ import annotations

import re
from datetime import UTC

import icalendar

from halfhour.formats.ical import Alarm, Event, plain

PRODUCT = "-//Halfhour//Half an hour with one person//EN"


class _Text(icalendar.vText):
    r"""Text escaped as RFC 5545 section 3.3.11 has it. The library's own writer turns a typed `\N` into a line end."""

    def to_ical(self) -> bytes:
        escaped = str(self).replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")
        return escaped.encode()


def calendar(event: Event) -> bytes:
    """One calendar with one VEVENT, as `write` describes it."""
    whole = icalendar.Calendar()
    whole.add("prodid", PRODUCT)
    whole.add("version", "2.0")
    whole.add_component(_event(event))
    return whole.to_ical()


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
