"""A mistyped word put right by the words one has written: `certifcate` finds the certificate in a note."""

from __future__ import annotations

from rapidfuzz import fuzz, process

from halfhour.core.models import SearchText

NEWEST = 3000  # texts whose words are compared: some twenty milliseconds, and only when nothing fits
CLOSE = 72  # of rapidfuzz's 100: one slip in a word of four letters scores 75
SHORTEST = 4


def mended(owner_id: int, terms: list[str]) -> list[str]:
    """The terms with each that begins no word of the owner's newest texts put right; empty when one cannot be."""
    texts = SearchText.objects.filter(owner_id=owner_id).order_by("-id").values_list("folded", flat=True)[:NEWEST]
    words = {word for text in texts for word in text.split()}
    right = [_right(term, words) for term in terms]
    return right if all(right) and right != terms else []


def _right(term: str, words: set[str]) -> str:
    if any(word.startswith(term) for word in words):
        return term
    if len(term) < SHORTEST:
        return ""
    best = process.extractOne(term, words, scorer=fuzz.ratio, score_cutoff=CLOSE)
    return best[0] if best else ""
