"""Search over everything one owns: names, organizations and notes, folded, by the start of words, forgiving a typo.

Stages put texts in from their actions; only this package knows the two engines. SQLite: FTS5 with prefix indexes and
a trigram table over names. PostgreSQL: tsvector and pg_trgm. Both are kept by the database (migration 0002).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import zip_longest

from django.db import connection
from rapidfuzz import fuzz, process

from halfhour.core import bulk
from halfhour.core.folding import fold
from halfhour.core.models import SearchText
from halfhour.core.search import postgres, spelling, sqlite
from halfhour.core.search.row import Row

CLOSE_ENOUGH = 72  # rapidfuzz's 0 to 100: one slip in a six-letter name scores about 83, two about 67
NAMED = 2 / 3  # of what fits, so much may be found by its name, so that notes about a common name show as well


@dataclass(frozen=True, slots=True)
class Text:
    """What one thing says: `names` finds it by name (and despite a typo), `body` by any of its words.

    `target_id` is the id in the address that shows it, when that is not its own (a note lives on its interview).
    """

    kind: str
    object_id: int
    title: str
    body: str = ""
    names: str = ""
    excerpt: str = ""
    target_id: int | None = None


@dataclass(frozen=True, slots=True)
class Hit:
    """One thing found."""

    kind: str
    object_id: int
    target_id: int
    title: str
    excerpt: str


def put(owner_id: int, texts: Iterable[Text]) -> None:
    """Store or replace what things say; call it in the action that changes them, in its transaction."""
    bulk.insert(
        [_row(owner_id, text) for text in texts],
        replacing=(["owner", "kind", "object_id"], ["title", "excerpt", "target_id", "names", "folded"]),
    )


def remove(owner_id: int, kind: str, object_ids: Iterable[int]) -> None:
    """Forget things that are gone."""
    SearchText.objects.filter(owner_id=owner_id, kind=kind, object_id__in=list(object_ids)).delete()


def find(owner_id: int, words: str, *, limit: int = 30) -> list[Hit]:
    """What fits all of `words` by the start of each, names first, then newest; a typo is forgiven when nothing fits.

    Of `limit`, at most two thirds are found by their name while something else fits. Three to six queries, or seven
    on PostgreSQL, whatever the number of rows; as many again and one more when nothing fits and a word is mended.
    """
    terms = fold(words).split()[:8]
    found = _fitting(owner_id, terms, limit) if terms else []
    if terms and not found and (mended := spelling.mended(owner_id, terms)):
        found = _fitting(owner_id, mended, limit)
    return [Hit(row.kind, row.object_id, row.target_id, row.title, row.excerpt) for row in found[:limit]]


def _fitting(owner_id: int, terms: list[str], limit: int) -> list[Row]:
    engine = postgres if connection.vendor == "postgresql" else sqlite
    found = engine.by_name(owner_id, terms, limit)
    named = set(found)
    known = [row for row in engine.by_words(owner_id, terms, limit) if row not in named]
    rest = _in_turn(known, engine.said(owner_id, terms, limit))
    found = found[: max(round(NAMED * limit), limit - len(rest))] + rest
    if not found:
        found = _nearest(" ".join(terms), engine.similar(owner_id, " ".join(terms)), limit)
    return found


def _row(owner_id: int, text: Text) -> SearchText:
    return SearchText(
        owner_id=owner_id,
        kind=text.kind,
        object_id=text.object_id,
        target_id=text.target_id or text.object_id,
        title=text.title[:200],
        excerpt=text.excerpt[:300],
        names=fold(text.names),
        folded=fold(f"{text.title} {text.names} {text.body}"),
    )


def _in_turn(known: list[Row], said: list[Row]) -> list[Row]:
    """One of each in turn, so that neither people at a place nor notes about it crowd out the other."""
    return [row for pair in zip_longest(known, said) for row in pair if row]


def _nearest(words: str, candidates: list[Row], limit: int) -> list[Row]:
    scored = process.extract(
        words,
        {row: row.names for row in candidates},
        scorer=fuzz.partial_token_sort_ratio if " " in words else _best_word,
        score_cutoff=CLOSE_ENOUGH,
        limit=limit,
    )
    return [row for _, _, row in scored]


def _best_word(words: str, names: str, **options: object) -> float:
    """How near one typed word is to the nearest word of a name."""
    return max((fuzz.ratio(words, name) for name in names.split()), default=0.0)
