"""Search by PostgreSQL: tsvector for the start of words, pg_trgm for what resembles them.

A common word is found among the newest rows by walking them; the GIN index would gather every row that has it. A
rare one is found by the GIN index; the walk would never end. Which of both a word is shows in a short walk.
"""

from __future__ import annotations

from halfhour.core.search.row import CANDIDATES, COLUMNS, Row, rows

NAMED, UNNAMED = "names <> ''", "names = ''"
WALKED = 3000  # rows looked at one by one, some 2 ms


def by_name(owner_id: int, terms: list[str], limit: int) -> list[Row]:
    """What has all terms in its names."""
    return _matching("names_words", NAMED, owner_id, terms, limit)


def by_words(owner_id: int, terms: list[str], limit: int) -> list[Row]:
    """What has names, and all terms anywhere."""
    return _matching("words", NAMED, owner_id, terms, limit)


def said(owner_id: int, terms: list[str], limit: int) -> list[Row]:
    """What has no names of its own, and all terms: notes and the like."""
    return _matching("words", UNNAMED, owner_id, terms, limit)


def similar(owner_id: int, words: str) -> list[Row]:
    """What resembles `words` most in its names, the likest first."""
    return rows(
        f"SELECT {COLUMNS} FROM core_searchtext t WHERE t.owner_id = %s AND {NAMED}"  # noqa: S608 - constants
        " ORDER BY %s <<-> t.names LIMIT %s",
        [owner_id, words, CANDIDATES],
    )


def _matching(vector: str, among: str, owner_id: int, terms: list[str], limit: int) -> list[Row]:
    query = " & ".join(f"{term}:*" for term in terms)
    newest = rows(
        f"SELECT {COLUMNS} FROM (SELECT * FROM core_searchtext WHERE owner_id = %s AND {among}"  # noqa: S608 - constants
        f" ORDER BY -id LIMIT {WALKED}) t WHERE t.{vector} @@ to_tsquery('simple', %s) ORDER BY -t.id LIMIT %s",
        [owner_id, query, limit],
    )
    if len(newest) == limit:
        return newest
    # The sum keeps the planner from walking the key backward through everything.
    return rows(
        f"SELECT {COLUMNS} FROM core_searchtext t WHERE t.{vector} @@ to_tsquery('simple', %s)"  # noqa: S608 - constants
        f" AND t.owner_id = %s AND {among} ORDER BY t.id + 0 DESC LIMIT %s",
        [query, owner_id, limit],
    )
