"""Telling columns of text from tables of labels and dates.

Two things stand side by side with a gap between them. If both run on from line to line, they are columns and each is
read to its end. If one side is short labels, dates or places, the lines belong together.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from .lines import Block, Piece, Row

COLUMN_WIDTH = 0.22  # of the whole width: a narrower side holds labels or dates
FULL = 0.8  # of the width of its column: such a line runs on
FEWEST_LINES = 4  # on both sides, to call rows drawn line by line columns
LEAST_GAP = 0.6  # of the type size


@dataclass(frozen=True)
class Gutter:
    """An upright strip without text, `x0` to `x1`."""

    x0: float
    x1: float


def split_columns(block: Block) -> list[Block]:
    """Cut a block whose file draws two columns line by line; any other block comes back alone."""
    gutter = _shared_gap(block.rows)
    if not gutter:
        return [block]
    left: list[Row] = []
    right: list[Row] = []
    for row in block.rows:
        for side, pieces in ((left, _before(row, gutter)), (right, _behind(row, gutter))):
            if pieces:
                side.append(Row(pieces))
    if not (_runs_on(left, block) and _runs_on(right, block)):
        return [block]
    return [Block(left), Block(right)]


def gutter_between(blocks: Sequence[Block]) -> Gutter | None:
    """Return the widest strip that no block crosses, with columns of text on both sides; else None."""
    return _widest(strip for strip in _strips(blocks) if _both_are_columns(blocks, strip))


def widest_strip(blocks: Sequence[Block]) -> Gutter | None:
    """Return the widest strip that no block crosses, whatever stands on its sides; else None."""
    return _widest(_strips(blocks))


def _widest(strips: Iterable[Gutter]) -> Gutter | None:
    return max(strips, key=lambda strip: strip.x1 - strip.x0, default=None)


def _strips(blocks: Sequence[Block]) -> list[Gutter]:
    least = LEAST_GAP * min(row.size for block in blocks for row in block.rows)
    strips: list[Gutter] = []
    reach = float("inf")
    for block in sorted(blocks, key=lambda one: one.x0):
        if block.x0 - reach >= least:
            strips.append(Gutter(reach, block.x0))
        reach = block.x1 if reach == float("inf") else max(reach, block.x1)
    return strips


def _both_are_columns(blocks: Sequence[Block], gutter: Gutter) -> bool:
    left = [row for block in blocks if block.x1 <= gutter.x0 for row in block.rows]
    right = [row for block in blocks if block.x0 >= gutter.x1 for row in block.rows]
    if min(len(left), len(right)) < 2:
        return False
    few, many = sorted((left, right), key=len)
    return not (len(few) < 0.7 * len(many) and _labels(few, many))


def _labels(few: list[Row], many: list[Row]) -> bool:
    """Say whether nearly every line of `few` stands beside a line of `many`, and few of them one below the other."""
    level = sum(any(abs(row.y - other.y) < 0.3 * row.size for other in many) for row in few)
    downward = sorted(few, key=lambda row: -row.y)  # a file may draw them in any order
    followed = sum(0 < above.y - below.y < 1.7 * above.size for above, below in pairwise(downward))
    return level >= 0.75 * len(few) and followed < 0.75 * len(few)


def _shared_gap(rows: list[Row]) -> Gutter | None:
    """Return the strip that all rows leave free and that most rows have text on both sides of."""
    low, high, both = float("-inf"), float("inf"), 0
    for row in rows:
        gap = _widest_gap(row)
        if gap and min(high, gap.x1) - max(low, gap.x0) > 0:
            low, high, both = max(low, gap.x0), min(high, gap.x1), both + 1
    if both < FEWEST_LINES or any(piece.x0 < low and piece.x1 > high for row in rows for piece in row.pieces):
        return None
    return Gutter(low, high)


def _widest_gap(row: Row) -> Gutter | None:
    pieces = sorted(row.pieces, key=lambda piece: piece.x0)
    gaps = [Gutter(a.x1, b.x0) for a, b in pairwise(pieces)]
    return max(gaps, key=lambda gap: gap.x1 - gap.x0, default=None)


def _before(row: Row, gutter: Gutter) -> list[Piece]:
    return [piece for piece in row.pieces if piece.x0 < gutter.x0]


def _behind(row: Row, gutter: Gutter) -> list[Piece]:
    return [piece for piece in row.pieces if piece.x0 >= gutter.x0]


def _runs_on(side: list[Row], whole: Block) -> bool:
    if len(side) < FEWEST_LINES:
        return False
    left, right = min(row.x0 for row in side), max(row.x1 for row in side)
    if right - left < COLUMN_WIDTH * (whole.x1 - whole.x0):
        return False
    full = sum(row.x1 - row.x0 >= FULL * (right - left) for row in side)
    return full >= 0.5 * len(side)
