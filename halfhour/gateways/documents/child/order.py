"""The order in which the blocks of a page are read.

The order of the file is nearly always the order of reading, and it knows things no geometry knows (which date belongs
to which job). So it is kept, unless it contradicts the page, that is, unless something is drawn before what stands
right above it. A few such pairs are set right where they are; a page drawn in no order at all, as drawing programs do,
is cut into bands and columns instead.
"""

import heapq
from itertools import combinations, pairwise

from .columns import Gutter, gutter_between, split_columns, widest_strip
from .lines import Block, apart, rebuilt
from .turned import labels_first

STACKED = 0.3  # of the narrower block: so much overlap makes one stand above the other
NO_ORDER = 0.4  # of the pairs that stand one above the other: more drawn the wrong way round is no order
SCATTERED = 0.75  # of the way between any two blocks: steps so long go to and fro across the page
FEWEST_SCATTERED = 10  # blocks, to tell by their steps
DOUBTFUL = 0.1  # of the pairs drawn the wrong way round, to look at the steps
END_OF_COLUMN = 3.0  # of the type size: a running foot stands further below the text, or is drawn away from it
MOST_BLOCKS = 600  # on a page that is put in order; the work grows with the square


def in_reading_order(blocks: list[Block], from_right: bool) -> list[Block]:
    """Return the blocks of one page in the order of reading."""
    blocks = [part for block in blocks for part in _sides(split_columns(block), from_right)]
    blocks = labels_first(_edges_last(blocks))
    if len(blocks) > MOST_BLOCKS:
        return blocks
    stacked = _stacked(blocks)
    wrong = sum(upper > lower for upper, lower in stacked)
    if wrong > DOUBTFUL * len(stacked) and _scattered(blocks):
        pieces = apart(blocks)
        return rebuilt(_by_place(pieces if len(pieces) <= MOST_BLOCKS else blocks, from_right))
    if wrong > NO_ORDER * len(stacked):
        return _by_place(blocks, from_right)
    return _set_right(blocks, stacked) if wrong else blocks


def _sides(parts: list[Block], from_right: bool) -> list[Block]:
    return parts[::-1] if from_right else parts


def _edges_last(blocks: list[Block]) -> list[Block]:
    """Put a running head first and a running foot last, wherever the file draws them."""
    if len(blocks) < 3:
        return blocks
    head = max(blocks, key=lambda block: block.bottom)
    foot = min(blocks, key=lambda block: block.top)
    rest = [block for block in blocks if block is not head and block is not foot]
    if all(head.bottom >= block.top for block in rest):
        blocks = [head, *(block for block in blocks if block is not head)]
    if all(foot.top <= block.bottom for block in rest) and not _ends_what_is_before(foot, blocks):
        blocks = [*(block for block in blocks if block is not foot), foot]
    return blocks


def _ends_what_is_before(foot: Block, blocks: list[Block]) -> bool:
    """Say whether the lowest block is the end of a column: drawn right after what stands right above it."""
    place = blocks.index(foot)
    above = blocks[place - 1]
    gap = above.bottom - foot.top
    return place > 0 and 0 <= gap < END_OF_COLUMN * foot.rows[0].size and _overlap(above, foot) > STACKED


def _stacked(blocks: list[Block]) -> list[tuple[int, int]]:
    """Return the pairs (upper, lower) of places in `blocks` where one stands right above the other."""
    pairs = []
    for upper, above in enumerate(blocks):
        for lower, below in enumerate(blocks):
            if above.bottom >= below.top - 1 and upper != lower and _overlap(above, below) > STACKED:
                pairs.append((upper, lower))
    return pairs


def _scattered(blocks: list[Block]) -> bool:
    """Say whether the file draws here and there: its steps are as long as if it took the blocks at random."""
    if len(blocks) < FEWEST_SCATTERED:
        return False
    steps = [_way(one, other) for one, other in pairwise(blocks)]
    ways = [_way(one, other) for one, other in combinations(blocks, 2)]
    return sum(steps) / len(steps) >= SCATTERED * sum(ways) / len(ways)


def _way(one: Block, other: Block) -> float:
    """How far apart two blocks are. Across the page counts half: to go to another column is no disorder."""
    return abs(one.top + one.bottom - other.top - other.bottom) / 2 + abs(one.x0 + one.x1 - other.x0 - other.x1) / 4


def _set_right(blocks: list[Block], stacked: list[tuple[int, int]]) -> list[Block]:
    """Keep the order of the file as far as every upper block comes before the lower ones."""
    waits_for = [0] * len(blocks)
    below: list[list[int]] = [[] for _ in blocks]
    for upper, lower in stacked:
        below[upper].append(lower)
        waits_for[lower] += 1
    ready = [place for place, count in enumerate(waits_for) if not count]
    ordered = []
    while ready:
        place = heapq.heappop(ready)
        ordered.append(blocks[place])
        for lower in below[place]:
            waits_for[lower] -= 1
            if not waits_for[lower]:
                heapq.heappush(ready, lower)
    return ordered


def _overlap(one: Block, other: Block) -> float:
    shared = min(one.x1, other.x1) - max(one.x0, other.x0)
    return shared / max(min(one.x1 - one.x0, other.x1 - other.x0), 1.0)


def _by_place(blocks: list[Block], from_right: bool) -> list[Block]:
    """Order by place: columns where a strip is free of text, otherwise bands from the top."""
    if len(blocks) < 2:
        return blocks
    groups = _beside(blocks, gutter_between(blocks), from_right)
    if len(groups) == 1:
        groups = _bands_with_shared_gutter(_bands(blocks))
    if len(groups) == 1:
        groups = _beside(blocks, widest_strip(blocks), from_right)
    if len(groups) == 1:
        return _line_by_line(blocks, from_right)
    return [block for group in groups for block in _by_place(group, from_right)]


def _beside(blocks: list[Block], gutter: Gutter | None, from_right: bool) -> list[list[Block]]:
    if not gutter:
        return [blocks]
    left = [block for block in blocks if block.x1 <= gutter.x0]
    right = [block for block in blocks if block.x0 >= gutter.x1]
    return [right, left] if from_right else [left, right]


def _bands(blocks: list[Block]) -> list[list[Block]]:
    """Cut by strips without text that go all the way across."""
    bands: list[list[Block]] = []
    floor = 0.0
    for block in sorted(blocks, key=lambda one: -one.top):
        if bands and block.top > floor:
            bands[-1].append(block)
            floor = min(floor, block.bottom)
        else:
            bands.append([block])
            floor = block.bottom
    return bands


def _bands_with_shared_gutter(bands: list[list[Block]]) -> list[list[Block]]:
    """Join neighbouring bands that are parts of the same columns: their gaps may be level by chance."""
    groups: list[list[Block]] = []
    start = 0
    while start < len(bands):
        end = _end_of_columns(bands, start)
        groups.append([block for band in bands[start:end] for block in band])
        start = end
    for group, after in pairwise(groups):
        _hand_on(group, after)
    return groups


def _end_of_columns(bands: list[list[Block]], start: int) -> int:
    """The place after the last of the bands from `start` that share columns; after the first where none do."""
    end = start + 1
    blocks = list(bands[start])
    for place in range(start + 1, len(bands)):
        blocks += bands[place]
        if not widest_strip(blocks):
            break
        if gutter_between(blocks):
            end = place + 1
    return end


def _hand_on(group: list[Block], after: list[Block]) -> None:
    """Move what stands last in a group to the next one when it is nearer to that, as a heading is."""
    *above, last = sorted(group, key=lambda block: -block.bottom)
    if above and min(block.bottom for block in above) - last.top > last.bottom - max(block.top for block in after) > 0:
        group.remove(last)
        after.insert(0, last)


def _line_by_line(blocks: list[Block], from_right: bool) -> list[Block]:
    return sorted(blocks, key=lambda one: (-round(one.top / 4), -one.x1 if from_right else one.x0))
