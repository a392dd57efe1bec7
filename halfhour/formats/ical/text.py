"""Text and lines as RFC 5545 has them: what may stand in a value, escaped, folded at 75 octets."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta

WIDTH = 75  # octets of a line without its CRLF, RFC 5545 section 3.1

# Everything that a reader may take for the end of a line or that RFC 5545 bars from TEXT.
_LINE_ENDS = re.compile("\r\n|[\r\v\f\x1c\x1d\x1e\x85\u2028\u2029]")
_BARRED = re.compile("[\x00-\x08\x0e-\x1f\x7f\ud800-\udfff]")
_QUOTED = re.compile('[\x00-\x1f\x7f"\x85\u2028\u2029\ud800-\udfff]+')
_ADDRESS = re.compile(r"[^\s\x00-\x20\x7f<>\"',;:\\@]{1,64}@[^\s\x00-\x20\x7f<>\"',;:\\@]{1,190}")


def plain(text: str) -> str:
    """The text as a calendar can carry it: every line end a newline, no control characters, no blanks at its ends."""
    return _BARRED.sub("", _LINE_ENDS.sub("\n", text)).strip()


def escaped(text: str) -> str:
    """The text as a TEXT value, section 3.3.11."""
    text = plain(text).replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return text.replace("\n", "\\n")


def quoted(text: str) -> str:
    """The text as a quoted parameter value, which can hold no quotation mark and no control character."""
    return f'"{" ".join(_QUOTED.sub(" ", plain(text)).split())}"'


def folded(line: str) -> bytes:
    """The line with its CRLF, cut at 75 octets and never inside a letter."""
    data = line.encode()
    if len(data) <= WIDTH:
        return data + b"\r\n"
    pieces, at, width = [], 0, WIDTH
    while len(data) - at > width:
        end = at + width
        while data[end] & 0xC0 == 0x80:  # the middle of a letter
            end -= 1
        pieces.append(data[at:end])
        at, width = end, WIDTH - 1
    return b"\r\n ".join([*pieces, data[at:]]) + b"\r\n"


def moment(at: datetime) -> str:
    """`20260924T212000Z`"""
    there = at.astimezone(UTC)
    return f"{day(there)}T{there:%H%M%SZ}"


def day(at: date) -> str:
    """`20260924`"""
    return f"{at.year:04}{at.month:02}{at.day:02}"


def duration(length: timedelta) -> str:
    """`PT50M`, `-P1D`: section 3.3.6."""
    seconds = int(length.total_seconds())
    sign, seconds = ("-", -seconds) if seconds < 0 else ("", seconds)
    days, rest = divmod(seconds, 86_400)
    hours, rest = divmod(rest, 3_600)
    minutes, seconds = divmod(rest, 60)
    clock = "".join(f"{number}{unit}" for number, unit in ((hours, "H"), (minutes, "M"), (seconds, "S")) if number)
    if not clock:
        return f"{sign}P{days}D" if days else "PT0S"
    return f"{sign}P{f'{days}D' if days else ''}T{clock}"


def is_web_address(url: str) -> bool:
    """A URI is written as it stands, so only what cannot end its line or carry another property gets in."""
    return re.fullmatch(r"https?://[\x21-\x7e]+", url) is not None


def is_mail_address(address: str) -> bool:
    """Likewise for the address of somebody invited."""
    return _ADDRESS.fullmatch(address) is not None
