"""What a column holds, told from its cells, for headers nobody knows and for tables without a header."""

from __future__ import annotations

import re

from halfhour.formats.tidying import addresses, is_profile, web_address

_PHONE = re.compile(r"^[+(]?[\d][\d\s().\-/]{5,24}(?:\s?(?:x|ext\.?)\s?\d{1,6})?$")
_SPACED = re.compile(r"[+\s().\-/]")
_DATE = re.compile(r"^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}$")
_WORD = r"(?:[A-ZÀ-ÞĀ-Ž][\w'’.-]*|[а-яА-ЯёЁ’-]+|de|da|van|von|der|la|di|del|bin|al)"
_NAME = re.compile(rf"^{_WORD}(?:,? {_WORD}){{0,4}}$")
_EAST_NAME = re.compile(r"^[\u4e00-\u9fff\uac00-\ud7af]{2,4}$")
_CIVIL = "mr|mrs|ms|miss|mx|dr|prof|herr|frau|hr|fr|m|mme|mlle|sr|sra|srta|sig|signora|signor|dott|pan|pani|dhr|mevr"
CIVIL = frozenset({*re.split(r"\|", _CIVIL), "先生", "女士", "小姐"})


def holds(values: list[str]) -> str:
    """The field that most of the cells look like: email, profile_url, website, phone, name or ""."""
    values = [value for value in values if value]
    if not values:
        return ""
    for field, share, test in _TESTS:
        if sum(1 for value in values if test(value)) >= share * len(values):
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
    return bool(_NAME.match(value) or _EAST_NAME.match(value))


_TESTS = (
    ("email", 0.6, lambda value: bool(addresses(value))),
    ("profile_url", 0.6, lambda value: is_profile(web_address(value))),
    ("website", 0.7, lambda value: bool(web_address(value)) and ("/" in value or value.startswith("www."))),
    ("phone", 0.7, _is_phone),
    ("name", 0.7, _is_name),
)
