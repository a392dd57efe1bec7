"""From glyphs to pieces, rows and blocks, following the order in which the file draws them.

A piece is text on one baseline without a wide gap; a row is the pieces of one line; a block is rows that stand one
below the other. Lengths are PDF points, y grows upward.
"""

from dataclasses import dataclass, field, replace
from functools import cached_property

from .direction import RIGHT_TO_LEFT, logical
from .glyphs import Glyph
from .spaced import closed

WIDE_GAP = 1.0  # of the type size: more is a new piece
TURNED_GAP = 1.5  # of the type size, between letters that stand on their side
LETTER_GAP = 0.3  # of the type size: more is a space, also where the file has none
SAME_LINE = 0.45  # of the type size, between two baselines
NEXT_LINE = 2.1  # of the type size: more ends the block


@dataclass
class Piece:
    """Text on one baseline without a wide gap."""

    glyphs: list[Glyph]

    @cached_property
    def x0(self) -> float:
        return min(glyph.x0 for glyph in self.glyphs)

    @cached_property
    def x1(self) -> float:
        return max(glyph.x1 for glyph in self.glyphs)

    @cached_property
    def y(self) -> float:
        return self.glyphs[0].y

    @cached_property
    def size(self) -> float:
        sizes = sorted(glyph.size for glyph in self.glyphs)
        return max(sizes[len(sizes) // 2], 1.0)

    @cached_property
    def bold(self) -> bool:
        return sum(glyph.bold for glyph in self.glyphs) * 2 > len(self.glyphs)

    @property
    def turned(self) -> bool:
        return self.glyphs[0].turned

    def text(self, from_right: bool) -> str:
        """Return the words in reading order."""
        return " ".join(logical(self.glyphs, from_right).split())


@dataclass
class Row:
    """The pieces of one line."""

    pieces: list[Piece]

    @property
    def x0(self) -> float:
        return min(piece.x0 for piece in self.pieces)

    @property
    def x1(self) -> float:
        return max(piece.x1 for piece in self.pieces)

    @property
    def y(self) -> float:
        return self.pieces[0].y

    @property
    def size(self) -> float:
        return max(piece.size for piece in self.pieces)

    @property
    def bold(self) -> bool:
        return all(piece.bold for piece in self.pieces)

    def text(self, from_right: bool) -> str:
        """Return the words of the row in reading order, in one line."""
        pieces = self.pieces
        if from_right or any(RIGHT_TO_LEFT.search(glyph.text) for piece in pieces for glyph in piece.glyphs):
            pieces = self._cells()  # a file jumps to and fro within such a line
        ordered = sorted(pieces, key=lambda piece: piece.x0, reverse=from_right)
        return " ".join(filter(None, (piece.text(from_right) for piece in ordered)))

    def _cells(self) -> list[Piece]:
        """Cut the row anew from left to right, by its gaps alone."""
        cells: list[list[Glyph]] = []
        reach = 0.0
        for glyph in sorted((one for piece in self.pieces for one in piece.glyphs), key=lambda one: one.x0):
            if not cells or glyph.x0 - reach > WIDE_GAP * self.size:
                cells.append([])
            reach = max(reach, glyph.x1) if cells[-1] else glyph.x1
            cells[-1].append(glyph)
        return [Piece(cell) for cell in cells]


@dataclass
class Block:
    """Rows that stand one below the other."""

    rows: list[Row] = field(default_factory=list)

    @cached_property
    def x0(self) -> float:
        return min(row.x0 for row in self.rows)

    @cached_property
    def x1(self) -> float:
        return max(row.x1 for row in self.rows)

    @cached_property
    def top(self) -> float:
        return max(row.y + 0.7 * row.size for row in self.rows)

    @cached_property
    def bottom(self) -> float:
        return min(row.y - 0.2 * row.size for row in self.rows)


def blocks_of(glyphs: list[Glyph]) -> list[Block]:
    """Return the blocks of a page in the order in which the file draws them."""
    return _stacked(_rows(_pieces(glyphs)))


def rebuilt(blocks: list[Block]) -> list[Block]:
    """Return blocks whose order was changed with what now follows on the same line, or right below, in one."""
    return _stacked(_rows([piece for block in blocks for row in block.rows for piece in row.pieces]))


def apart(blocks: list[Block]) -> list[Block]:
    """Return each piece as a block of its own."""
    return [Block([Row([piece])]) for block in blocks for row in block.rows for piece in row.pieces]


def _stacked(rows: list[Row]) -> list[Block]:
    blocks: list[Block] = []
    for row in rows:
        if blocks and _goes_on(blocks[-1].rows[-1], row):
            blocks[-1].rows.append(row)
        else:
            blocks.append(Block([row]))
    return blocks


def _pieces(glyphs: list[Glyph]) -> list[Piece]:
    pieces: list[list[Glyph]] = []
    x0 = x1 = 0.0
    for glyph in glyphs:
        if not pieces and glyph.text == " ":
            continue
        last = pieces[-1][0] if pieces else None
        if last and _beside(last, pieces[-1][-1], glyph, x0, x1):
            if x1 + LETTER_GAP * glyph.size < glyph.x0 and " " not in (glyph.text, pieces[-1][-1].text):
                pieces[-1].append(replace(glyph, text=" ", x1=glyph.x0))
            pieces[-1].append(glyph)
            x0, x1 = min(x0, glyph.x0), max(x1, glyph.x1)
        elif glyph.text != " ":
            pieces.append([glyph])
            x0, x1 = glyph.x0, glyph.x1
    return [Piece(closed(one)) for one in pieces]


def _beside(first: Glyph, last: Glyph, glyph: Glyph, x0: float, x1: float) -> bool:
    """Say whether a glyph goes on with the piece that begins with `first`, ends with `last` and reaches from `x0` to `x1`."""
    if first.turned or glyph.turned:
        return first.turned and glyph.turned and _touches(last, glyph)
    high = max(first.size, glyph.size)
    apart = max(glyph.x0 - x1, x0 - glyph.x1)
    level = abs(glyph.y - first.y)
    small = min(first.size, glyph.size)
    middle = (glyph.x0 + glyph.x1) / 2
    inside = level > 0.2 * small and x0 < middle < x1 - 0.1 * small  # then it stands above or below, not beside
    return level <= SAME_LINE * min(high, 1.5 * small) and apart <= WIDE_GAP * high and not inside


def _touches(one: Glyph, other: Glyph) -> bool:
    """Say whether two glyphs stand close to each other, in whatever direction."""
    across = max(other.drawn[0] - one.drawn[2], one.drawn[0] - other.drawn[2])
    along = max(other.drawn[1] - one.drawn[3], one.drawn[1] - other.drawn[3])
    return max(across, along) <= TURNED_GAP * max(one.size, other.size)


def _rows(pieces: list[Piece]) -> list[Row]:
    rows: list[Row] = []
    for piece in pieces:
        last = rows[-1] if rows else None
        level = last and abs(piece.y - last.y) <= SAME_LINE * min(piece.size, last.size)
        if last and level and not piece.turned and not last.pieces[-1].turned:
            last.pieces.append(piece)
        else:
            rows.append(Row([piece]))
    return rows


def _goes_on(above: Row, row: Row) -> bool:
    if above.pieces[0].turned or row.pieces[0].turned:
        return False
    down = above.y - row.y
    over = min(above.x1, row.x1) - max(above.x0, row.x0)
    return 0 < down <= NEXT_LINE * max(above.size, row.size) and over > 0
