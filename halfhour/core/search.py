"""Search over everything one owns: names, organizations and notes, folded, by the start of words, forgiving a typo.

Stages put texts in from their actions; only this module knows the two engines. SQLite: FTS5 with prefix indexes and
a trigram table over names. PostgreSQL: tsvector and pg_trgm. Both are kept by triggers (migration 0002).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.db import connection
from rapidfuzz import fuzz, process

from halfhour.core.folding import fold
from halfhour.core.models import SearchText

CANDIDATES = 60
CLOSE_ENOUGH = 72  # rapidfuzz's 0 to 100: one slip in a six-letter name scores about 83, two about 67


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
    SearchText.objects.bulk_create(
        [_row(owner_id, text) for text in texts],
        update_conflicts=True,
        unique_fields=["owner", "kind", "object_id"],
        update_fields=["title", "excerpt", "target_id", "names", "folded"],
        batch_size=500,
    )


def remove(owner_id: int, kind: str, object_ids: Iterable[int]) -> None:
    """Forget things that are gone."""
    SearchText.objects.filter(owner_id=owner_id, kind=kind, object_id__in=list(object_ids)).delete()


def find(owner_id: int, words: str, *, limit: int = 30) -> list[Hit]:
    """What fits all of `words` by the start of each, names first, then newest; a typo is forgiven when nothing fits.

    Two or three queries whatever the number of rows.
    """
    terms = fold(words).split()[:8]
    if not terms:
        return []
    engine = _postgres if connection.vendor == "postgresql" else _sqlite
    by_name = engine(owner_id, terms, "names", limit)
    found = by_name + [row for row in engine(owner_id, terms, "folded", limit) if row not in by_name]
    if not found:
        found = _despite_typo(owner_id, " ".join(terms), limit)
    return [Hit(r.kind, r.object_id, r.target_id, r.title, r.excerpt) for r in found[:limit]]


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


def _sqlite(owner_id: int, terms: list[str], column: str, limit: int) -> list[SearchText]:
    match = f"{column} : (" + " AND ".join(f'"{term}"*' for term in terms) + ")"
    return list(
        SearchText.objects.raw(
            "SELECT t.* FROM core_search_words w JOIN core_searchtext t ON t.id = w.rowid"
            " WHERE core_search_words MATCH %s AND t.owner_id = %s ORDER BY w.rowid DESC LIMIT %s",
            [match, owner_id, limit],
        )
    )


def _postgres(owner_id: int, terms: list[str], column: str, limit: int) -> list[SearchText]:
    vector = "names_words" if column == "names" else "words"
    return list(
        SearchText.objects.raw(
            f"SELECT t.* FROM core_searchtext t WHERE t.{vector} @@ to_tsquery('simple', %s) AND t.owner_id = %s"  # noqa: S608 - one of two names
            " ORDER BY t.id DESC LIMIT %s",
            [" & ".join(f"{term}:*" for term in terms), owner_id, limit],
        )
    )


def _despite_typo(owner_id: int, words: str, limit: int) -> list[SearchText]:
    candidates = _similar_postgres(owner_id, words) if connection.vendor == "postgresql" else _similar(owner_id, words)
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


def _similar(owner_id: int, words: str) -> list[SearchText]:
    grams = sorted({words[i : i + 3] for i in range(len(words) - 2)})
    if not grams:
        return []
    return list(
        SearchText.objects.raw(
            "SELECT t.* FROM core_search_grams g JOIN core_searchtext t ON t.id = g.rowid"
            " WHERE core_search_grams MATCH %s AND t.owner_id = %s ORDER BY g.rank LIMIT %s",
            [" OR ".join(f'"{gram}"' for gram in grams), owner_id, CANDIDATES],
        )
    )


def _similar_postgres(owner_id: int, words: str) -> list[SearchText]:
    return list(
        SearchText.objects.raw(
            "SELECT t.* FROM core_searchtext t WHERE t.owner_id = %s AND %s <%% t.names"
            " ORDER BY %s <<-> t.names LIMIT %s",
            [owner_id, words, words, CANDIDATES],
        )
    )
