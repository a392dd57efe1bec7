"""Where a table begins in a file: what parts its cells, which line is its header, and the header's signature."""

from __future__ import annotations

import csv
import hashlib
from collections import Counter
from dataclasses import dataclass

from halfhour.formats.tables import content, google
from halfhour.formats.tables.defusing import restored
from halfhour.formats.tables.plain import plain
from halfhour.formats.tables.privacy import is_private
from halfhour.formats.tables.vocabulary import everything, is_known, language, unowned
from halfhour.formats.tables.writing import is_places
from halfhour.formats.tidying import one_line

DELIMITERS = (",", ";", "\t", "|")
# How far down the header is looked for: a preamble of notes is a few lines, some exports have a title page.
_FAR = 60
_WHO = frozenset({"full_name", "name?", "given", "family", "email"})


@dataclass(slots=True)
class Layout:
    """`header` is empty when the table has none; `start` is the index of the first line of its rows.

    `guessed`: no word of the header is known, it was taken for one because it stands first.
    """

    delimiter: str
    header: list[str]
    start: int
    width: int
    guessed: bool = False


def find(lines: list[str]) -> Layout | None:
    """The layout of the table in `lines`, or None when they hold none."""
    told = _told(lines)
    begin = 1 if told else 0
    found = _by_words(lines, begin, told)
    return found or _by_shape(lines, begin, told)


def signature(layout: Layout) -> str:
    """The key under which a mapping of this header is remembered: equal for equal header cells in equal order."""
    cells = [one_line(cell).casefold() for cell in layout.header] or [f"{layout.width} columns, no header"]
    return hashlib.sha256("\x1f".join(cells).encode()).hexdigest()[:16]


def unique(header: list[str], width: int) -> list[str]:
    """One name a column: what the file says, “Column 3” where it says nothing, “Email (2)” the second time."""
    seen: Counter[str] = Counter()
    names = []
    for number in range(1, max(width, len(header)) + 1):
        name = (one_line(header[number - 1]) if number <= len(header) else "") or f"Column {number}"
        seen[name] += 1
        names.append(name if seen[name] == 1 else f"{name} ({seen[name]})")
    return names


def score(cells: list[str]) -> tuple[int, bool]:
    """How many of the cells are headers somebody uses, and whether one of them says who the row is about."""
    if content.looks_like_data(cells):
        return 0, False
    if is_places(cells):
        return len(cells), True
    words = [plain(cell) for cell in cells if cell and len(cell) <= 80]
    known = sum(1 for cell in cells if cell and (google.field_of(cell) or is_private(cell) or is_known(plain(cell))))
    return known, any(_is_who(each) for each in words) or any(google.field_of(cell) == "email" for cell in cells)


def words_known(text: str) -> int:
    """How many cells of `text` are known headers: tells which of two encodings a file is in."""
    cells = (cell for line in text.splitlines()[:20] for mark in DELIMITERS for cell in line.split(mark))
    return len({cell for cell in cells if cell and not cell.isascii() and is_known(plain(cell.strip('" ')))})


def _is_who(words: str) -> bool:
    words = unowned(words)
    return any(language(name).phrases.get(words) in _WHO for name in everything().get(words, ()))


def _told(lines: list[str]) -> str:
    """The delimiter that Excel's own first line `sep=;` names, or ""."""
    first = lines[0].strip().strip('"').lower() if lines else ""
    return lines[0].strip().strip('"')[4:5] if first.startswith("sep=") and len(first) == 5 else ""


def _by_words(lines: list[str], begin: int, told: str) -> Layout | None:
    best: tuple[int, int, Layout] | None = None
    seen = 0
    for index in range(begin, min(len(lines), begin + _FAR)):
        if not lines[index].strip():
            continue
        seen += 1
        if best and best[0] > 1 and content.looks_like_data(_record(lines, index, best[2].delimiter)[0]):
            break  # a header further down belongs to another table
        for delimiter in (told,) if told else DELIMITERS:
            cells, after = _record(lines, index, delimiter)
            known, who = score(cells)
            enough = 2 if seen > 1 else 1
            if who and known >= enough and (best is None or (known, len(cells)) > best[:2]):
                best = (known, len(cells), Layout(delimiter, cells, after, len(cells)))
    return best[2] if best else None


def _record(lines: list[str], index: int, delimiter: str) -> tuple[list[str], int]:
    """The cells of the record that begins on a line, and the index after it. A header may hold line breaks."""
    line = lines[index]
    several = lines[index : index + 30] if line.count('"') % 2 else [line]
    reader = csv.reader(several, delimiter=delimiter)
    try:
        cells = next(reader)
    except (csv.Error, StopIteration):
        return [], index + 1
    if reader.line_num > 1 and any(len(cell) > 80 for cell in cells):
        return [], index + 1
    return [restored(one_line(cell)) for cell in cells], index + reader.line_num


def _by_shape(lines: list[str], begin: int, told: str) -> Layout | None:
    """A table by its even rows, when no line is a header anybody knows."""
    shapes = [shape for each in ((told,) if told else DELIMITERS) if (shape := _shape(lines, begin, each))]
    if not shapes:
        return _one_column(lines, begin)
    _, delimiter, width, start = max(shapes, key=lambda shape: (shape[0], shape[2]))
    cells, after = _record(lines, start, delimiter)
    if content.looks_like_data(cells):
        return Layout(delimiter, [], start, width)
    return Layout(delimiter, cells, after, width, guessed=True)


def _shape(lines: list[str], begin: int, delimiter: str) -> tuple[float, str, int, int] | None:
    """(share of rows of the usual width, delimiter, that width, index of the first such row), None for no table."""
    widths = []
    for index in range(begin, min(len(lines), begin + _FAR)):
        if lines[index].strip():
            widths.append((index, len(_record(lines, index, delimiter)[0])))
    usual = Counter(width for _, width in widths if width > 1).most_common(1)
    if not usual or len(widths) < 2:
        return None
    width, times = usual[0]
    share = times / len(widths)
    first = next(index for index, each in widths if each == width)
    return (share, delimiter, width, first) if share >= 0.8 else None


def _one_column(lines: list[str], begin: int) -> Layout | None:
    """A plain list of mail addresses, one a line."""
    values = [line.strip() for line in lines[begin : begin + _FAR] if line.strip()]
    return Layout("\x1f", [], begin, 1) if content.holds(values) == "email" else None
