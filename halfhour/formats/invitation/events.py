"""One VEVENT to one appointment."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta

from halfhour.formats.invitation.components import Component
from halfhour.formats.invitation.invitation import Attendee, Event, Moment
from halfhour.formats.invitation.lines import Line
from halfhour.formats.invitation.observances import Table
from halfhour.formats.invitation.times import duration, later, parse
from halfhour.formats.invitation.zones import zone_of

MOST_ATTENDEES = 1_000
LONGEST_TEXT = 4_000
NEED_NO_START = ("CANCEL", "REPLY", "REFRESH", "DECLINECOUNTER")  # RFC 5546: the UID says which one is meant

_ADDRESS = re.compile(r"[^\s<>\"',;:]{1,64}@[^\s<>\"',;:@]{1,190}")
# vCalendar 1.0 calls the states otherwise.
_STATES = {"NEEDS ACTION": "NEEDS-ACTION", "CONFIRMED": "ACCEPTED", "SENT": "NEEDS-ACTION", "": "NEEDS-ACTION"}


def event_of(component: Component, tables: dict[str, Table], method: str, problems: list[str]) -> Event:
    """The appointment in a VEVENT. What cannot be read is added to `problems` with its line."""
    starts, zone = _moment(component.first("DTSTART"), tables, problems)
    if component.first("DTSTART") is None and method not in NEED_NO_START:
        problems.append(f"The appointment of line {component.line} has no start.")
    return Event(
        uid=_one_line(component.text("UID")),
        sequence=_number(component.first("SEQUENCE"), problems),
        starts=starts,
        ends=_end(component, starts, tables, problems),
        zone=zone,
        summary=_one_line(component.text("SUMMARY")),
        place=_one_line(component.text("LOCATION")),
        attendees=tuple(_attendee(line) for line in component.all("ATTENDEE")[:MOST_ATTENDEES]),
        organizer=_address(component.first("ORGANIZER")),
        status=component.text("STATUS").upper()[:40],
        comment=component.text("COMMENT")[:LONGEST_TEXT],
        recurrence=component.text("RECURRENCE-ID")[:100],
        repeats=component.text("RRULE")[:1000],
        method=method,
        stamp=_stamp(component.first("DTSTAMP")),
    )


def _stamp(line: Line | None) -> datetime | None:
    """The moment of a DTSTAMP, which RFC 5545 has in UTC; one written otherwise is taken as UTC, a damaged one as none."""
    try:
        said = parse(line.value) if line is not None else None
    except (ValueError, OverflowError):
        return None
    if not isinstance(said, datetime):
        return None
    return said.astimezone(UTC) if said.tzinfo else said.replace(tzinfo=UTC)


def _moment(line: Line | None, tables: dict[str, Table], problems: list[str]) -> tuple[Moment | None, str]:
    """The moment of a line and the IANA name of its zone."""
    if line is None:
        return None, ""
    try:
        said = parse(line.value)
    except (ValueError, OverflowError):
        problems.append(f"Line {line.number}: {line.name} is no date or time: {line.value.strip()[:40]}")
        return None, ""
    if not isinstance(said, datetime) or line.parameters.get("VALUE", "").upper() == "DATE":
        return (said.date() if isinstance(said, datetime) else said), ""
    if said.tzinfo is not None:
        return said, "UTC" if line.value.strip().upper().endswith("Z") else ""
    tzid = line.parameters.get("TZID", "")
    if not tzid:
        return said, ""
    zone = zone_of(tzid, tables, said)
    if zone is None:
        problems.append(
            f"Line {line.number}: the time zone {tzid[:60]} is not known, so its hour is taken as it stands."
        )
        return said, ""
    return zone.placed(said), zone.name


def _end(component: Component, starts: Moment | None, tables: dict[str, Table], problems: list[str]) -> Moment | None:
    """The end as written, by the duration, or as RFC 5545 section 3.6.1 has it where there is neither."""
    line = component.first("DTEND")
    ends, _ = _moment(line, tables, problems)
    if ends is not None and line is not None and starts is not None:
        return _checked(ends, starts, line, problems)
    if starts is None or ends is not None:
        return ends
    lasts = component.first("DURATION")
    try:
        if lasts is not None and lasts.value.strip():
            return _checked(later(starts, duration(lasts.value)), starts, lasts, problems)
        return starts if isinstance(starts, datetime) else starts + timedelta(days=1)
    except (ValueError, OverflowError):
        number = lasts.number if lasts else component.line
        problems.append(f"Line {number}: the duration cannot be read.")
        return starts


def _checked(ends: Moment, starts: Moment, line: Line, problems: list[str]) -> Moment:
    if isinstance(ends, datetime) != isinstance(starts, datetime):
        problems.append(f"Line {line.number}: the start is a day and the end a time, or the other way round.")
    elif _before(ends, starts):
        problems.append(f"Line {line.number}: the end is before the start.")
    return ends


def _before(one: Moment, other: Moment) -> bool:
    if isinstance(one, datetime) and isinstance(other, datetime) and (one.tzinfo is None) != (other.tzinfo is None):
        one, other = one.replace(tzinfo=None), other.replace(tzinfo=None)
    return one < other  # type: ignore[operator]


def _attendee(line: Line) -> Attendee:
    said = line.parameters.get("PARTSTAT") or line.parameters.get("STATUS") or ""
    state = said.upper().strip()[:40]
    return Attendee(_address(line), _STATES.get(state, state), _one_line(line.parameters.get("CN", ""))[:200])


def _address(line: Line | None) -> str:
    """The mail address of a calendar user; what stands there when it is none."""
    if line is None:
        return ""
    for said in (line.value, line.parameters.get("EMAIL", ""), line.parameters.get("CN", "")):
        if found := _ADDRESS.search(said[:2000]):
            return re.sub(r"^(?:mailto:)+", "", found[0], flags=re.IGNORECASE)
    return re.sub(r"^\s*(?:mailto:)+", "", line.value[:200], flags=re.IGNORECASE).strip()


def _number(line: Line | None, problems: list[str]) -> int:
    if line is None:
        return 0
    found = re.match(r"\s*([+-]?\d{1,9})\s*$", line.value)
    if not found:
        problems.append(f"Line {line.number}: SEQUENCE is no number.")
    return max(0, int(found[1])) if found else 0


def _one_line(text: str) -> str:
    return " ".join(re.sub("[\x00-\x1f\x7f\u2028\u2029\x85]", " ", text[:LONGEST_TEXT]).split())
