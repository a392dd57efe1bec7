"""Texts made comparable: small letters, no accents, no punctuation."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from halfhour.formats.webpage.words.naming import without_form

_SPECIAL = str.maketrans(
    {"ß": "ss", "ø": "o", "Ø": "o", "ł": "l", "Ł": "l", "æ": "ae", "Æ": "ae", "œ": "oe", "đ": "d", "&": " and "}
)
_SIGNS = re.compile(r"[^\w]+")
_MARKS = re.compile(r"[®™©℠*“”\"]")


@lru_cache(maxsize=8192)
def folded(text: str) -> str:
    """`text` in small letters without accents and signs, words parted by single spaces."""
    if text.isascii():
        text = text.replace("&", " and ").lower()
    else:
        text = unicodedata.normalize("NFKD", text.translate(_SPECIAL)).casefold()
        text = "".join(sign for sign in text if not unicodedata.combining(sign))
    return " ".join(_SIGNS.sub(" ", text.replace("'", "").replace("’", "")).split())


@lru_cache(maxsize=8192)
def name_key(name: str) -> str:
    """What two spellings of one organization's name share: no legal form, no article, no signs."""
    key = folded(without_form(_MARKS.sub("", name).strip()))
    return key.removeprefix("the ")


def squeezed(name: str) -> str:
    """A name as an address on the web would have it: letters and digits only."""
    return name_key(name).replace(" and ", " ").replace(" ", "")
