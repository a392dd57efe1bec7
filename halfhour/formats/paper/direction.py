"""Which way a text is read, by its first letter that knows (Unicode's bidirectional algorithm, rules P2 and P3)."""

from __future__ import annotations

import unicodedata


def direction(text: str) -> str:
    """`rtl` when the first letter with a direction runs from right to left, else `ltr`."""
    for letter in text:
        way = unicodedata.bidirectional(letter)
        if way in ("R", "AL"):
            return "rtl"
        if way == "L":
            return "ltr"
    return "ltr"
