"""Postal codes in a text and the countries that write them so."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from halfhour.formats.webpage.words import countries

MOST = 400
# Every code holds one of these; what stands around is looked at only there.
_TRIGGER = re.compile(r"\d{4,6}(?!\d)|\d[A-Z]{2}(?!\w)|[A-Z]\d[A-Z][ -]?\d")
_STATE = rf"(?:{'|'.join(sorted(countries.STATES))}|D\.C\.)\.?"
_US = re.compile(rf"(?<!\w)(?:{_STATE}|(?i:{countries.STATE_NAMES})),?\s*$")
_GB = re.compile(r"(?<!\w)(?:[A-Z]{1,2}\d{1,2}|[A-Z]{1,2}\d[A-Z])\s?$")
_AU = re.compile(
    r"(?<!\w)(?:NSW|VIC|QLD|TAS|ACT|Victoria|Queensland|Tasmania|South Australia|Western Australia)[,\s]+$"
)
_CA = re.compile(r"[ABCEGHJ-NPRSTVXY]\d[ABCEGHJ-NPRSTV-Z][\s-]?\d[ABCEGHJ-NPRSTV-Z]\d(?!\w)")
_NL = re.compile(r"\s?(?!SA|SD|SS)[A-Z]{2}(?=[\s,]+[A-Z'’])")
# “1200 SW Morrison Street” is no code of the Netherlands.
_COMPASS = frozenset({"NE", "NW", "SE", "SW"})
_AMERICAN_STREET = re.compile(
    r"[^,|]{0,40}\b(?:street|st|avenue|ave|road|rd|boulevard|blvd|drive|dr|lane|ln|way|place|pl|court|ct"
    r"|highway|hwy|parkway|pkwy"
    r"|\d+(?:st|nd|rd|th))\b",
    re.IGNORECASE,
)
_PLATE = re.compile(
    r"(?<![\w-])(D|A|CH|F|NL|B|I|S|SE|DK|L|FI|FIN|PL|CZ|E|P|N|NO|H|SK|SI|RO|BG|GR|EE|LT|LV|IE|MX|IN)-\s?$"
)
_PLATES = {
    "D": "DE",
    "A": "AT",
    "F": "FR",
    "B": "BE",
    "I": "IT",
    "S": "SE",
    "L": "LU",
    "FIN": "FI",
    "E": "ES",
    "P": "PT",
    "N": "NO",
    "H": "HU",
}
_PLUS_FOUR = re.compile(r"-\d{4}(?!\d)")
_PHONE_AFTER = re.compile(r"\s*[-.]\s*\d")


class Code(NamedTuple):
    """A postal code: the country, and where it stands with the state, letters or plate before it."""

    country: str
    start: int
    end: int


def codes(text: str) -> Iterator[Code]:
    """The postal codes whose form gives their country away, in order, at most `MOST`."""
    for number, trigger in enumerate(_TRIGGER.finditer(text)):
        if number > MOST:
            return
        code = _code(text, trigger.start(), trigger.end())
        if code is not None:
            yield code


def first(text: str) -> Code | None:
    """The first postal code of a short text, None when its form gives no country away."""
    return next(codes(text), None)


def _code(text: str, start: int, end: int) -> Code | None:
    if text[start].isalpha():
        found = _CA.match(text, start)
        return Code("CA", start, found.end()) if found and not text[start - 1 : start].isalnum() else None
    before = text[max(0, start - 22) : start]
    if text[end - 1].isalpha():
        front = _GB.search(before)
        return Code("GB", start - len(before) + front.start(), end) if front and text[end - 2 : end].isupper() else None
    return _numeric(text, start, end, before)


def _numeric(text: str, start: int, end: int, before: str) -> Code | None:
    size, offset = end - start, start - len(before)
    if before.rstrip()[-1:] == "-" and (plate := _PLATE.search(before)):
        return Code(_PLATES.get(plate[1], plate[1]), offset + plate.start(), end)
    if before[-1:].isdigit() or before[-1:] in ("-", "+", "/"):
        return None
    lettered = before.rstrip(" ,.")[-1:].isalpha()
    if size == 5 and lettered and (state := _US.search(before)):
        longer = _PLUS_FOUR.match(text, end)
        end = longer.end() if longer else end
        return None if _PHONE_AFTER.match(text, end) else Code("US", offset + state.start(), end)
    if size == 4:
        if lettered and (state := _AU.search(before)):
            return Code("AU", offset + state.start(), end)
        letters = _NL.match(text, end) if text[start] != "0" else None
        if letters and not (letters[0].strip() in _COMPASS and _AMERICAN_STREET.match(text, letters.end())):
            return Code("NL", start, letters.end())
    return None
