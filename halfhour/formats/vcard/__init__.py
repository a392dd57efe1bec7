"""vCards 2.1, 3.0 and 4.0 to people, and people to vCard 3.0.

The lines are read by our own reader and not by vobject, which the tests use as second reader of what we write. Seen
with vobject 0.9.9: the pattern for one line takes time that doubles with every comma in a parameter when the colon is
missing (22 commas: 2 s), so one broken line of a stranger's file would stop the program; a name is cut at a comma
that was not escaped; 2 of 22 real files are refused whole. A tolerant reader was needed beside it in any case, and
two readers that disagree about one format are worse than one.
"""

from __future__ import annotations

import re

from halfhour.formats.contact import Contact, Reading, Skipped
from halfhour.formats.vcard.card import read_card
from halfhour.formats.vcard.indents import dedented, is_indented
from halfhour.formats.vcard.stream import Stream, split
from halfhour.formats.vcard.stripping import stripped
from halfhour.formats.vcard.writing import card, write

__all__ = ["card", "dedented", "is_indented", "is_vcard", "read", "stripped", "write"]

_BEGIN = re.compile(rb"(?:^|[\r\n])(?:\xef\xbb\xbf)*[ \t]*begin:[ \t]*vcard[ \t]*(?:[\r\n]|$)", re.IGNORECASE)


def is_vcard(data: bytes) -> bool:
    """True when a line of `data` opens a card. `data` is in a codec whose first 128 characters are ASCII."""
    return _BEGIN.search(data) is not None


def read(data: bytes, encoding: str | None = None) -> Reading:
    """Every card of `data`: a person, or named with its line in `skipped`. LookupError for an unknown `encoding`."""
    stream = split(data, encoding)
    reading = Reading(format="vcard", encoding=stream.encoding, rows=len(stream.cards))
    for raw in stream.cards:
        found, doubts = read_card(raw)
        (reading.contacts if isinstance(found, Contact) else reading.skipped).append(found)  # type: ignore[arg-type]
        reading.doubts += doubts
    reading.doubts += _about_stream(stream)
    reading.doubts.sort(key=lambda doubt: doubt.line)
    if not reading.contacts:
        reading.problem = "None of the cards in this file names a person, an address or a number."
    return reading


def _about_stream(stream: Stream) -> list[Skipped]:
    odd = [Skipped(line, f"Some letters are not {stream.encoding}; look at them.") for line in stream.odd_lines]
    if stream.outside:
        many = len(stream.outside)
        lines = (
            "1 line stands outside any card and was" if many == 1 else f"{many} lines stand outside any card and were"
        )
        odd.append(Skipped(stream.outside[0], f"From here {lines} not read."))
    return odd
