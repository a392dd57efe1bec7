"""From the blocks of all pages to one text and its sections."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from .glyphs import HYPHEN
from .headings import Line, sections_of
from .lines import Block, Row
from .order import in_reading_order
from .running import without_running

_SMALL_CAPITAL = re.compile(r"\b(?=[^\W\d_]*[A-Z][^\W\d_]*[A-Z])[A-Z\u00c0-\u024f]{3,}\b")


@dataclass
class Page:
    """What one page holds. `picture`: a picture covers it and there are hardly any letters."""

    blocks: list[Block] = field(default_factory=list)
    from_right: bool = False
    letters: int = 0
    unknown: int = 0
    picture: bool = False


def told(pages: list[Page]) -> tuple[str, list[tuple[str, str]]]:
    """Return the text of the pages in reading order, and its sections as (heading, text)."""
    ordered = [in_reading_order(page.blocks, page.from_right) for page in pages]
    kept = without_running(ordered, lambda block: " ".join(row.text(False) for row in block.rows))
    lines: list[Line] = []
    for page, blocks in zip(pages, kept, strict=True):
        for line in _lines(blocks, page.from_right):
            _append(lines, line)
    lines = [_tidy(line) for line in lines]
    return "\n".join(line.text for line in lines).strip("\n"), sections_of(lines)


def _lines(blocks: list[Block], from_right: bool) -> Iterator[Line]:
    for block in blocks:
        yield Line("")
        for row in block.rows:
            yield _line(row, from_right)


def _line(row: Row, from_right: bool) -> Line:
    return Line(row.text(from_right), row.size, row.bold, alone=len(row.pieces) == 1)


def _append(lines: list[Line], line: Line) -> None:
    """Add a line. Where the one before ends in a broken word, the rest of that word moves up to it."""
    if lines and lines[-1].text.endswith(HYPHEN) and line.text:
        rest, _, text = line.text.partition(" ")
        begun = lines[-1].text[:-1]
        whole = rest[:1].islower() and "/" not in begun.rpartition(" ")[2]  # a hyphen in an address is its own
        lines[-1] = _with_text(lines[-1], begun + ("" if whole else "-") + rest)
        line = _with_text(line, text.strip())
        if not line.text:
            return
    if line.text or (lines and lines[-1].text):
        lines.append(line)


def _tidy(line: Line) -> Line:
    text = line.text.replace(HYPHEN, "-")
    return _with_text(line, _SMALL_CAPITAL.sub(lambda word: _whole_capital(word[0]), text))


def _whole_capital(word: str) -> str:
    """Set right a word in small capitals whose accented letter kept its small form in the font's names (KüSTER)."""
    odd = [letter for letter in word if letter.islower()]
    return word.upper() if len(odd) == 1 and not odd[0].isascii() else word


def _with_text(line: Line, text: str) -> Line:
    return Line(text, line.size, line.bold, line.alone, line.named)
