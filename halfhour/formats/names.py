"""The parts of a name, as a hint only: the full name is what counts, and many names have no such parts."""

from __future__ import annotations

import re
from functools import lru_cache

# Han, kana and hangul: written family name first and without a space.
_EAST = re.compile(r"^[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff々ー・]+$")
_PLAIN = re.compile(r"^[^\W\d_]+(?:['’-][^\W\d_]+)*$")
_AFTER = re.compile(
    r"^(jr|sr|i{1,3}|iv|phd|ph\.d|md|m\.d|mba|ma|msc|bsc|cpa|cfa|esq|esquire|pe|rn|jd|ll\.?m|dds|dvm|pmp|shrm-[cs]p)\.?$",
    re.IGNORECASE,
)


def joined(given: str, middle: str, family: str, suffix: str = "") -> str:
    """The full name out of its parts, in the order the script asks for."""
    if given and family and _EAST.match(given) and _EAST.match(family):
        return family + middle + given
    return " ".join(part for part in (given, middle, family, suffix) if part)


@lru_cache(maxsize=4096)
def parts(full_name: str) -> tuple[str, str]:
    """Given and family name as far as they can be told; two empty texts when they cannot."""
    words = full_name.split()
    if not 2 <= len(words) <= 8 or len(full_name) > 120 or "@" in full_name or any(_EAST.match(word) for word in words):
        return "", ""
    if len(words) == 2 and _PLAIN.match(words[0]) and _PLAIN.match(words[1]):
        return words[0], words[1]
    from nameparser import HumanName  # 0.1 s to import, and most files bring the parts themselves

    name = HumanName(full_name)
    return str(name.first), str(name.last)


def is_name(text: str) -> bool:
    """False for what programs write where a name should stand: a mail address, a number, nothing."""
    return "@" not in text and any(sign.isalpha() for sign in text)


def is_turned(name: str) -> bool:
    """True for “Family, Given”; False when what follows the comma is a suffix or a degree."""
    family, comma, given = name.partition(",")
    given = given.strip()
    return bool(comma and family.strip() and given) and "," not in given and not _AFTER.match(given.split()[0])


def turned(name: str) -> str:
    """“Family, Given” as “Given Family”."""
    family, _, given = name.partition(",")
    return f"{given.strip()} {family.strip()}"
