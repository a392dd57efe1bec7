"""Cards whose every line is indented, as a web page's own program or a copy out of a document leaves them."""

from __future__ import annotations

import io
import re

_HEAD = 64 * 1024
_BEGIN = re.compile(rb"(?i)^([ \t]*)BEGIN:[ \t]*VCARD\s*$")
_VERSION = re.compile(rb"(?i)^([ \t]+)VERSION:")
_END = re.compile(rb"(?i)^END:[ \t]*VCARD\s*$")
# The first card begins indented, or says so in the line after: inside a card an indented line goes on a folded one.
_INDENTED = re.compile(
    rb"(?i)\A\s*?(?:^[ \t]+BEGIN:[ \t]*VCARD|^BEGIN:[ \t]*VCARD\s*?[\r\n]+[ \t]+VERSION:)", re.MULTILINE
)


def is_indented(data: bytes) -> bool:
    """True when the first card of `data` stands indented, whole or but for its first line."""
    return _INDENTED.search(data[:_HEAD]) is not None


def dedented(data: bytes) -> bytes:
    """`data` with every card at the margin, every line where it was; the same bytes when none is indented."""
    if not is_indented(data):
        return data
    lines, indent, inside = [], b"", False
    for line in io.BytesIO(data if b"\n" in data else data.replace(b"\r", b"\n")):
        begins = _BEGIN.match(line)
        if begins and not (inside and begins[1]):
            indent, inside = begins[1], True
        elif inside and not indent and (version := _VERSION.match(line)):
            indent = version[1]
        bare = line.removeprefix(indent)
        inside = inside and not _END.match(bare)
        lines.append(bare)
    return b"".join(lines)
