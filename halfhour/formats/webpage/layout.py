"""From a parser's events to lines in reading order; what else elements carry goes to `gathering` and `scopes`."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from halfhour.formats.webpage.document import Document, Line
from halfhour.formats.webpage.frames import BLOCKS, Frame, Reading, inside
from halfhour.formats.webpage.gathering import TELLING, Gathering
from halfhour.formats.webpage.limits import LONGEST_LINE, MOST_EVENTS

_CELLS = frozenset({"table", "tr", "td", "th"})
_LINE = Reading.LINE
# Words inside a line that nobody sees are there to spoil mail addresses for collectors.
_UNSEEN = re.compile(r"display\s{0,3}:\s{0,3}none", re.IGNORECASE)


class Enough(Exception):
    """The page is longer, or nested deeper (`deep`), than what is read."""

    def __init__(self, deep: bool) -> None:
        super().__init__()
        self.deep = deep


class Layout:
    """A parser target: `start`, `end` and `data` as lxml calls them; `finished()` gives the document."""

    def __init__(self, deepest: int | None) -> None:
        self.document = Document()
        self.chunks: list[str] = ["\n"]
        self.closers: list[tuple[int, Callable[[], None]]] = []
        self._deepest = deepest or MOST_EVENTS
        self._left = MOST_EVENTS
        self._stack: list[Frame] = [Frame()]
        self._frames: dict[tuple[Frame, str, str, str], Frame] = {}
        self._line: list[str] = []
        self._first = self._stack[0]
        self._bold = self._whole = 0
        self._tables: list[list[int]] = []
        self._table_count = 0
        self._gathering = Gathering(self)

    def start(self, tag: str, attrs: dict[str, str]) -> None:
        self._left -= 1
        stack = self._stack
        if self._left < 0 or len(stack) > self._deepest:
            raise Enough(deep=self._left >= 0)
        above = stack[-1]
        own = role = ""
        if attrs:
            own, role = attrs.get("class", ""), attrs.get("role", "")
            if "id" in attrs:
                own = f"{own} {attrs['id']}"
        key = (above, tag, own, role)
        frame = self._frames.get(key)
        if frame is None:
            frame = self._frames[key] = inside(above, tag, own, role)
        stack.append(frame)
        if tag in BLOCKS:
            self._flush()
            if tag in _CELLS:
                self._in_table(tag)
        elif "style" in attrs and _UNSEEN.search(attrs["style"]):
            self.hide()
        if above.reading is _LINE and (tag in TELLING or (attrs and self._gathering.wants(attrs, own))):
            self._gathering.read(tag, attrs, frame)
        elif tag == "a" and above.reading is Reading.NOTHING and attrs.get("href", "")[:4].lower() == "tel:":
            self._gathering.read(tag, attrs, frame)  # a number that is shown at a click

    def end(self, tag: str) -> None:
        self._left -= 1
        stack, closers = self._stack, self.closers
        while len(stack) > 1:
            frame = stack.pop()
            if frame.tag in BLOCKS:
                self._flush()
                if frame.tag == "table" and self._tables:
                    self._tables.pop()
            while closers and closers[-1][0] > len(stack):
                closers.pop()[1]()
            if frame.tag == tag:
                break

    def data(self, text: str) -> None:
        self._left -= 1
        frame = self._stack[-1]
        if frame.reading is _LINE:
            self._text(frame, text)
        elif frame.reading is Reading.WORDS:
            self.chunks.append(text)
        elif frame.tag == "script":
            self._gathering.script(text)
        if self._left < 0:
            raise Enough(deep=False)

    def close(self) -> Document:
        return self.document

    def at_end(self, close: Callable[[], None]) -> None:
        """`close` is called when the element that has just started ends; the last one asked for comes first."""
        self.closers.append((len(self._stack), close))

    def hide(self) -> None:
        """The text of the element that has just started is not read."""
        self._stack[-1] = replace(self._stack[-1], reading=Reading.NOTHING)

    def finished(self) -> Document:
        """The document; whatever was still open is closed."""
        while len(self._stack) > 1:
            self.end(self._stack[-1].tag)
        self._flush()
        self._gathering.finish()
        return self.document

    def write(self, text: str) -> None:
        """Words of our own in the line, as if they stood in the page."""
        self._text(self._stack[-1], text)

    def space(self) -> None:
        """Words before and after do not touch."""
        if self._line:
            self._line.append(" ")
        self.chunks.append(" ")

    def words(self, start: int) -> str:
        """The words since a position of `chunks`, no more than a property or a link can hold."""
        return " ".join("".join(self.chunks[start : start + 300]).split())[:LONGEST_LINE]

    def _in_table(self, tag: str) -> None:
        if tag == "table":
            self._table_count += 1
            self._tables.append([self._table_count, 0, 0])
        elif self._tables:
            here = self._tables[-1]
            if tag == "tr":
                here[1:] = [here[1] + 1, 0]
            else:
                here[2] += 1

    def _text(self, frame: Frame, text: str) -> None:
        self.chunks.append(text)
        if not self._line:
            if text.isspace():
                return
            self._first = frame
            self._bold = self._whole = 0
        elif (
            text[0].isupper()
            and (last := self._line[-1][-1]) != " "
            and (last.islower() or last.isdigit() or last == ")")
        ):
            # Two boxes touch in the source and stand apart on the screen: “3900” and “Fax”.
            self._line.append(" ")
        self._line.append(text)
        self._whole += len(text)
        if frame.bold:
            self._bold += len(text)

    def _flush(self) -> None:
        if self.chunks[-1] != "\n":
            self.chunks.append("\n")
        if not self._line:
            return
        text = " ".join("".join(self._line).split())
        self._line = []
        if not text:
            return
        first = self._first
        cell = (self._tables[-1][0], self._tables[-1][1], self._tables[-1][2]) if self._tables else None
        strong = self._bold * 10 > self._whole * 8
        for piece in _pieces(text) if len(text) > LONGEST_LINE else (text,):
            line = Line(piece, first.place, first.menu, first.tag, first.level, strong, first.name, cell)
            self.document.lines.append(line)


def _pieces(text: str) -> list[str]:
    """A line in parts short enough to search, cut between words."""
    found, at = [], 0
    while len(text) - at > LONGEST_LINE:
        cut = text.rfind(" ", at + LONGEST_LINE // 2, at + LONGEST_LINE)
        cut = cut if cut > 0 else at + LONGEST_LINE
        found.append(text[at:cut])
        at = cut + (text[cut] == " ")
    return [*found, text[at:]] if at < len(text) else found
