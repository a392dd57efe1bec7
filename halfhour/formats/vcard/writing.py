"""People to vCard 3.0 (RFC 2426), so that reading it back gives the same people."""

from __future__ import annotations

from collections.abc import Iterable

from halfhour.formats.contact import Contact
from halfhour.formats.tidying import is_profile, many_lines, one_line

_TYPES = {
    "mobile": "CELL",
    "work": "WORK",
    "home": "HOME",
    "pager": "PAGER",
    "car": "CAR",
    "fax": "FAX",
    "work fax": "WORK,FAX",
    "home fax": "HOME,FAX",
}


def write(contacts: Iterable[Contact]) -> str:
    """The contacts as one vCard 3.0 file: CRLF, lines folded at 75 octets of UTF-8, text escaped."""
    return "".join(map(card, contacts))


def card(person: Contact) -> str:
    lines = ["BEGIN:VCARD", "VERSION:3.0", f"FN:{_escaped(person.full_name)}"]
    lines.append(f"N:{_escaped(person.family)};{_escaped(person.given)};;;")
    if person.organization or person.department:
        department = f";{_escaped(person.department)}" if person.department else ""
        lines.append(f"ORG:{_escaped(person.organization)}{department}")
    lines += [f"EMAIL;TYPE=INTERNET:{_escaped(mail)}" for mail in person.emails]
    kinds = [*person.phone_kinds, *[""] * len(person.phones)]
    lines += [f"TEL{_type(kind)}:{_escaped(phone)}" for phone, kind in zip(person.phones, kinds, strict=False)]
    lines += [f"ADR:;;{_escaped(person.address)};;;;"] if person.address else []
    lines += [f"{head}:{_escaped(value)}" for head, value in _singles(person) if value]
    lines += ["X-ABShowAs:COMPANY"] if person.is_company else []
    return "".join(_folded(line) for line in [*lines, "END:VCARD"])


def _singles(person: Contact) -> list[tuple[str, str]]:
    profile = "URL" if is_profile(person.profile_url) else "URL;TYPE=PROFILE"
    return [
        ("TITLE", person.title),
        (profile, person.profile_url),
        ("URL;TYPE=WEBSITE" if is_profile(person.website) else "URL", person.website),
        ("NOTE", person.note),
        ("X-HALFHOUR-CONNECTED-ON", person.connected_on.isoformat() if person.connected_on else ""),
        ("X-HALFHOUR-MAJOR", person.major),
        ("X-HALFHOUR-YEAR", person.year),
        ("X-HALFHOUR-COLLEGE", person.college),
    ]


def _type(kind: str) -> str:
    return f";TYPE={_TYPES.get(kind) or 'X-' + kind.upper()}" if kind else ""


def _escaped(text: str) -> str:
    """`text` so that no character of it can end a value or a line."""
    text = many_lines(text) if "\n" in text or "\r" in text else one_line(text)
    for sign in ("\\", ";", ","):
        text = text.replace(sign, "\\" + sign)
    return text.replace("\n", "\\n")


def _folded(line: str) -> str:
    if len(line) <= 75 and line.isascii():
        return line + "\r\n"
    pieces: list[str] = []
    start = octets = 0
    for position, sign in enumerate(line):
        width = len(sign.encode("utf-8", errors="replace"))
        if octets + width > (75 if not pieces else 74):
            pieces.append(line[start:position])
            start, octets = position, 0
        octets += width
    return "\r\n ".join([*pieces, line[start:]]) + "\r\n"
