"""Address books of every kind: bytes in, people out. The kind is recognised by content, never by a file's name."""

from __future__ import annotations

import codecs
from dataclasses import fields
from typing import Any

from halfhour.formats import encodings, foreign, tables, vcard
from halfhour.formats.contact import Contact, Reading, Skipped

__all__ = ["Contact", "Reading", "Skipped", "as_json", "read"]

LONGEST_LINE, LONGEST_NOTE, LONGEST_PHONE = 500, 20_000, 100
_TEXTS = [each.name for each in fields(Contact) if each.type == "str"]
NOT_TEXT = "This file holds no text that Halfhour can read. It reads address books as CSV or vCard (.vcf) files."


def read(data: bytes, *, encoding: str | None = None, mapping: dict[str, str] | None = None) -> Reading:
    """Reads an address book: vCards, or a table of any dialect. Raises nothing; what is wrong stands in `problem`.

    `encoding` overrides the guess (a codec name). `mapping` overrides what a table's columns mean: a header of
    `Reading.header` to a name of `tables.FIELDS`, or to "" to leave the column out. Private columns stay dropped.
    """
    if encoding and not encodings.known(encoding):
        return Reading(problem=f"There is no encoding called “{encoding[:40]}”. Choose another one.")
    sentence = foreign.of_bytes(data)
    if sentence:
        return Reading(problem=sentence)
    wide = encoding or encodings.wide_name(data)
    whole = encodings.decode(data, wide) if wide else None
    plain = whole.text.encode("utf-8", errors="replace") if whole else data.removeprefix(codecs.BOM_UTF8)
    if vcard.is_vcard(plain):
        return _bounded(vcard.read(data, encoding))
    return _bounded(_table(whole or encodings.decode(plain, judge=tables.words_known), mapping))


def _table(decoded: encodings.Decoded, mapping: dict[str, str] | None) -> Reading:
    sentence = foreign.of_text(decoded.text) or _not_text(decoded.text)
    if sentence:
        return Reading(encoding=decoded.encoding, problem=sentence)
    reading = tables.read(decoded.text, decoded.encoding, mapping)
    odd = [
        Skipped(line, f"Some letters of this line are not {decoded.encoding}; look at them.")
        for line in decoded.odd_lines
    ]
    reading.doubts = sorted(reading.doubts + odd, key=lambda doubt: doubt.line)
    return reading


def _bounded(reading: Reading) -> Reading:
    """Texts no longer than anything a person writes; what was cut is named."""
    cut = [contact for contact in reading.contacts if _cut(contact)]
    if cut:
        doubts = [Skipped(each.line, "A text here was too long and was cut.", each.full_name[:80]) for each in cut]
        reading.doubts = sorted(reading.doubts + doubts, key=lambda doubt: doubt.line)
    return reading


def _cut(contact: Contact) -> bool:
    found = False
    for name in _TEXTS:
        text, longest = getattr(contact, name), LONGEST_NOTE if name == "note" else LONGEST_LINE
        if len(text) > longest:
            setattr(contact, name, text[:longest].rstrip())
            found = True
    if any(len(phone) > LONGEST_PHONE for phone in contact.phones):
        contact.phones = [phone[:LONGEST_PHONE].rstrip() for phone in contact.phones]
        found = True
    return found


def _not_text(text: str) -> str | None:
    """A sentence when so many signs are control characters that the bytes were no text in any encoding."""
    start = text[:20000]
    control = sum(1 for sign in start if sign < " " and sign not in "\t\r\n\f\v")
    return NOT_TEXT if control > 0.05 * len(start) else None


def as_json(reading: Reading, file: str) -> dict[str, Any]:
    """The reading as `halfhour read contacts` prints it; dates in ISO form, `problem` only when there is one."""
    shape: dict[str, Any] = {
        "file": file,
        "format": reading.format,
        "encoding": reading.encoding,
        "people": [_person(contact) for contact in reading.contacts],
        "skipped": [{"line": skipped.line, "why": skipped.why} for skipped in reading.skipped],
    }
    return shape | ({"problem": reading.problem} if reading.problem else {})


def _person(contact: Contact) -> dict[str, Any]:
    return {
        "full_name": contact.full_name,
        "given": contact.given,
        "family": contact.family,
        "emails": contact.emails,
        "phones": contact.phones,
        "organization": contact.organization,
        "title": contact.title,
        "profile_url": contact.profile_url,
        "connected_on": contact.connected_on.isoformat() if contact.connected_on else None,
    }
