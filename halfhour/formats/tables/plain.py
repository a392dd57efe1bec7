"""A header's words without what changes from one export to the next: accents, capitals, numbers, punctuation."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_HUMPS = re.compile(r"(?<=[a-z])(?=[A-Z])")
_NO_LETTERS = re.compile(r"[\W\d_]+")
_EMAIL = re.compile(r"\be mail")
_EAST = "[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff]"
_EAST_GAP = re.compile(f"(?<={_EAST}) (?={_EAST})")
_LETTERS = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th", "ё": "е"})


@lru_cache(maxsize=20000)
def plain(header: str) -> str:
    """“E-mail 2: Adresse” as “email adresse”, “FirstName” as “first name”, “商務 - 市/鎮” as “商務市鎮”."""
    text = _HUMPS.sub(" ", header[:200])
    if not text.isascii():
        bare = "".join(sign for sign in unicodedata.normalize("NFKD", text) if unicodedata.category(sign) != "Mn")
        text = unicodedata.normalize("NFC", bare)
    text = text.casefold().translate(_LETTERS)
    text = _EMAIL.sub("email", _NO_LETTERS.sub(" ", text).strip())
    return _EAST_GAP.sub("", text)
