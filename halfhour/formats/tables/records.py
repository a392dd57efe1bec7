"""The records of a table with the line each begins on, also when a quotation mark somewhere is never closed."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass

# A cell of more lines than this is taken for a quotation mark nobody closed. Keeps a broken file from being re-read.
_LONGEST = 300
_LOOKED_AT = 50
# What no doubled quotation mark looks like: text goes on right after it.
_BY_BACKSLASH = re.compile(r'\\"(?!"|\s*(?:[,;\t|\r\n]|$))')
_ESCAPED = re.compile(r'\\"(?!\s*(?:[,;\t|](?! )|[\r\n]|$))')
# One cell for the whole line. That a delimiter is in it is asked apart: within, a line of a megabyte would take hours.
_ONE_CELL = re.compile(r'^"((?:[^"]|"")*)"[,;\t]*(\r?\n?|\r)$')
_DELIMITER = re.compile(r"[,;\t|]")
UNCLOSED = "A quotation mark in this row is never closed"
TOO_LONG = "A cell of this row is too long to be one."


@dataclass(slots=True)
class Record:
    """One record: the number of its first line, its cells, and what was wrong with it ("" when nothing was)."""

    line: int
    cells: list[str]
    doubt: str = ""


def lines_of(text: str) -> list[str]:
    """`text` cut at \\n, \\r and \\r\\n, ends kept; other separators of Unicode stay inside their line."""
    return io.StringIO(text, newline="").readlines()


def rows_of(text: str) -> list[str]:
    """The lines of a table, with quotation marks as everybody else writes them.

    A database escapes them with a backslash; a spreadsheet that did not know the delimiter puts each row into one cell.
    """
    text = text.replace("\x00", "")
    if '\\"' in text and _BY_BACKSLASH.search(text):
        text = _ESCAPED.sub('""', text)
    lines = lines_of(text)
    first = [line for line in lines[:_LOOKED_AT] if line.strip()]
    return [_unwrapped(line) for line in lines] if first and all(map(_wrapped, first)) else lines


def _wrapped(line: str) -> re.Match[str] | None:
    """The match for a line that stands in one cell, with a delimiter in it."""
    match = _ONE_CELL.match(line)
    return match if match and _DELIMITER.search(match[1]) else None


def _unwrapped(line: str) -> str:
    match = _wrapped(line)
    return match[1].replace('""', '"') + match[2] if match else line


def records(lines: list[str], start: int, delimiter: str, width: int) -> Iterator[Record]:
    """The records from line index `start` on. Empty lines give none. `width` is the number of columns."""
    position = start
    while position < len(lines):
        for record, after in _run(lines, position, delimiter):
            position = after
            if after > record.line and _is_broken(lines, record, after, delimiter, width):
                position = record.line
                yield _alone(lines[record.line - 1], record.line, delimiter, width)
                break
            if record.cells:
                yield record


def fitted(cells: list[str], width: int) -> list[str]:
    """A row with too many cells, made to fit: a comma and a space inside a cell parted it where no quotes stood."""
    joined: list[str] = []
    for position, cell in enumerate(cells):
        too_many = len(joined) + len(cells) - position > width
        if too_many and joined and cell.startswith(" ") and cell.strip() and joined[-1].strip():
            joined[-1] += "," + cell
        else:
            joined.append(cell)
    return joined


def _run(lines: list[str], start: int, delimiter: str) -> Iterator[tuple[Record, int]]:
    """Records as the csv module sees them, each with the index of the line after it; stops at a record too long."""
    began = start

    def feed() -> Iterator[str]:
        for index in range(start, len(lines)):
            if index - began >= _LONGEST:
                return
            yield lines[index]

    reader = csv.reader(feed(), delimiter=delimiter)
    while True:
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error:  # a cell over the module's limit
            yield Record(began + 1, [lines[began][:80]], TOO_LONG), max(start + reader.line_num, began + 1)
            return
        after = start + reader.line_num
        yield Record(began + 1, cells), after
        began = after


def _is_broken(lines: list[str], record: Record, after: int, delimiter: str, width: int) -> bool:
    """True when a record over several lines swallowed the rows after it."""
    raw = lines[record.line - 1 : after]
    if sum(line.count('"') for line in raw) % 2 or record.doubt or len(raw) >= _LONGEST:
        return True
    if len(record.cells) == width:
        return False
    return len(_unquoted(raw[1], delimiter)) == width


def _alone(line: str, number: int, delimiter: str, width: int) -> Record:
    cells = _unquoted(line, delimiter)
    if len(cells) == width:
        return Record(number, [cell.strip().strip('"').replace('""', '"') for cell in cells], UNCLOSED + ".")
    return Record(number, [line.strip()], UNCLOSED + ", so its cells cannot be told apart.")


def _unquoted(line: str, delimiter: str) -> list[str]:
    return line.rstrip("\r\n").split(delimiter)
