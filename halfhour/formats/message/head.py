"""The head of a mail or of one of its parts: fields in any damage, their values as readable text."""

from __future__ import annotations

import binascii
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from email.utils import parseaddr, parsedate_to_datetime

from halfhour.formats.message.charsets import to_text

Field = tuple[str, bytes]
LONGEST_VALUE = 20_000
MOST_LINES = 4_000

_FIELD = re.compile(rb"([!-9;-~]{1,80})[ \t]*:(.*)", re.DOTALL)
_TELLING = re.compile(
    rb"(?im)^(?:from|to|cc|subject|date|received|return-path|reply-to|sender|message-id|in-reply-to|references|delivered-to"
    rb"|mime-version|content-[a-z-]+|x-[a-z0-9-]+|auto-submitted|precedence|list-[a-z-]+|dkim-signature|user-agent"
    rb"|reporting-mta|final-recipient|original-recipient|feedback-type)[ \t]*:"
)
_WORD = re.compile(r"=\?([^?\s]{1,60})\?([bq])\?([^?]*)\?=", re.IGNORECASE)
_BETWEEN = re.compile(r"(\?=)\s+(=\?)")
_PARAMETER = r"(?:^|;)\s*%s(?:\*0?\*?)?\s*=\s*(?:\"([^\"]*)\"?|([^;\s]+))"
_ID = re.compile(r"<[^<>\s]{1,500}>")
_LABEL = r"[^\s<>()\[\],;:\"'`|@*.=?!/\\]{1,63}"
_ADDRESS = re.compile(rf"[^\s<>()\[\],;:\"'`|@]{{1,64}}@{_LABEL}(?:\.{_LABEL}){{0,8}}")
# Exchange writes addresses of the internet into addresses of X.400.
_X400 = re.compile(r"^(?:dda)?[:;]?smtp=", re.IGNORECASE)


class Head:
    """Fields in order. Values are unfolded, decoded and at most `LONGEST_VALUE` characters long."""

    def __init__(self, fields: list[Field]) -> None:
        self._fields: dict[str, list[bytes]] = {}
        for name, value in fields:
            self._fields.setdefault(name, []).append(value)

    def __bool__(self) -> bool:
        return bool(self._fields)

    def __contains__(self, name: str) -> bool:
        return name in self._fields

    def all(self, name: str) -> list[str]:
        """Every value of the field `name` (lower case)."""
        return [readable(value) for value in self._fields.get(name, [])[:50]]

    def get(self, name: str) -> str:
        """The first value of the field `name` (lower case) that is not empty, "" when there is none."""
        return next((value for value in self.all(name) if value), "")

    def names(self) -> Iterator[str]:
        """The names of the fields, lower case, each once."""
        return iter(self._fields)

    def parameter(self, name: str, field: str = "content-type") -> str:
        """A parameter such as `charset` of a field, "" when it is missing."""
        found = re.search(_PARAMETER % re.escape(name), self.get(field), re.IGNORECASE)
        return (found[1] if found[1] is not None else found[2]).strip() if found else ""

    def address(self, name: str) -> str:
        """The mail address in a field, as written; "" when it has none."""
        return self.mailbox(name)[1]

    def mailbox(self, name: str) -> tuple[str, str]:
        """Name and address in a field. They are parted before encoded words are read, so that no name can pass for
        an address."""
        for value in self._fields.get(name, [])[:50]:
            said, address = parseaddr(" ".join(to_text(value[:1000]).split()))
            if found := addresses(address):
                return readable(said.encode("utf-8", "replace")), found[0]
        text = self.get(name)
        return parseaddr(text[:1000])[0], next(iter(addresses(text)), "")

    def ids(self, name: str) -> list[str]:
        """The message ids in a field, in angle brackets."""
        return _ID.findall(" ".join(self.all(name)))

    def moment(self) -> datetime | None:
        """When the mail says it was written, else when the last server got it; aware, or None."""
        written = [self.get("date")] + [value.rpartition(";")[2] for value in self.all("received")]
        return next((moment for value in written if (moment := _moment(value))), None)


def split_head(data: bytes) -> tuple[Head, bytes]:
    """The head of `data` and what follows it. A stray line inside the head is dropped; one that ends it is not."""
    fields: list[Field] = []
    start, name, value = 0, "", b""
    for _ in range(MOST_LINES):
        end = data.find(b"\n", start)
        line = data[start : end if end >= 0 else len(data)].rstrip(b"\r")
        if not line.strip():
            start = len(data) if end < 0 else end + 1
            break
        if line[:1] in b" \t" and name:
            value += b" " + line.strip()
        elif found := _FIELD.fullmatch(line):
            fields += [(name, value)] if name else []
            name, value = found[1].decode("ascii").lower(), found[2]
        elif not _goes_on(data, end):
            break
        start = len(data) if end < 0 else end + 1
        if end < 0:
            break
    return Head([*fields, (name, value)] if name else fields), data[start:]


def has_head(data: bytes) -> bool:
    """True when `data` opens with fields that mails have, so that it is no bare text."""
    return _TELLING.search(data[:20_000].replace(b"\r", b"").split(b"\n\n")[0]) is not None and (
        _FIELD.match(data.split(b"\n", 1)[0]) is not None or data.startswith((b"From ", b">From "))
    )


def readable(value: bytes) -> str:
    """One field's value with its encoded words (RFC 2047) and its 8-bit characters decoded, on one line."""
    text = to_text(value[:LONGEST_VALUE]).strip()
    if "=?" in text:
        text = _decoded_words(text)
    return " ".join(re.sub("[\x00-\x1f\x7f\u2028\u2029\x85\ud800-\udfff]", " ", text).split())


def addresses(text: str) -> list[str]:
    """The mail addresses in a text, each once, in order, as they are written."""
    return list(dict.fromkeys(_X400.sub("", found).strip(".") for found in _ADDRESS.findall(text[:LONGEST_VALUE])))


def _goes_on(data: bytes, end: int) -> bool:
    """True when more of the head follows a line that is no field."""
    if end < 0:
        return False
    rest = data[end : end + 4_000].replace(b"\r", b"").split(b"\n\n")[0]
    return _TELLING.search(rest) is not None


def _decoded_words(text: str) -> str:
    """Words of one charset in a row are joined before they are decoded: some programs cut inside a character."""
    said: list[str] = []
    held, held_charset, position = b"", "", 0
    text = _BETWEEN.sub(r"\1\2", text)
    for found in _WORD.finditer(text):
        between = text[position : found.start()]
        charset = found[1].split("*")[0].lower()
        if held and (between or charset != held_charset):
            said.append(to_text(held, held_charset))
            held = b""
        said.append(between)
        held, held_charset, position = held + _unpacked(found[2], found[3]), charset, found.end()
    return "".join([*said, to_text(held, held_charset) if held else "", text[position:]])


def _unpacked(way: str, packed: str) -> bytes:
    raw = packed.encode("utf-8", errors="replace")
    if way in "qQ":
        return binascii.a2b_qp(raw, header=True)
    raw = re.sub(rb"[^A-Za-z0-9+/]", b"", raw)
    raw = raw[: len(raw) - (len(raw) % 4 == 1)]
    return binascii.a2b_base64(raw + b"=" * (-len(raw) % 4))


def _moment(value: str) -> datetime | None:
    try:
        moment = parsedate_to_datetime(value[:100].strip())
    except (ValueError, TypeError, OverflowError, IndexError):
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
