"""Whether two folded names could be one person's. Pure."""

from __future__ import annotations

from functools import lru_cache
from itertools import islice, product

from rapidfuzz import fuzz
from rapidfuzz.distance import OSA

from halfhour.journey.people.rules.nicknames import full_names

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


@lru_cache(maxsize=8192)
def forms(name: str) -> frozenset[str]:
    """A folded name however it is turned, shortened or filled with initials: two that share a form can be one name.

    `smith, jim` and `james r smith` share `james smith`. At most eight forms: few words are short for many names.
    """
    parts = words(name)
    long = [part for part in parts if len(part) > 1]
    parts = tuple(long) if len(long) > 1 else parts
    meant = [full_names(part) for part in parts[:6]]
    if all(len(each) == 1 for each in meant):
        return frozenset((" ".join(sorted(parts[:6])),))
    return frozenset(" ".join(sorted(each)) for each in islice(product(*meant), 8))


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
    if (
        few <= many
        or not forms(one).isdisjoint(forms(other))
        or (a[-1] == b[-1] and _initial(a[0], b[0]))
        or (a[0] == b[0] and _initial(a[-1], b[-1]))
    ):
        return True
    return fuzz.token_sort_ratio(" ".join(a), " ".join(b)) >= CLOSE


def slipped(one: str, other: str) -> bool:
    """One letter more, less, other or changed with its neighbour, in names of seven letters or more.

    Two colleagues can be so near; two who share a mailbox or a number are hardly two.
    """
    if digits(one) != digits(other) or min(len(one), len(other)) < 7:
        return False
    a, b = " ".join(sorted(words(one))), " ".join(sorted(words(other)))
    return OSA.distance(a, b, score_cutoff=1) <= 1 or OSA.distance(one, other, score_cutoff=1) <= 1


def shares_a_name(one: str, other: str) -> bool:
    """A given or a family name of more than two letters in common: somebody may have married."""
    return any(len(word) > 2 for word in set(words(one)) & set(words(other)))


def _initial(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return len(short) == 1 and long.startswith(short)
