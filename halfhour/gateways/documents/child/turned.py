"""Headings that stand on their side beside what they head: read before it, though drawing programs draw them after it.

Such a label is set to the middle of its part. So its part are the blocks drawn just before it that line up with each
other, from the one that puts the label in the middle.
"""

from .lines import Block

LONGEST = 48  # characters of a label
LARGER = 1.12  # times the type below
IN_LINE = 3.0  # points: blocks of one part begin at the same distance from the edge


def labels_first(blocks: list[Block]) -> list[Block]:
    """Return the blocks with each label that was drawn behind its part in front of it."""
    ordered: list[Block] = []
    for place, block in enumerate(blocks):
        after = blocks[place + 1] if place + 1 < len(blocks) else None
        at = _first_of_its_part(block, ordered, after) if _is_label(block) else len(ordered)
        if at < len(ordered):
            title, rest = _title_of(ordered[at])
            ordered[at : at + 1] = [*title, block, rest]
        else:
            ordered.append(block)
    return ordered


def _title_of(block: Block) -> tuple[list[Block], Block]:
    """The larger lines on top of a block, such as a name right above the first part, and the rest of it."""
    rows = block.rows
    count = next((place for place, row in enumerate(rows) if row.size * LARGER <= rows[0].size), 0)
    return ([Block(rows[:count])], Block(rows[count:])) if count else ([], block)


def _is_label(block: Block) -> bool:
    return block.rows[0].pieces[0].turned and len(block.rows) == 1 and len(block.rows[0].text(False)) <= LONGEST


def _first_of_its_part(label: Block, before: list[Block], after: Block | None) -> int:
    """The place in `before` where the label belongs: its end when what is drawn next stands beside it."""
    boxes = [glyph.drawn for glyph in label.rows[0].pieces[0].glyphs]
    low, high = min(box[1] for box in boxes), max(box[3] for box in boxes)
    middle = (low + high) / 2
    if not before or before[-1].bottom > middle or (after is not None and after.top > middle > after.bottom):
        return len(before)
    last, first, best = before[-1], len(before), high - low
    for place in range(len(before) - 1, -1, -1):
        block = before[place]
        if block.rows[0].pieces[0].turned or abs(block.x0 - last.x0) > IN_LINE:
            break
        off = abs((block.top + last.bottom) / 2 - middle)
        if off < best:
            first, best = place, off
    return first
