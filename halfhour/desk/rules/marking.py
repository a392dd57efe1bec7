"""Which words of a text were looked for. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence

from halfhour.core.folding import fold

WORD = re.compile(r"\w+", re.UNICODE)
SHOWN = 180  # letters of an excerpt


def marked(text: str, words: str) -> list[tuple[str, bool]]:
    """The text in pieces, each with whether it is a word that begins with one of `words`, accents and case aside.

    A long text is cut so that the first such word shows.
    """
    terms = fold(words).split()
    pieces: list[tuple[str, bool]] = []
    at = 0
    for word in WORD.finditer(text):
        if _begins(word.group(), terms):
            pieces += [(text[at : word.start()], False), (word.group(), True)]
            at = word.end()
    pieces.append((text[at:], False))
    return _cut([piece for piece in pieces if piece[0]])


def _begins(word: str, terms: Sequence[str]) -> bool:
    return any(part.startswith(term) for part in fold(word).split() for term in terms)


def _cut(pieces: list[tuple[str, bool]]) -> list[tuple[str, bool]]:
    """At most 180 letters, from a little before the first marked word."""
    if sum(len(text) for text, _ in pieces) <= SHOWN:
        return pieces
    if pieces and not pieces[0][1] and len(pieces) > 1 and len(pieces[0][0]) > SHOWN // 3:
        kept = pieces[0][0][-SHOWN // 3 :]
        pieces = [("…" + kept[kept.find(" ") + 1 :], False), *pieces[1:]]
    found, left = [], SHOWN
    for text, is_marked in pieces:
        if len(text) > left:
            found.append((text[:left].rsplit(" ", 1)[0] + "…", is_marked))
            break
        found.append((text, is_marked))
        left -= len(text)
    return found
