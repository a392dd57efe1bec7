"""Search by SQLite's FTS5: newest first by walking the index backward, so that a common word costs no more."""

from __future__ import annotations

import json

from django.db import connection

from halfhour.core.search.row import CANDIDATES, COLUMNS, Row, rows

RANKED_AT_MOST = 4000  # ranking costs some 3 µs a row, so a common piece of a name is left out


def by_name(owner_id: int, terms: list[str], limit: int) -> list[Row]:
    """What has all terms in its names."""
    return _matching("core_search_names", owner_id, terms, limit)


def by_words(owner_id: int, terms: list[str], limit: int) -> list[Row]:
    """What has names, and all terms anywhere."""
    return _matching("core_search_words", owner_id, terms, limit)


def said(owner_id: int, terms: list[str], limit: int) -> list[Row]:
    """What has no names of its own, and all terms: notes and the like."""
    return _matching("core_search_said", owner_id, terms, limit)


def similar(owner_id: int, words: str) -> list[Row]:
    """What shares the rarest pieces of three letters with `words` in its names, the likest first.

    A single piece makes everything that has it alike; then the newest come, and nothing is ranked.
    """
    pieces = _rare(sorted({words[i : i + 3] for i in range(len(words) - 2)}))
    if not pieces:
        return []
    order = "g.rank" if len(pieces) > 1 else "g.rowid DESC"
    return rows(
        f"SELECT {COLUMNS} FROM core_search_grams g JOIN core_searchtext t ON t.id = g.rowid"  # noqa: S608 - constants
        f" WHERE core_search_grams MATCH %s AND t.owner_id = %s ORDER BY {order} LIMIT %s",
        [" OR ".join(f'"{piece}"' for piece in pieces), owner_id, CANDIDATES],
    )


def _matching(index: str, owner_id: int, terms: list[str], limit: int) -> list[Row]:
    return rows(
        f"SELECT {COLUMNS} FROM {index} w JOIN core_searchtext t ON t.id = w.rowid"  # noqa: S608 - one of three names
        f" WHERE {index} MATCH %s AND t.owner_id = %s ORDER BY w.rowid DESC LIMIT %s",
        [" AND ".join(f'"{term}"*' for term in terms), owner_id, limit],
    )


def _rare(pieces: list[str]) -> list[str]:
    """Those of `pieces` that some name holds, rarest first, as long as they fit few enough rows together."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT value, (SELECT count(*) FROM core_search_grams WHERE core_search_grams MATCH '\"' || value || '\"')"
            " FROM json_each(%s)",
            [json.dumps(pieces)],
        )
        counts = sorted((count, piece) for piece, count in cursor.fetchall() if count)
    kept: list[str] = []
    total = 0
    for count, piece in counts:
        total += count
        if kept and total > RANKED_AT_MOST:
            break
        kept.append(piece)
    return kept
