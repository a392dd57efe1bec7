"""Words made to fit one sheet: cut where there are too many, cleaned of what cannot be printed."""

import re
import unicodedata
from collections.abc import Callable
from typing import Any

MOST = {"questions": 20, "checklist": 10, "about": 6, "paragraphs": 40}  # so that one sheet can still be read
LONGEST_LETTER = 3_000  # characters on a card: 7 point type
LONGEST = {"questions": 240, "checklist": 90, "about": 180, "name": 90, "paragraphs": LONGEST_LETTER}  # characters
LONGEST_OTHER = 200  # characters of every other line

_DROPPED = ("Cc", "Cs", "Co", "Cn")  # control characters and what is no character
_LONG_WORD = re.compile(r"\S{40}")
_OVERRIDES = re.compile("[\u202a-\u202e\u2066-\u2069]")  # would turn the rest of the line round


def fitted(told: dict[str, Any]) -> tuple[dict[str, Any], bool]:
    """Return the words as one sheet can hold them, and whether any had to be cut."""
    whole = {name: each(value, _tidy) for name, value in told.items()}
    cut = {name: _cut(name, value) for name, value in whole.items()}
    return {name: each(value, _breakable) for name, value in cut.items()}, cut != whole


def printable(told: dict[str, Any]) -> dict[str, Any]:
    """The words whole, cleaned of what no paper shows."""
    return {name: each(value, lambda text: _breakable(_tidy(text))) for name, value in told.items()}


def each(value: Any, change: Callable[[str], str]) -> Any:
    """Change every string in a value; tuples come back as lists, as JSON has them."""
    if isinstance(value, str):
        return change(value)
    if isinstance(value, list | tuple):
        return [each(one, change) for one in value]
    if isinstance(value, dict):
        return {name: each(one, change) for name, one in value.items()}
    return value


def _tidy(text: str) -> str:
    kept = (one for one in text if one == "\n" or unicodedata.category(one) not in _DROPPED)
    return _OVERRIDES.sub("", "".join(kept)).strip()


def _breakable(text: str) -> str:
    """Let words longer than a line, such as addresses of pages, break."""
    return _LONG_WORD.sub(lambda word: word[0] + "\u200b", text)


def _cut(name: str, value: Any) -> Any:
    longest = LONGEST.get(name, LONGEST_OTHER)
    if isinstance(value, list):
        value = value[: MOST[name]]
    return each(value, lambda text: text if len(text) <= longest else text[: longest - 1].rstrip() + "…")
