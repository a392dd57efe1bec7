"""A table without its private columns: what is dropped while reading is not to be stored with the file either."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from halfhour.formats.tables.opening import Opened, opened
from halfhour.formats.tables.records import Record, fitted, lines_of, records, rows_of

# Stands for a row whose cells cannot be told apart: any of them could be private.
UNTOLD = "?"


def stripped(data: bytes, text: str, codec: str, mapping: dict[str, str] | None = None) -> bytes:
    """`data` with its private cells blank and every line where it was; the same bytes when no column is private.

    `text` is `data` as it reads, without byte order mark. `codec` turns the bytes into text and back without loss,
    line by line as `text` has them; it may read letters wrongly.
    """
    table = opened(text, mapping)
    if table is None or not table.columns.private:
        return data
    lines = rows_of(data.decode(codec, errors="replace"))
    return "".join(_without(lines, table)).encode(codec, errors="replace")


def _without(lines: list[str], table: Opened) -> Iterator[str]:
    start, width = table.layout.start, len(table.columns.header)
    yield from lines[:start]
    before: Record | None = None
    for record in records(lines, start, table.layout.delimiter, width):
        end = record.line - 1
        yield _row(before, lines[before.line - 1 : end], table) if before else "".join(lines[start:end])
        before = record
    if before:
        yield _row(before, lines[before.line - 1 :], table)


def _row(record: Record, raw: list[str], table: Opened) -> str:
    """The row's lines again, as many as they were."""
    if table.layout.header and table.lines[record.line - 1].strip() == table.lines[table.layout.start - 1].strip():
        return "".join(raw)  # the header again: words, and nobody's
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=table.layout.delimiter, lineterminator="\r\n").writerow(_kept(record, table))
    row = out.getvalue().removesuffix("\r\n")
    end = raw[-1][len(raw[-1].rstrip("\r\n")) :]
    return row + ("\r" if end == "\r" else "\n") * (len(raw) - len(lines_of(row))) + end


def _kept(record: Record, table: Opened) -> list[str]:
    private, width = table.columns.private, len(table.columns.header)
    cells = record.cells
    if len(cells) != width and (record.doubt or (len(cells) == 1 and "@" not in cells[0])):
        return [UNTOLD]
    if len(cells) > width:  # one cell more than the header has, so that the reader still says what it saw
        cells = [*(" ".join(cell.split()) for cell in fitted(cells, width)[:width]), ""]
    return ["" if index in private else cell for index, cell in enumerate(cells)]
