"""A table's text opened: where its rows begin, and what its columns mean."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice

from halfhour.formats.tables import layout
from halfhour.formats.tables.columns import Columns, understand
from halfhour.formats.tables.layout import Layout
from halfhour.formats.tables.records import records, rows_of
from halfhour.formats.tables.writing import is_own, own_fields
from halfhour.formats.tidying import many_lines

_LOOKED_AT = 300


@dataclass(slots=True)
class Opened:
    """A table's lines, its layout, its columns, and its first rows with tidied cells."""

    lines: list[str]
    layout: Layout
    columns: Columns
    sample: list[list[str]]


def opened(text: str, mapping: dict[str, str] | None = None) -> Opened | None:
    """The table in `text`, None when there is none. `mapping`: see `contacts.read`."""
    lines = rows_of(text)
    found = layout.find(lines)
    if found is None:
        return None
    header = layout.unique(found.header, found.width)
    first = islice(records(lines, found.start, found.delimiter, len(header)), _LOOKED_AT)
    sample = [[many_lines(cell) for cell in record.cells] for record in first]
    columns = understand(header, sample, mapping)
    if is_own(header):
        columns.fields, columns.private = own_fields(header), set()
    return Opened(lines, found, columns, sample)
