"""Which program wrote a table, told from its header."""

from __future__ import annotations

import re

from halfhour.formats.tables import google
from halfhour.formats.tables.columns import Columns
from halfhour.formats.tables.plain import plain
from halfhour.formats.tables.writing import is_own

_LINKEDIN = frozenset({"first name", "last name", "email address", "company", "position"})
_SECOND_MAIL = re.compile(r"^e-mail [23] address$", re.IGNORECASE)
_GOOGLE = frozenset({"organization title", "organization department", "phonetic first name", "additional name"})


def of(columns: Columns) -> str:
    """halfhour, linkedin, handshake, google, thunderbird, outlook, or table for any other."""
    if is_own(columns.header):
        return "halfhour"
    if columns.students:
        return "handshake"
    words = [plain(name) for name in columns.header]
    if is_linkedin(columns, words):
        return "linkedin"
    if _GOOGLE & set(words) or sum(1 for name in columns.header if google.numbered(name)) >= 2:
        return "google"
    if any(len(each.thunderbird & set(words)) >= 2 for each in columns.languages):
        return "thunderbird"
    return "outlook" if _is_outlook(columns) else "table"


def is_linkedin(columns: Columns, words: list[str]) -> bool:
    """LinkedIn's Connections.csv of any year: the day of the connection, or its first five headers."""
    return (columns.has("connected_on") and columns.has("given", "full_name")) or set(words) >= _LINKEDIN


def _is_outlook(columns: Columns) -> bool:
    """Outlook and those that copy it write both parts of the name, the mail, and address parts by place."""
    if any(_SECOND_MAIL.match(name) for name in columns.header):
        return True
    placed = {each for each in columns.fields if each.endswith((":work", ":home", ":work fax", ":home fax", ":other"))}
    return columns.has("given") and columns.has("family") and columns.has("email") and len(placed) >= 3
