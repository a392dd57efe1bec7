"""Phone numbers in a text: found by the plans of likely countries; dates, clock times and postal codes are none."""

from __future__ import annotations

import re
from dataclasses import dataclass

import phonenumbers
from phonenumbers import PhoneNumber, PhoneNumberFormat, PhoneNumberMatcher

from halfhour.formats.webpage import codes
from halfhour.formats.webpage.limits import LONGEST_LINE

# Seven digits with no more between them than writers put there: what holds less is no phone.
WORTH = re.compile(r"(?:\d[\s().\-–—‐‑/·\[\]+]{0,4}){6}\d")
_GLUED = re.compile(r"(?<=\d)(?=[A-Za-z]{2,})|(?<=[A-Za-z]{3})(?=\(?\+?\d)")
_DATE = re.compile(
    r"\b(?:\d{1,2}[./-]\d{1,2}[./-](?:19|20)\d\d|(?:19|20)\d\d[./-]\d{1,2}[./-]\d{1,2}"
    r"|(?:19|20)\d\d\s?[-–—/]\s?(?:19|20)\d\d)\b"
)
_CLOCK = re.compile(
    r"(?<!\d)(?:[01]?\d|2[0-4])[.:][0-5]\d\s?(?:uhr|uur|h|am|pm|a\.m\.|p\.m\.)?\s?(?:-|to|tot|bis|à)\s?"
    r"(?:[01]?\d|2[0-4])[.:][0-5]\d(?!\d)",
    re.IGNORECASE,
)
_DECIMAL = re.compile(r"^[-+]?\d{1,3}[.,]\d{3,}$|^\d{1,3}(?:[.,]\d{3}){2,}(?:[.,]\d{2})?$")
_LOCAL = re.compile(r"[2-9]\d{2}[-.\s]\d{4}")
_ANNOUNCED = re.compile(r"[+(]{0,2}\d[\d\s().\-/]{5,24}\d")
_SIGNS = str.maketrans(
    {"–": "-", "—": "-", "‐": "-", "‑": "-", "−": "-", "\u00a0": " ", "\u2009": " ", "\u202f": " ", "·": ".", "•": "."}
)


@dataclass(frozen=True, slots=True)
class Hit:
    """A number in a text: what it is (None for a local one without area code), as written, and where it stands."""

    number: PhoneNumber | None
    raw: str
    start: int
    end: int

    @property
    def digits(self) -> str:
        """The digits by which it is known again, however it is written: country code first where there is one."""
        if self.number is None:
            return digits(self.raw)
        return phonenumbers.format_number(_without_extension(self.number), PhoneNumberFormat.E164).lstrip("+")

    @property
    def written(self) -> str:
        """In international form, a local number as it stands."""
        if self.number is None:
            return self.raw
        return phonenumbers.format_number(_without_extension(self.number), PhoneNumberFormat.INTERNATIONAL)


def plain(text: str) -> str:
    """`text` with dashes and spaces of one kind, and with a space where a number touches a word."""
    return _GLUED.sub(" ", text.translate(_SIGNS))


def numbers(text: str, countries: list[str], announced: bool) -> list[Hit]:
    """The phone numbers of a text, read by the plan of the first of `countries` that knows most of them.

    `announced`: a word beside them says that they are phones, so that unusual ones count as well.
    """
    text = _blotted(text[:LONGEST_LINE])
    expected = len(WORTH.findall(text))
    best: list[Hit] = []
    for country in countries:
        matches = PhoneNumberMatcher(text, country)
        found = [Hit(each.number, each.raw_string.strip(), each.start, each.end) for each in matches]
        found = [hit for hit in found if not _DECIMAL.match(hit.raw)]
        best = found if len(found) > len(best) else best
        if len(best) >= expected or (best and not announced):
            break
    return best or (_unusual(text, countries[0]) if announced else [])


def digits(text: str) -> str:
    """The digits of a text."""
    return "".join(sign for sign in text if sign in "0123456789")


def _blotted(text: str) -> str:
    """The text with American postal codes, dates and clock times covered: they merge with numbers beside them."""
    for code in list(codes.codes(text)):
        if code.country == "US":
            text = text[: code.start] + "x" * (code.end - code.start) + text[code.end :]
    for pattern in (_DATE, _CLOCK):
        text = pattern.sub(lambda found: "x" * len(found[0]), text)
    return text


def _unusual(text: str, country: str) -> list[Hit]:
    """Numbers outside the plan, and those of seven digits in North America."""
    found = []
    for match in _ANNOUNCED.finditer(text):
        raw = match[0].strip()
        if _DECIMAL.match(raw) or not 7 <= len(digits(raw)) <= 15:
            continue
        number = _parsed(raw, country)
        if number is not None or (country in ("US", "CA") and _LOCAL.fullmatch(raw)):
            found.append(Hit(number, raw, match.start(), match.end()))
    return found


def _parsed(raw: str, country: str) -> PhoneNumber | None:
    try:
        number = phonenumbers.parse(raw, country)
    except phonenumbers.NumberParseException:
        return None
    possible = phonenumbers.is_possible_number_with_reason(number) == phonenumbers.ValidationResult.IS_POSSIBLE
    return number if possible and len(str(number.national_number)) >= 7 else None


def _without_extension(number: PhoneNumber) -> PhoneNumber:
    return PhoneNumber(
        country_code=number.country_code,
        national_number=number.national_number,
        italian_leading_zero=number.italian_leading_zero,
        number_of_leading_zeros=number.number_of_leading_zeros,
    )
