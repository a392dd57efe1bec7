"""Text made comparable: lower case, without accents, one blank between words. Pure."""

from __future__ import annotations

import re
import unicodedata

# Letters that Unicode does not take apart, so that removing accents leaves them: FTS5 keeps them too.
UNMARKED = str.maketrans(
    {
        "ł": "l",
        "ø": "o",
        "đ": "d",
        "ð": "d",
        "þ": "th",
        "æ": "ae",
        "œ": "oe",
        "ß": "ss",
        "ı": "i",
        "ħ": "h",
        "ŧ": "t",
    }
)
NOT_WORD = re.compile(r"[^\w]+", re.UNICODE)


def fold(text: str) -> str:
    """`Łukasz Żółć-Ørsted` becomes `lukasz zolc orsted`: for search, sorting and comparing, never for showing."""
    if text.isascii():  # has no accents to take off, and is most of what is folded
        return NOT_WORD.sub(" ", text.lower()).replace("_", " ").strip()
    parted = unicodedata.normalize("NFKD", text.casefold().translate(UNMARKED))
    plain = "".join(c for c in parted if not unicodedata.combining(c)).translate(UNMARKED)
    return NOT_WORD.sub(" ", plain).replace("_", " ").strip()
