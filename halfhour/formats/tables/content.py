"""What a column holds, told from its cells, for headers nobody knows and for tables without a header."""

from __future__ import annotations

import re
import unicodedata

from halfhour.formats.tidying import addresses, is_profile, web_address

_PHONE = re.compile(r"^[+(]?[\d][\d\s().\-/]{5,24}(?:\s?(?:x|ext\.?)\s?\d{1,6})?$")
_SPACED = re.compile(r"[+\s().\-/]")
_DATE = re.compile(r"^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}$")
_PARTICLES = frozenset(re.split(r"\|", "de|da|do|dos|del|der|den|van|von|zu|la|le|di|bin|ibn|al|el|y|e"))
_CIVIL = "mr|mrs|ms|miss|mx|dr|prof|herr|frau|hr|fr|m|mme|mlle|sr|sra|srta|sig|signora|signor|dott|pan|pani|dhr|mevr"
CIVIL = frozenset({*re.split(r"\|", _CIVIL), "先生", "女士", "小姐"})


def holds(values: list[str]) -> str:
    """The field that most of the cells look like: email, profile_url, website, phone, name or ""."""
    values = [value for value in values if value]
    if not values:
        return ""
    for field, share, test in _TESTS:
        if sum(1 for value in values if test(value)) >= share * len(values) and (field != "name" or _vary(values)):
            return field
    return ""


def is_civil(values: list[str]) -> bool:
    """True when a column called “Title” holds Mr and Ms rather than jobs."""
    values = [value.casefold().strip(" .") for value in values if value]
    return bool(values) and 2 * sum(1 for value in values if value in CIVIL) >= len(values)


def looks_like_data(cells: list[str]) -> bool:
    """True when a row holds an address, a link or a number, so it cannot be a header."""
    return any("@" in cell or "://" in cell or _DATE.match(cell) or _is_phone(cell) for cell in cells)


def _is_phone(value: str) -> bool:
    digits = sum(sign.isdigit() for sign in value)
    return bool(7 <= digits <= 20 and _PHONE.match(value) and _SPACED.search(value) and not _DATE.match(value))


def _is_name(value: str) -> bool:
    words = value.replace(",", " ").split()
    return 1 <= len(words) <= 5 and len(value) <= 60 and all(_is_name_word(word) for word in words)


def _is_name_word(word: str) -> bool:
    if not word[0].isalpha() or (word[0].islower() and word.casefold() not in _PARTICLES):
        return False
    return all(sign.isalpha() or sign in "'’.-·" or unicodedata.category(sign)[0] == "M" for sign in word)


def _vary(values: list[str]) -> bool:
    """False for a column whose few words come again and again: a status, a city, a kind, but not names."""
    return len(values) < 6 or 2 * len(set(values)) >= len(values)


_TESTS = (
    ("email", 0.6, lambda value: bool(addresses(value))),
    ("profile_url", 0.6, lambda value: is_profile(web_address(value))),
    ("website", 0.7, lambda value: bool(web_address(value)) and ("/" in value or value.startswith("www."))),
    ("phone", 0.7, _is_phone),
    ("name", 0.7, _is_name),
)
