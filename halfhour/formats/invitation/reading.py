"""From the bytes of an .ics file, or of a mail with a calendar in it, to the invitation."""

from __future__ import annotations

import re

from halfhour.formats.invitation.components import Component, gather, shortened
from halfhour.formats.invitation.events import event_of
from halfhour.formats.invitation.invitation import Event, Invitation
from halfhour.formats.invitation.lines import LARGEST, content_lines, too_long
from halfhour.formats.invitation.observances import Table, table_of
from halfhour.formats.message.head import has_head
from halfhour.formats.message.mime import Mail, Part, open_mail

EMPTY = "This file is empty."
NO_CALENDAR = "There is no calendar in this file."
NO_EVENT = "There is no appointment in this calendar."
TOO_LONG = "This file is too long; only its beginning was read."

_BEGIN = re.compile(rb"begin[ \t]*:[ \t]*v(?:calendar|event|timezone|todo|freebusy|alarm|journal)", re.IGNORECASE)
_CALENDAR = ("text/calendar", "application/ics", "text/x-vcalendar", "application/calendar")


def read_invitation(data: bytes) -> Invitation:
    """What a calendar program sent. Never raises: what cannot be read is named in `problems`."""
    try:
        return _read(data)
    except Exception as error:  # a stranger's file must never stop the reading of the next
        return Invitation("", (), (f"This file could not be read ({type(error).__name__}).",))


def _read(data: bytes) -> Invitation:
    if not data.strip(b" \t\r\n\x00\xef\xbb\xbf\xff\xfe"):
        return Invitation("", (), (EMPTY,))
    content, method = _calendar_of(data)
    root, problems = gather(content_lines(content))
    problems = ([TOO_LONG] if too_long(content) else []) + problems
    if not root.parts:
        return Invitation("", (), (NO_CALENDAR,))
    named = next((said for part in root.walk() if part.name in ("", "VCALENDAR") and (said := _method(part))), "")
    events = _events(root, named or method, problems)
    if not events:
        problems.append(NO_EVENT)
    return Invitation(named or method, tuple(events), shortened(problems))


def _events(root: Component, usual: str, problems: list[str]) -> list[Event]:
    tables = _tables(root)
    events: list[Event] = []
    for calendar in root.parts:
        method = _method(calendar) or usual
        events += [event_of(part, tables, method, problems) for part in calendar.walk() if part.name == "VEVENT"]
    return events


def _tables(root: Component) -> dict[str, Table]:
    """The tables of zones of the whole file: some stand after the events or in another calendar."""
    tables: dict[str, Table] = {}
    for part in root.walk():
        if part.name == "VTIMEZONE" and (table := table_of(part)) is not None:
            name = part.text("TZID").strip("\"'")
            tables.setdefault(name, table)
            tables.setdefault(name.lower(), table)
    return tables


def _method(component: Component) -> str:
    return component.text("METHOD").strip().upper()[:40]


def _calendar_of(data: bytes) -> tuple[bytes, str]:
    """The calendar in `data` and the method its mail gives it; `data` itself when it is no mail."""
    opening = data[:4000].lstrip(b"\xef\xbb\xbf \t\r\n")
    if _BEGIN.match(opening) or not has_head(opening):
        return data[: LARGEST + 1], ""
    mail = open_mail(data)
    part = _calendar_part(mail)
    if part is None:
        return data[: LARGEST + 1], ""
    return part.content(), part.head.parameter("method").upper()[:40]


def _calendar_part(mail: Mail) -> Part | None:
    """The calendar of the mail itself before one attached, and that before one in a mail it forwards."""
    own = list(mail.own())
    parts = [*own, *(part for part in mail.root.walk() if part not in own)]
    named = [part for part in parts if part.type in _CALENDAR]
    named += [part for part in parts if _file_name(part).endswith((".ics", ".vcs", ".ifb"))]
    named += [part for part in parts if part.type.startswith("text/") and _BEGIN.search(part.body[:2000])]
    return next((part for part in named if part.content().strip()), None)


def _file_name(part: Part) -> str:
    return (part.head.parameter("filename", "content-disposition") or part.head.parameter("name")).lower()
