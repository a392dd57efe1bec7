"""Countries a page may be in, the likeliest first; phones without a country code are read by them."""

from __future__ import annotations

import re
from collections import Counter, defaultdict

from halfhour.formats.webpage import codes
from halfhour.formats.webpage.document import Document
from halfhour.formats.webpage.items import every
from halfhour.formats.webpage.site import Site
from halfhour.formats.webpage.words import countries

LOOKED_AT, AT_THE_END = 120_000, 40_000
# What numbers of North America look like, and of nowhere else.
_AMERICAN = re.compile(r"[2-9]\d\d(?:\)\s?|[\s.-])[2-9]\d\d[\s.-]\d{4}(?![\d-])")
_INTERNATIONAL = re.compile(r"\+\s?([1-9]\d{0,2})[\s().-]{1,3}\(?\d|(?<!\d)00\s?([1-9]\d{0,2})[\s().-]{1,3}\(?\d")
_STATE = re.compile(rf"(?:{countries.STATE_NAMES})(?!\w)")
_WORD = re.compile(r"[^\W\d_](?:[\w'’-]|\.(?=\w\.))*\.?")
_CASED = frozenset({"us", "uk", "u.s.", "u.k.", "usa", "uae", "brd"})


def in_line(text: str) -> str:
    """The country that an address line gives away by its postal code, "" when it does not."""
    code = codes.first(text)
    return code.country if code else ""


def named(text: str) -> str:
    """The country that a short text names, "" when it names none."""
    words = _WORD.findall(text[:300])
    for at in range(len(words)):
        for size in (4, 3, 2, 1):
            name = " ".join(words[at : at + size])
            code = countries.NAMES.get(name.casefold()) or countries.NAMES.get(name.casefold().rstrip("."))
            if (
                code
                and (name.casefold().rstrip(".") not in _CASED or name.isupper())
                and words[at - 1 if at else at].casefold() != "new"
            ):
                return code
    return ""


def likely(document: Document, site: Site) -> list[str]:
    """ISO 3166 codes of the countries that the page speaks for, the likeliest first; empty when nothing speaks."""
    votes: dict[str, float] = defaultdict(float)
    _by_items(document, votes)
    _by_site(site, votes)
    _by_language(document, votes)
    _by_text(document, votes)
    return [code for code in sorted(votes, key=lambda code: -votes[code]) if votes[code] >= 0.5]


def _by_items(document: Document, votes: dict[str, float]) -> None:
    for item, _ in every(document.items):
        for country in item.texts("addressCountry")[:3]:
            code = country.upper() if len(country) == 2 else named(country)
            if len(code) == 2 and code.isalpha():
                votes[{"UK": "GB"}.get(code, code)] += 4
                break


def _by_site(site: Site, votes: dict[str, float]) -> None:
    for host, weight in sorted(site.hosts.items(), key=lambda each: -each[1])[:3]:
        end = host.rsplit(".", 1)[-1]
        if len(end) == 2 and end not in countries.SOLD_EVERYWHERE:
            votes["GB" if end == "uk" else end.upper()] += min(4.0, weight)
        elif end in ("gov", "edu", "mil"):
            votes["US"] += 2


def _by_language(document: Document, votes: dict[str, float]) -> None:
    said = [document.language, document.meta("og:locale"), document.meta("content-language", "language")]
    for weight, tag in zip((1.0, 1.0, 0.5), said, strict=True):
        language, _, country = tag.replace("_", "-").partition("-")
        language, country = language.strip().lower(), country.strip().upper()[:2]
        if language in countries.OF_LANGUAGE:
            votes[countries.OF_LANGUAGE[language]] += 1.5 * weight
        # Templates say en-US and en-GB without meaning it.
        if len(country) == 2 and country.isalpha() and country.isascii():
            votes[country] += (0.6 if language == "en" else 2.0) * weight


def _by_text(document: Document, votes: dict[str, float]) -> None:
    whole = document.text
    if len(whole) > LOOKED_AT + AT_THE_END:
        whole = whole[:LOOKED_AT] + "\n" + whole[-AT_THE_END:]
    whole += "".join(f"\n{anchor.href[4:40]}" for anchor in document.anchors if anchor.href[:4].lower() == "tel:")
    for code, count in Counter(code.country for code in codes.codes(whole)).items():
        votes[code] += min(6.0, 3.0 * count)
    votes["US"] += min(5.0, 1.5 * len(_AMERICAN.findall(whole))) + min(1.5, 0.5 * len(set(_STATE.findall(whole))))
    for plus, zeros in _INTERNATIONAL.findall(whole)[:20]:
        if code := _by_calling_code(plus or zeros):
            votes[code] += 1.5
    small = whole.lower()
    for phrase, code in countries.PHRASES.items():
        votes[code] += 1.5 * (phrase in small)
    for sign, code in countries.CURRENCIES.items():
        votes[code] += 0.7 * (sign in small)
    ends = [line.text for line in document.lines[-150:] if len(line.text) < 200]
    for code, count in Counter(code for text in ends if (code := named(text))).most_common(5):
        votes[code] += min(1.5, 0.7 * count)


def _by_calling_code(digits: str) -> str:
    from phonenumbers import region_code_for_country_code  # 60 ms to import, and most formats do without

    for size in range(len(digits), 0, -1):
        code = region_code_for_country_code(int(digits[:size]))
        if code not in ("ZZ", "001"):
            return "" if code == "US" and size > 1 else code
    return ""
