"""The lines of one card: unfolded, soft breaks joined, quoted-printable and base64 undone, bad ones named."""

from __future__ import annotations

import binascii
import re
from dataclasses import dataclass, field

from halfhour.formats.contact import Skipped
from halfhour.formats.vcard.stream import Line

_NAME = re.compile(r"^[A-Za-z0-9_-]+$")
_QUOTED = re.compile(r'"[^"]*"')
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_UNESCAPED_SEMICOLON = re.compile(r"(?<!\\)(?:\\\\)*;")
# Properties whose text may run over bare line breaks in old Outlook files.
_WORDY = frozenset({"NOTE", "ADR", "LABEL"})
# Version 2.1 folds where a space stands, and the space stays; 3.0 and 4.0 put one there that goes.
_OLD = re.compile(r"(?i)^VERSION:\s*2\.1\s*$")
_SPACED = re.compile(r"(?i)^(?:[\w-]+\.)?(?:NOTE|ADR|FN|N|ORG|TITLE|ROLE)[;:]")
# The rest of a letter of two or more bytes: white space before it comes from a program that folded once more.
_SPLIT = re.compile(r"[ \t]+=[89ABab][0-9A-Fa-f]")


@dataclass(slots=True)
class Property:
    """One property: `name` and `types` in capitals, `group` in small letters, `value` decoded but still escaped."""

    line: int
    name: str
    value: str
    group: str = ""
    types: list[str] = field(default_factory=list)
    params: dict[str, str] = field(default_factory=dict)


def properties(lines: list[Line]) -> tuple[list[Property], list[Skipped]]:
    """The properties of a card in order, and the lines that could not be understood."""
    found: list[Property] = []
    doubts: list[Skipped] = []
    for number, head, value in _logical(lines):
        if head is None:
            if found and found[-1].name in _WORDY:
                found[-1].value += "\\n" + value.replace("\\", "\\\\")
            else:
                doubts.append(Skipped(number, "This line of the card was not understood.", value[:80]))
            continue
        found.append(_property(number, head, value))
    return found, doubts


def unescape(value: str) -> str:
    """The text behind the backslashes: \\n is a line break, anything else stands for itself (so https\\:// too)."""
    if "\\" not in value:
        return value
    return _ESCAPED.sub(lambda match: "\n" if match.group(1) in "nN" else match.group(1), value)


def components(value: str) -> list[str]:
    """The parts of a structured value, split at semicolons that are not escaped, each unescaped."""
    if "\\" not in value:
        return value.split(";")
    parts, start = [], 0
    for match in _UNESCAPED_SEMICOLON.finditer(value):
        parts.append(value[start : match.end() - 1])
        start = match.end()
    return [unescape(part) for part in [*parts, value[start:]]]


def _logical(lines: list[Line]) -> list[tuple[int, str | None, str]]:
    """(line, head, value) of each unfolded line; head is None for a line that is no property."""
    whole: list[tuple[int, str | None, list[str]]] = []
    soft, old = False, any(_OLD.match(text) for _, text in lines[:8])
    for number, text in lines:
        if soft:
            parts = whole[-1][2]
            parts[-1] = parts[-1][:-1]
            parts.append(text.lstrip(" \t") if _SPLIT.match(text) else text)
        elif text[:1] in (" ", "\t") and whole and text.strip():
            spaced = old and _SPACED.match(f"{whole[-1][1]}:")
            whole[-1][2].append(f" {text.lstrip()}" if spaced else text[1:])
        elif text.strip():
            head, value = _halves(text)
            whole.append((number, head, [value]))
        else:
            continue
        head, parts = whole[-1][1], whole[-1][2]
        soft = head is not None and parts[-1].endswith("=") and "QUOTED-PRINTABLE" in head.upper()
    return [(number, head, "".join(parts)) for number, head, parts in whole]


def _halves(text: str) -> tuple[str | None, str]:
    """A line at its first colon outside quotation marks; (None, line) when what stands before is no property."""
    masked = _QUOTED.sub(lambda match: "_" * len(match.group()), text) if '"' in text else text
    colon = masked.find(":")
    if colon > 0 and _NAME.match(text[:colon].split(";", 1)[0].rpartition(".")[2]):
        return text[:colon], text[colon + 1 :]
    return None, text


def _property(number: int, head: str, value: str) -> Property:
    first, *rest = _at_semicolons(head)
    group, _, name = first.rpartition(".")
    found = Property(number, name.upper().replace("_", "-"), value, group.lower())
    for param in rest:
        key, equals, content = param.partition("=")
        key, content = (key.upper(), content.strip('"')) if equals else ("TYPE", key)
        if key == "TYPE":
            found.types += [kind.strip().upper() for kind in re.split(r"\\?,", content) if kind.strip()]
        else:
            found.params[key] = content
    _decode(found)
    return found


def _at_semicolons(head: str) -> list[str]:
    if '"' not in head:
        return head.split(";")
    masked = _QUOTED.sub(lambda match: match.group().replace(";", "\x00"), head)
    return [part.replace("\x00", ";") for part in masked.split(";")]


def _decode(found: Property) -> None:
    named = found.params.get("ENCODING", "").upper()
    if named == "QUOTED-PRINTABLE" or "QUOTED-PRINTABLE" in found.types:
        # An encoded semicolon belongs to the text: it must not part a structured value.
        raw = found.value.replace("=3B", "=5C=3B").replace("=3b", "=5C=3B")
        found.value = _text(binascii.a2b_qp(raw.encode("utf-8")), found)
    elif named in ("B", "BASE64") or "BASE64" in found.types:
        try:
            found.value = _text(binascii.a2b_base64(found.value), found)
        except ValueError:
            found.value = ""


def _text(raw: bytes, found: Property) -> str:
    for encoding in (found.params.get("CHARSET", "utf-8"), "utf-8", "cp1252"):
        try:
            return raw.decode(encoding)
        except (LookupError, ValueError):
            continue
    return raw.decode("latin-1")
