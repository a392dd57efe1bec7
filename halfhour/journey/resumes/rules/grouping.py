"""Tricks that say the same: counted together where somebody said so, proposed where their words are alike."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import combinations

from rapidfuzz import fuzz

from halfhour.core.folding import fold

ALIKE = 72  # of rapidfuzz's 100, words in any order
MOST = 300  # tricks of one industry compared with each other


def groups(texts: Mapping[int, str], same: Iterable[tuple[int, int]]) -> list[list[int]]:
    """Ids that belong together: said to be the `same`, or word for word the same. In the order of `texts`."""
    lead = {pk: pk for pk in texts}

    def first(pk: int) -> int:
        while lead[pk] != pk:
            pk = lead[pk]
        return pk

    equal: dict[str, int] = {}
    twins = [(equal.setdefault(fold(text).rstrip(" ."), pk), pk) for pk, text in texts.items()]
    for one, other in [*twins, *same]:
        if one in lead and other in lead:
            lead[first(other)] = first(one)
    told: dict[int, list[int]] = {}
    for pk in texts:
        told.setdefault(first(pk), []).append(pk)
    return list(told.values())


def alike(texts: Mapping[int, str]) -> list[tuple[int, int]]:
    """Pairs of ids whose words are alike, the older first: a proposal, since one word can turn a meaning round."""
    folded = [(pk, fold(text)) for pk, text in list(texts.items())[:MOST]]
    return [
        (min(one, other), max(one, other))
        for (one, text), (other, words) in combinations(folded, 2)
        if fuzz.token_sort_ratio(text, words) >= ALIKE or fuzz.token_set_ratio(text, words) >= ALIKE + 15
    ]
