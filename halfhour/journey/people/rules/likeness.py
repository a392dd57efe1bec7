"""Whether two folded names could be one person's. Pure."""

from __future__ import annotations

from functools import lru_cache

from rapidfuzz import fuzz

# rapidfuzz's 0 to 100. One slip in a ten-letter name scores 90 to 95; Anna and Anne Lee, two people, score 87.
CLOSE = 88
# fmt: off
ADDED = frozenset({
    "dr", "prof", "mr", "mrs", "ms", "mx", "jr", "sr", "ii", "iii", "iv", "phd", "md", "mba", "ma",
    "msc", "bsc", "ba", "bs", "jd", "cpa", "cfa", "pmp", "esq", "rn", "pe", "dds", "llm", "mph",
})
# fmt: on


@lru_cache(maxsize=8192)
def words(name: str) -> tuple[str, ...]:
    """The words of a folded name without titles and degrees; all of them when nothing else is left."""
    return tuple(word for word in name.split() if word not in ADDED) or tuple(name.split())


def digits(name: str) -> str:
    """`room 12` and `room 13` are no slip of the hand."""
    return "" if name.replace(" ", "").isalpha() else "".join(sign for sign in name if sign.isdigit())


def near(one: str, other: str) -> bool:
    """`jon smith` and `john smith`, `maria chen` and `maria luisa chen`, `m chen`, `maria c` and `maria chen`."""
    if one == other:
        return True
    a, b = words(one), words(other)
    if digits(one) != digits(other):
        return False
    if len(a) < 2 or len(b) < 2:
        return a == b
    few, many = sorted((set(a), set(b)), key=len)
    if few <= many or (a[-1] == b[-1] and _initial(a[0], b[0])) or (a[0] == b[0] and _initial(a[-1], b[-1])):
        return True
    return fuzz.token_sort_ratio(" ".join(a), " ".join(b)) >= CLOSE


def _initial(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return len(short) == 1 and long.startswith(short)
