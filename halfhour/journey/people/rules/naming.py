"""Names as they are kept, and as they are sorted. Pure."""

from __future__ import annotations

from functools import lru_cache

from halfhour.core.folding import fold
from halfhour.formats import names

LONGEST = 160


def tidy(name: str) -> str:
    """One line, one blank between words, at most 160 characters."""
    return " ".join(name.replace("\x00", "").split())[:LONGEST].strip()


@lru_cache(maxsize=4096)
def folded(text: str) -> str:
    """`fold`, remembered: one file says the same titles and places many times over."""
    return fold(text)


def sort_key(name: str) -> str:
    """The folded name, by which people are sorted and compared; a name of signs only stays as it is."""
    return (fold(name) or name.casefold().strip())[:LONGEST]


def parts(name: str) -> tuple[str, str]:
    """Given and family name as a hint, each at most 80 characters; empty where they cannot be told."""
    given, family = names.parts(name)
    return given[:80], family[:80]
