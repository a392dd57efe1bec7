"""The map: a sheet for each large family, the small ones side by side on one. Pure; units are pixels at natural size."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from halfhour.journey.network.rules.marks import Mark
from halfhour.journey.network.rules.threads import children, families
from halfhour.journey.network.rules.tidy import placed

WIDE, HIGH = 196, 62  # one box
ACROSS, DOWN = 60, 14  # between two columns, between two rows
EDGE = 4  # around a sheet: the thickest stroke of a box, and a little
LETTERS = 24  # so many letters of a name fit a box
SMALL = 4  # a family of so many is no sheet of its own
SHELF = 1000  # how wide the sheet of the small ones may be: what a desk shows without scrolling
Places = dict[str, tuple[int, int, int]]  # by key: the sheet, x and y of the upper left corner


@dataclass(frozen=True, slots=True)
class Box:
    """A mark where it stands. `behind` says how many named by it are folded away, `names` how many are drawn."""

    mark: Mark
    x: int
    y: int
    named_by: Box | None = None
    behind: int = 0
    names: int = 0

    @property
    def line(self) -> str:
        """The path from who named them; blank for a first contact."""
        if self.named_by is None:
            return ""
        x0, y0 = self.named_by.x + WIDE, self.named_by.y + HIGH // 2
        x1, y1 = self.x, self.y + HIGH // 2
        half = (x0 + x1) // 2
        return f"M{x0} {y0}C{half} {y0} {half} {y1} {x1} {y1}"

    @property
    def name(self) -> str:
        """As much of the name as the box holds."""
        return shortened(self.mark.name)

    @property
    def place(self) -> str:
        """As much of the place as the box holds."""
        return shortened(self.mark.place, LETTERS + 4)

    @property
    def far(self) -> str:
        """As much of how far one is as the box holds."""
        return shortened(self.mark.far, LETTERS + 6)


@dataclass(frozen=True, slots=True)
class Sheet:
    """The boxes of one sheet, each after who named it, and its size; `title` is the first contact's name."""

    title: str
    boxes: list[Box]
    width: int
    height: int


def shortened(text: str, most: int = LETTERS) -> str:
    """`Bartholomew Featherstone-…`: at most so many letters."""
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"


def places(marks: Iterable[Mark]) -> Places:
    """Where everybody stands: a column for every step from a first contact."""
    found: Places = {}
    small: list[list[Mark]] = []
    sheet = 0
    for family in families(marks):
        if len(family) <= SMALL:
            small.append(family)
            continue
        found.update({key: (sheet, *corner) for key, corner in _corners(family).items()})
        sheet += 1
    found.update({key: (sheet, *corner) for key, corner in _shelved(small).items()})
    return found


def sheets(
    marks: Collection[Mark], where: Mapping[str, tuple[int, int, int]], behind: Mapping[str, int]
) -> list[Sheet]:
    """The sheets to draw; `where` is what `places` says, `behind` what is folded away."""
    named = children(marks)
    boxes: dict[str, Box] = {}
    found: dict[int, list[Box]] = {}
    for family in families(marks):
        for mark in family:
            number, x, y = where[mark.key]
            upper = boxes.get(mark.by) if mark is not family[0] else None
            drawn = len(named.get(mark.key, [])) if mark.key not in behind else 0
            box = Box(mark, x, y, upper, behind.get(mark.key, 0), drawn)
            boxes[mark.key] = box
            found.setdefault(number, []).append(box)
    return [_sheet(found[number]) for number in sorted(found)]


def _sheet(boxes: list[Box]) -> Sheet:
    alone = sum(box.named_by is None for box in boxes) == 1
    title = boxes[0].mark.name if alone else "Shorter threads"
    width = max(box.x for box in boxes) + WIDE + EDGE
    return Sheet(title, boxes, width, max(box.y for box in boxes) + HIGH + EDGE)


def _corners(family: list[Mark], x: int = 0, y: int = 0) -> dict[str, tuple[int, int]]:
    return {
        key: (x + EDGE + column * (WIDE + ACROSS), y + EDGE + round(row * (HIGH + DOWN)))
        for key, (column, row) in placed(family).items()
    }


def _shelved(small: list[list[Mark]]) -> dict[str, tuple[int, int]]:
    """Small families from left to right, on as many shelves as they need."""
    found: dict[str, tuple[int, int]] = {}
    x = y = deep = 0
    for family in small:
        corners = _corners(family)
        wide = max(right for right, _ in corners.values()) + WIDE
        high = max(low for _, low in corners.values()) + HIGH
        if x and x + wide > SHELF:
            x, y, deep = 0, y + deep + 2 * DOWN, 0
        found.update(_corners(family, x, y))
        x, deep = x + wide + ACROSS, max(deep, high)
    return found
