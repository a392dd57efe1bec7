"""The bytes of a calendar to its content lines (RFC 5545, section 3.1), with the number of the line each began on."""

from __future__ import annotations

import binascii
import re
from collections.abc import Iterator
from dataclasses import dataclass

from halfhour.formats import encodings

LARGEST = 24_000_000
MOST_LINES = 200_000
LONGEST_LINE = 250_000
LONGEST_VALUE = 100_000

_NAME = re.compile(r"\s*(?:[\w-]{1,40}\.)?([A-Za-z0-9_-]{1,60})\s*(?=[;:])")
_PARAMETER = re.compile(r"\s*;\s*([A-Za-z0-9_-]{0,60})\s*(?:=\s*((?:\"[^\"]*\"|[^\";:]*)*))?")
_LAST_MOMENT = re.compile(r":\d{8}(?:T\d{4,6}Z?)?\s*$", re.IGNORECASE)
_CARET = {"^n": "\n", "^N": "\n", "^'": '"', "^^": "^"}
_NO_TEXT = b"\x00\x1a"  # the second ended files of DOS
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Line:
    """One property: its name in capitals, its parameters (names in capitals, quotes taken off) and its value as written."""

    number: int
    name: str
    parameters: dict[str, str]
    value: str

    def text(self) -> str:
        """The value as text: escapes undone, at most `LONGEST_VALUE` characters."""
        value = self.value[:LONGEST_VALUE]
        if self.parameters.get("ENCODING", "").upper() == "QUOTED-PRINTABLE":
            raw = value.encode("utf-8", errors="replace")
            return encodings.decode(binascii.a2b_qp(raw)).text.strip()
        return _ESCAPED.sub(lambda match: "\n" if match[1] in "nN" else match[1], value).strip()


@dataclass(frozen=True, slots=True)
class Stray:
    """A line that is no property."""

    number: int
    said: str


def content_lines(data: bytes) -> Iterator[Line | Stray]:
    """Every line of `data`, in order, unfolded; bounded by `LARGEST` and `MOST_LINES`."""
    for number, raw in _unfolded(_as_utf8(data[:LARGEST])):
        yield _line(number, raw)


def too_long(data: bytes) -> bool:
    """True when the end of `data` is not read for its size."""
    return len(data) > LARGEST or data.count(b"\n") + data.count(b"\r") > 2 * MOST_LINES


def _as_utf8(data: bytes) -> bytes:
    """Lines are unfolded as bytes: some programs fold in the middle of a character."""
    if wide := encodings.wide_name(data):
        data = data.decode(wide, errors="replace").encode("utf-8", errors="replace")
    return data.removeprefix(b"\xef\xbb\xbf").replace(b"\r\n", b"\n").replace(b"\r", b"\n").translate(None, _NO_TEXT)


def _unfolded(data: bytes) -> Iterator[tuple[int, str]]:
    begun, pieces, soft = 0, list[bytes](), False
    for number, raw in enumerate(data.split(b"\n", MOST_LINES)[:MOST_LINES], 1):
        if not raw.strip() and not soft:
            continue  # some programs end their lines twice, and fold them all the same
        if pieces and (raw[:1] in (b" ", b"\t") or soft):
            pieces.append(raw if soft else raw[1:])
        else:
            if pieces:
                yield begun, _decoded(b"".join(pieces))
            begun, pieces = number, [raw]
        # vCalendar 1.0: a quoted-printable value goes on after a line that ends with an equals sign.
        soft = bool(pieces) and raw.endswith(b"=") and b"QUOTED-PRINTABLE" in pieces[0][:300].upper()
        if soft:
            pieces[-1] = pieces[-1][:-1]
    if pieces:
        yield begun, _decoded(b"".join(pieces))


def _decoded(raw: bytes) -> str:
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw.decode("cp1252", errors="replace")


def _line(number: int, raw: str) -> Line | Stray:
    raw = raw[:LONGEST_LINE]
    found = _NAME.match(raw)
    if not found:
        return Stray(number, raw[:80])
    parameters: dict[str, str] = {}
    at = found.end()
    name = ""
    while (
        at < len(raw) and raw[at : at + 1] != ":" and (parameter := _PARAMETER.match(raw, at)) and parameter.end() > at
    ):
        # vCalendar 1.0 writes the value of a parameter without its name.
        name, value = parameter[1].upper(), parameter[2]
        if value is None and name == "QUOTED-PRINTABLE":
            name, value = "ENCODING", name
        if name:
            parameters.setdefault(name, _plain(value or ""))
        at = parameter.end()
    if name and raw.startswith("://", at) and (end := raw.find(":", at + 1)) > 0:
        # Microsoft's names of zones look like addresses, and some programs forget the quotes.
        parameters[name] += raw[at:end]
        at = end
    elif name == "TZID" and (moment := _LAST_MOMENT.search(raw, at + 1)):
        # `TZID=UTC+02:00:20240507T100000`, likewise without its quotes.
        parameters[name] += raw[at : moment.start()].replace("\\,", ",")
        at = moment.start()
    colon = raw.find(":", at)
    if colon < 0:
        return Stray(number, raw[:80])
    return Line(number, found[1].upper(), parameters, raw[colon + 1 :].strip(" \t"))


def _plain(value: str) -> str:
    value = re.sub(r"\^[nN'^]", lambda match: _CARET[match[0]], value.strip()[:2000])
    return value[1:-1] if len(value) > 1 and value[0] == value[-1] == '"' else value.replace('"', "")
