"""LinkedIn's Connections.csv in a language nobody gave us words for: its order and its cells say what it is."""

from __future__ import annotations

from halfhour.formats.tables import content, dates

ORDER = ("given", "family", "profile_url", "email", "organization", "title", "connected_on")
MOST = 0.7


def complete(fields: list[str], rows: list[list[str]]) -> None:
    """Gives the columns without a meaning the one they have in LinkedIn's own order, when the cells fit that order.

    The third of seven columns must hold member pages and the last one days. Where the words are known but for the
    day, any place will do: members' pages, names, and one column of days left over.
    """
    pages = _pages(rows, len(fields))
    days = [index for index, each in enumerate(fields) if not each and _days(_values(rows, index))]
    if len(fields) == len(ORDER) and pages == 2 and days == [6]:
        for index, meaning in enumerate(ORDER):
            fields[index] = fields[index] or meaning
    elif pages is not None and len(days) == 1 and "connected_on" not in fields and {"given", "full_name"} & set(fields):
        fields[days[0]] = "connected_on"


def _values(rows: list[list[str]], index: int) -> list[str]:
    return [row[index] for row in rows if index < len(row) and row[index]]


def _pages(rows: list[list[str]], width: int) -> int | None:
    """The column that holds pages of LinkedIn's members."""
    for index in range(width):
        values = _values(rows, index)
        if values and sum("linkedin.com/in/" in value for value in values) >= MOST * len(values):
            return index
    return None


def _days(values: list[str]) -> bool:
    if not values or content.holds(values):
        return False
    return sum(dates.parse(value) is not None for value in values) >= MOST * len(values)
