"""Events to the octets of a calendar."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import timedelta

from halfhour.formats.ical.event import Alarm, Event, Method, Party
from halfhour.formats.ical.text import day, duration, escaped, folded, is_mail_address, is_web_address, moment, quoted

PRODUCT = "-//Halfhour//Half an hour with one person//EN"


@dataclass(frozen=True, slots=True)
class Calendar:
    """A feed: its name, the IANA zone its owner lives in, and after what time programs should look again."""

    name: str
    zone: str
    events: tuple[Event, ...]
    refresh: timedelta = timedelta(hours=1)


def write(event: Event, *, method: Method = "") -> bytes:
    """One calendar with one VEVENT, in UTC, its lines folded at 75 octets and ended by CRLF.

    A cancelled appointment carries its state and no alarms, so that nothing rings for it. `method` makes it an
    invitation or an answer (RFC 5546); without one it is a file to take in.
    """
    head = ["METHOD:" + method] if method else []
    return _joined([*_opened(), *head, *_event(event), "END:VCALENDAR"])


def write_calendar(calendar: Calendar) -> bytes:
    """All events in one calendar. It has no METHOD, so that each of them may be put into a CalDAV collection."""
    often, name = duration(calendar.refresh), escaped(calendar.name)
    head = [
        f"NAME:{name}",
        f"X-WR-CALNAME:{name}",
        f"X-WR-TIMEZONE:{escaped(calendar.zone)}",
        f"REFRESH-INTERVAL;VALUE=DURATION:{often}",
        f"X-PUBLISHED-TTL:{often}",
    ]
    events = (line for event in calendar.events for line in _event(event))
    return _joined([*_opened(), *head, *events, "END:VCALENDAR"])


def _opened() -> list[str]:
    return ["BEGIN:VCALENDAR", f"PRODID:{PRODUCT}", "VERSION:2.0"]


def _joined(lines: Iterable[str]) -> bytes:
    return b"".join(map(folded, lines))


def _event(event: Event) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{escaped(event.uid)}"
    yield f"SEQUENCE:{event.sequence}"
    yield f"DTSTAMP:{moment(event.stamp)}"
    yield from _when(event)
    yield f"STATUS:{event.state}"
    for name, said in (
        ("SUMMARY", event.summary),
        ("LOCATION", event.location),
        ("DESCRIPTION", event.description),
    ):
        if value := escaped(said):
            yield f"{name}:{value}"
    if is_web_address(event.url):
        yield f"URL:{event.url}"
    if not event.is_busy:
        yield "TRANSP:TRANSPARENT"
    yield from _parties(event)
    if event.state != "CANCELLED":
        for alarm in event.alarms:
            yield from _alarm(alarm)
    yield "END:VEVENT"


def _when(event: Event) -> Iterator[str]:
    if event.day is not None:
        yield f"DTSTART;VALUE=DATE:{day(event.day)}"
        yield f"DTEND;VALUE=DATE:{day(event.day + timedelta(days=1))}"
    else:
        yield f"DTSTART:{moment(event.starts_at)}"
        yield f"DTEND:{moment(event.ends_at)}"


def _parties(event: Event) -> Iterator[str]:
    if event.organizer is not None and is_mail_address(event.organizer.address):
        yield f"ORGANIZER{_named(event.organizer)}:mailto:{event.organizer.address}"
    for one in event.attendees:
        if is_mail_address(one.address):
            status = one.status or "NEEDS-ACTION"
            asked = ";RSVP=TRUE" if status == "NEEDS-ACTION" else ""
            yield f"ATTENDEE{_named(one)};ROLE=REQ-PARTICIPANT;PARTSTAT={status}{asked}:mailto:{one.address}"


def _named(party: Party) -> str:
    name = quoted(party.name)
    return f";CN={name}" if len(name) > 2 else ""


def _alarm(alarm: Alarm) -> Iterator[str]:
    yield "BEGIN:VALARM"
    yield "ACTION:DISPLAY"
    yield f"TRIGGER:{duration(-alarm.before)}"
    yield f"DESCRIPTION:{escaped(alarm.text)}"
    yield "END:VALARM"
