"""Postal addresses of a page: from data for machines, else around a line with a postal code."""

from __future__ import annotations

import re

from halfhour.formats.webpage import codes, regions
from halfhour.formats.webpage.document import Document, Line
from halfhour.formats.webpage.folding import folded
from halfhour.formats.webpage.items import Item, every
from halfhour.formats.webpage.page import Address, Place
from halfhour.formats.webpage.words import countries

MOST, ABOVE, LONGEST_LINE, LONGEST, MOST_LINES = 12, 4, 90, 300, 1_500
_PARTS = ("streetAddress", "postOfficeBoxNumber", "addressLocality", "addressRegion", "postalCode", "addressCountry")
_STREET = re.compile(
    r"\d|\b(?:p\.?\s?o\.? ?box|postbus|postfach|street|avenue|road|drive|lane|boulevard|suite|floor|square"
    r"|plaza|park|building|house|estate|campus|unit|level|stra(?:ß|ss)e|straat|weg|laan|plein|platz|rue|calle"
    r"|via)\b",
    re.IGNORECASE,
)
_NO_PART = re.compile(
    r"@|https?:|www\.|©|\b(?:tel|telephone|phone|fax|e-?mail|mobile|call|toll|hours|monday|monday-friday"
    r"|directions?|click|map|copyright)\b|(?:\d[\s().\-–]{0,2}){9,}",
    re.IGNORECASE,
)
# Where five or four digits stand before a town, the page's country decides whether they are a postal code.
_FIVE = re.compile(r"(?<![\d+(/.-])(?:[A-Z]{1,3}-)?\d{5}\s+(?!\d)[A-ZÄÖÜÉÈÀ][\w'’äöüßéè.-]+")
_FOUR = re.compile(r"(?<![\d+(/.,-])(?:[A-Z]{1,2}-)?[1-9]\d{3}\s+(?!\d|Uhr)[A-ZÄÖÜÅØÆÉ][\w'’äöüåøæé.-]+")
_SWEDISH = re.compile(r"(?<![\d+(/.-])\d{3}\s?\d{2}\s+[A-ZÅÄÖ][\wåäöé-]+")
_MAY = re.compile(r"\d{4}|\d{3} ?\d\d|\d[A-Z]{2}|[A-Z]\d[A-Z]")
_BY_COUNTRY = {
    **dict.fromkeys(("DE", "FR", "ES", "IT", "FI", "EE", "HR", "RS", "MX", "TR", "UA"), _FIVE),
    **dict.fromkeys(("AT", "CH", "BE", "DK", "NO", "LU", "HU", "SI", "LI", "BG"), _FOUR),
    **dict.fromkeys(("SE", "CZ", "SK", "GR"), _SWEDISH),
}
_AROUND = re.compile(
    r"\s*(?:\[[^\]\d]{0,40}\]|\([^)\d]{0,40}\))$|^(?:[A-Z][\w ]{0,30}(?:address|office|headquarters|us at"
    r"|located at)\s*[-–:]?|address|adres(?:se)?)\s*[-–:]?\s+",
    re.IGNORECASE,
)
_MAIN = re.compile(
    r"\b(?:head ?quarters|head office|corporate|main office|hauptsitz|zentrale|hoofdkantoor|siège|sede|visiting"
    r"|bezoekadres)\b",
    re.IGNORECASE,
)


def addresses(document: Document, likely: list[str]) -> tuple[Address, ...]:
    """The page's postal addresses, the main one first; `likely` are its countries, the likeliest first."""
    found: dict[str, tuple[float, Address]] = {}

    def keep(text: str, country: str, place: Place, weight: float) -> None:
        text = re.sub(r"\s*,(?:\s*,)+", ",", _AROUND.sub("", text)).strip(" ,;:|-–•")[:LONGEST]
        key = folded(text)
        if len(key) > 6 and any(sign.isdigit() for sign in key) and not any(key in other for other in found):
            found[key] = (weight, Address(text, country, place))

    for item, _ in every(document.items):
        for address in item.things("address", "location"):
            text, country = _of_item(address)
            if address.values.get("streetAddress") or address.values.get("postalCode"):
                keep(text, country or (likely[0] if likely else ""), Place.STRUCTURED, 4.0)
        for text in item.texts("address")[:2] if not item.things("address") else ():
            if _STREET.search(text) and len(text) < 200:
                keep(text, _country(text, likely), Place.STRUCTURED, 3.5)
    lines, looked_at = document.lines, 0
    for at in document.fresh:
        line = lines[at]
        if len(found) >= MOST * 2:
            break
        if line.menu or not _MAY.search(line.text):
            continue
        looked_at += 1
        if looked_at > MOST_LINES:
            break
        if match := _code(line.text, likely):
            text = _around(lines, at, match)
            near = " ".join(each.text for each in lines[max(0, at - 6) : at])
            weight = (1.0 if line.place is Place.BODY else 0.5) + (2.0 if _MAIN.search(near[-200:]) else 0)
            if _STREET.search(text.replace(match, "")):
                keep(text, _country(text, likely), line.place, weight)
    ranked = sorted(found.values(), key=lambda each: -each[0])
    return tuple(address for _, address in ranked[:MOST])


def _of_item(item: Item) -> tuple[str, str]:
    parts = []
    for name in _PARTS:
        for text in item.texts(name)[:2]:
            if text not in parts and text != "\u2026":
                parts.append(text)
    country = item.text("addressCountry")
    code = country.upper() if len(country) == 2 else regions.named(country)
    return ", ".join(parts), {"UK": "GB"}.get(code, code)


def _code(text: str, likely: list[str]) -> str:
    """The postal code, with its town where that stands behind it; "" when the line holds none."""
    code = codes.first(text)
    if code:
        return text[code.start : code.end]
    for country in likely[:2]:
        pattern = _BY_COUNTRY.get(country)
        if pattern and (found := pattern.search(text)):
            return found[0]
    return ""


def _around(lines: list[Line], at: int, code: str) -> str:
    """The lines of an address: what stands above the line with the postal code, and a country below it."""
    line = lines[at]
    if len(line.text) > LONGEST_LINE or any(sign in line.text for sign in "©|•·"):
        return _inside(line.text, code)
    parts = [line.text]
    for back in range(at - 1, max(-1, at - 1 - ABOVE), -1):
        other = lines[back]
        if (
            len(other.text) > 60
            or other.place is not line.place
            or other.level
            or _NO_PART.search(other.text)
            or _ends(other.text)
        ):
            break
        if regions.in_line(other.text) or not other.text[:1].isalnum():
            break
        parts.insert(0, other.text)
        if not _STREET.search(other.text) and len(parts) > 2:
            break
    first = next((number for number, part in enumerate(parts) if _STREET.search(part)), 0)
    parts = parts[first:] if first < len(parts) - 1 or len(parts) == 1 else parts
    for other in lines[at + 1 : at + 3]:
        if other.text.strip(" .").casefold() in countries.NAMES:
            parts.append(other.text)
            break
    return ", ".join(_NUMBERS_AFTER.split(part)[0].strip(" ,|;-–") for part in parts)


def _ends(text: str) -> bool:
    """True for a line that closes a sentence or opens a list; “213th St.” does neither."""
    return text.endswith((":", "?", "!")) or (text.endswith(".") and (len(text) > 40 or not _STREET.search(text)))


_NUMBERS_AFTER = re.compile(
    r"\s*[|•·]?\s*\b(?:tel|telephone|phone|fax|e-?mail|toll|call|ph|t|f|e)\b\s*\.?\s*:|\s*["
    r"|•·]\s*(?=\+?\(?\d{3})|\s\S+@\S+",
    re.IGNORECASE,
)


def _inside(text: str, code: str) -> str:
    """The address inside a long line: from its street, else from the last sign before it, to its code and country."""
    end = text.find(code) + len(code)
    start = max(0, end - 160)
    piece = text[start:end]
    signs = [found.end() for found in _BREAK.finditer(piece)]
    streets = [found.start() for found in _HOUSE.finditer(piece[: len(piece) - len(code)])]
    cut = max(signs, default=0)
    if streets and (streets[0] > cut or cut > len(piece) - 25):
        cut = streets[0]
    after = _NATION.match(text[end:])
    return piece[cut:] + (after[0] if after else "")


_BREAK = re.compile(r"[.;:|•·©]\s+(?=[A-Z0-9])|\b(?:at|located in|office is|offices at)\s+(?=\d)")
_HOUSE = re.compile(
    r"(?<!© )(?<!©)(?<!ight )\b\d{1,5}[A-Za-z]?\s+[A-Z]|(?<!\w)(?:p\.?\s?o\.? ?box|postbus|postfach|unit \d"
    r"|suite \d)",
    re.IGNORECASE,
)
_NATION = re.compile(
    r",?\s*(?:USA|U\.S\.A\.|United States|UK|United Kingdom|Canada|Australia|Germany|Nederland|The Netherlands)(?!\w)"
)


def _country(text: str, likely: list[str]) -> str:
    return regions.in_line(text) or regions.named(text.rsplit(",", 1)[-1]) or (likely[0] if likely else "")
