"""The bytes of one mail to its parts: bounded in size, depth and number, and never refused for being damaged."""

from __future__ import annotations

import binascii
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from halfhour.formats import encodings
from halfhour.formats.message.charsets import to_text
from halfhour.formats.message.head import Head, has_head, split_head

LARGEST = 6_000_000
DEEPEST = 12
MOST_PARTS = 300
LONGEST_TEXT = 400_000

_BASE64 = re.compile(rb"[A-Za-z0-9+/=\s]*")
_GUESSED_BOUNDARY = re.compile(rb"(?m)^--([^\r\n]{4,70}?)[ \t]*\r?\n(?=content-)", re.IGNORECASE)
_MARKUP = re.compile(r"^\s*(?:<!doctype|<html|<\?xml|<head|<body|<div|<p[\s>]|<table|<span|<meta)", re.IGNORECASE)
# Reports whose lines are fields: read as text, never as mails within the mail.
_REPORTS = re.compile(r"message/(?:(?:global-)?delivery-status|feedback-report|(?:global-)?disposition-notification)")


@dataclass(slots=True)
class Part:
    """One part with its head, its type (lower case), its content as sent and the parts inside it.

    `within` names the types around it from the outside in: a part of an enclosed mail has `message/rfc822` there.
    """

    head: Head
    type: str
    body: bytes
    within: tuple[str, ...] = ()
    parts: list[Part] = field(default_factory=list)

    def content(self) -> bytes:
        """The content with its transfer encoding undone, as far as it can be."""
        return _undone(self.body, self.head.get("content-transfer-encoding").lower())

    def text(self) -> str:
        """The content as text with line ends as newlines, at most `LONGEST_TEXT` characters."""
        text = to_text(self.content(), self.head.parameter("charset")).replace("\x00", "")[:LONGEST_TEXT]
        return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")

    def attached(self) -> bool:
        """True when the part is meant as a file beside the mail."""
        said = self.head.get("content-disposition").lower()
        return said.startswith("attachment") or bool(self.head.parameter("filename", "content-disposition"))

    def enclosed(self) -> bool:
        """True when it belongs to another mail inside this one."""
        return any(kind.startswith("message/") for kind in self.within)

    def walk(self) -> Iterator[Part]:
        """This part and all inside it, in the order of the mail."""
        waiting = [self]
        while waiting:
            part = waiting.pop()
            yield part
            waiting.extend(reversed(part.parts))


@dataclass(slots=True)
class Mail:
    """The whole mail as a part, and whether its end was left unread for its size."""

    root: Part
    cut: bool

    @property
    def head(self) -> Head:
        """The head of the mail."""
        return self.root.head

    def own(self) -> Iterator[Part]:
        """The parts of this mail without those of mails enclosed in it."""
        return (part for part in self.root.walk() if not part.enclosed())


def open_mail(data: bytes) -> Mail:
    """The mail in `data`. Bare text or HTML without a head is a mail without fields."""
    cut = len(data) > LARGEST
    data = _tidied(data[:LARGEST])
    if not has_head(data):
        markup = _MARKUP.match(data[:2000].decode("utf-8", errors="replace")) is not None
        return Mail(Part(Head([]), "text/html" if markup else "text/plain", data), cut)
    room = [MOST_PARTS]
    return Mail(_part(data, (), room, "text/plain"), cut)


def _tidied(data: bytes) -> bytes:
    if wide := encodings.wide_name(data):
        data = data.decode(wide, errors="replace").encode("utf-8", errors="replace")
    data = data.removeprefix(b"\xef\xbb\xbf")
    if b"\n" not in data:
        data = data.replace(b"\r", b"\n")
    return data.lstrip(b" \t\r\n\x00")


def _part(data: bytes, within: tuple[str, ...], room: list[int], usual: str) -> Part:
    room[0] -= 1
    head, body = split_head(data)
    part = Part(head, _type(head, usual), body, within)
    if len(within) >= DEEPEST:
        return part
    inside = (*within, part.type)
    if part.type.startswith("multipart/"):
        usual = "message/rfc822" if part.type == "multipart/digest" else "text/plain"
        for piece in _pieces(body, head.parameter("boundary")):
            if room[0] > 0:
                part.parts.append(_part(piece, inside, room, usual))
        if not part.parts:
            part.type = "text/plain"
    elif part.type.startswith("message/") and not _REPORTS.match(part.type) and room[0] > 0:
        part.parts.append(_part(part.content().lstrip(b"\r\n"), inside, room, "text/plain"))
    return part


def _type(head: Head, usual: str) -> str:
    said = head.get("content-type").split(";")[0].strip().lower()
    if re.fullmatch(r"[\w.+-]+/[\w.+-]+", said):
        return said
    # RFC 2045 section 5.2: what cannot be understood is plain text; a name alone says that it is a file.
    return "application/octet-stream" if head.parameter("name") else usual


def _pieces(body: bytes, boundary: str) -> list[bytes]:
    """What stands between the boundary lines; a part without its last boundary goes to the end."""
    marks = _marks(body, boundary.encode("utf-8", errors="replace")) if boundary else []
    if not marks and (guessed := _GUESSED_BOUNDARY.search(body[:20_000])):
        marks = _marks(body, guessed[1])
    pieces = []
    for number, mark in enumerate(marks[: MOST_PARTS + 1]):
        closes = mark.group(1) is not None
        end = marks[number + 1].start() if number + 1 < len(marks) else len(body)
        if not closes:
            pieces.append(body[mark.end() : end].removesuffix(b"\n").removesuffix(b"\r"))
    return pieces


def _marks(body: bytes, boundary: bytes) -> list[re.Match[bytes]]:
    return list(re.finditer(rb"(?m)^--" + re.escape(boundary.rstrip()) + rb"(--)?[ \t]*\r?(?:\n|\Z)", body))


def _undone(body: bytes, encoding: str) -> bytes:
    if "base64" in encoding:
        return _from_base64(body)
    if "quoted" in encoding:
        return binascii.a2b_qp(body)
    return body


def _from_base64(body: bytes) -> bytes:
    """Lists add a footer in clear after base64, and some programs only say base64: the first is left out."""
    run = _BASE64.match(body)
    packed = run[0] if run else b""
    if packed.strip().count(b" ") * 20 > len(packed):
        return body
    if len(packed) < len(body) // 2:
        if len(re.findall(rb"[A-Za-z0-9+/=\r\n]", body)) < 0.95 * len(body):
            return body
        packed = body
    packed = re.sub(rb"[^A-Za-z0-9+/]", b"", packed)
    packed = packed[: len(packed) - (len(packed) % 4 == 1)]
    return binascii.a2b_base64(packed + b"=" * (-len(packed) % 4))
