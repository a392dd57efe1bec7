"""Phone numbers in the cells of a table: several in one cell, labels, and what spreadsheets did to them."""

from __future__ import annotations

import re

from halfhour.formats.contact import PHONE_KINDS
from halfhour.formats.tables.defusing import restored
from halfhour.formats.tables.google import SEPARATOR
from halfhour.formats.tidying import one_line, said

_BETWEEN = re.compile(r"[;\n|]|\s/\s|\sor\s|,(?=\s*[+(\d])")
# `["+49 30 1234", "+49 30 5678"]`, as programs write a list.
_LISTED = re.compile(r"^\[\s*['\"].*['\"]\s*\]$")
_DAMAGED = re.compile(r"^\d(?:[.,]\d+)?E\+\d+$", re.IGNORECASE)


def numbers_in(cell: str) -> tuple[list[str], list[str]]:
    """(numbers as written, numbers whose digits a spreadsheet lost: "4,93E+11") of one cell."""
    found: list[str] = []
    lost: list[str] = []
    for joined in cell.split(SEPARATOR):
        if _LISTED.match(joined.strip()):
            joined = re.sub("[\\[\\]'\"]", "", joined)
        for part in _BETWEEN.split(joined) if len(joined) > 15 else [joined]:
            number = restored(said(re.sub(r"(?i)^\s*(?:tel:|'(?=\d))", "", part)))
            if number:
                (lost if _DAMAGED.match(number) else found).append(one_line(number))
    return found, lost


def kind_of(label: str) -> str:
    """One of PHONE_KINDS for a label such as “* Mobile” or “Work Fax”, "" for any other."""
    words = label.strip(" *").casefold()
    if not words:
        return ""
    if "fax" in words:
        return next((f"{place} fax" for place in ("work", "home") if place in words), "fax")
    return next((kind for kind in PHONE_KINDS if kind in words), "mobile" if "cell" in words else "")
