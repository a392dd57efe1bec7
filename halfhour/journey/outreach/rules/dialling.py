"""A phone number as a link dials it and as one says it. Pure."""

from __future__ import annotations

import re
import unicodedata

DIGITS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
EXTENSION = re.compile(r"(?:;ext=|\b(?:ext(?:ension)?\.?|x)\s*:?\s*|#)(\d{1,8})\s*$", re.IGNORECASE)
LEAST = 3  # digits; short codes of switchboards have three


def tel(number: str, country: str = "") -> str:
    """The `tel:` address of a number as it was written; empty when it has too few digits to be dialled.

    `country` (ISO 3166) is where a number without its country code is dialled from. A number the package cannot
    read is dialled as it stands.
    """
    import phonenumbers  # read when first dialled: its tables take a megabyte

    rest, extension = _parted(number)
    try:
        parsed = phonenumbers.parse(rest, country or None)
        if phonenumbers.is_possible_number(parsed):
            return f"tel:{phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)}{extension}"
    except phonenumbers.NumberParseException:
        pass
    digits = "".join(c for c in rest if c in "0123456789")
    plus = "+" if rest.startswith("+") else ""
    return f"tel:{plus}{digits}{extension}" if len(digits) >= LEAST else ""


def spelled(number: str) -> str:
    """`+1 206 555 0100` as one says it: `plus one, two zero six, five five five, zero one zero zero`."""
    rest, extension = _parted(number)
    groups = [g for part in re.findall(r"[0-9]+|[A-Za-z]+", rest) for g in _small(part)]
    said = [" ".join(DIGITS[int(c)] if c.isdigit() else c for c in group) for group in groups]
    if extension:
        said.append("extension " + " ".join(DIGITS[int(c)] for c in extension.removeprefix(";ext=")))
    return ("plus " if rest.startswith("+") and groups else "") + ", ".join(said)


def _parted(number: str) -> tuple[str, str]:
    """The number, and its extension as a link carries it."""
    number = unicodedata.normalize("NFKC", number).strip()
    found = EXTENSION.search(number)
    return (number[: found.start()].strip(), f";ext={found.group(1)}") if found else (number, "")


def _small(part: str) -> list[str]:
    """Groups of three, and one of at most four at the end, for one breath each."""
    threes = max(0, -(-(len(part) - 4) // 3))
    return [part[3 * n : 3 * n + 3] for n in range(threes)] + [part[3 * threes :]]
