"""How the map of who named whom is drawn: a column for every step away from a first contact. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

WIDE, HIGH = 196, 62  # one box, in the drawing's own units, which are pixels at its natural size
ACROSS, DOWN = 60, 14  # between two columns, between two rows
LETTERS = 24  # so many letters of a name fit a box


@dataclass(frozen=True, slots=True)
class Mark:
    """Somebody on the map. `key` is unique on it; `by` is the key of who named them, blank for a first contact."""

    key: str
    name: str
    place: str = ""
    by: str = ""
    state: str = ""
    person_id: int | None = None
    interview_id: int | None = None


@dataclass(frozen=True, slots=True)
class Box:
    """A mark where it stands: `x` and `y` of its upper left corner, and of the box it hangs on, if any."""

    mark: Mark
    x: int
    y: int
    named_by: Box | None = None

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


@dataclass(frozen=True, slots=True)
class Drawing:
    """The boxes and the size of the whole; `left_out` counts who found no room."""

    boxes: list[Box]
    width: int
    height: int
    left_out: int = 0


def shortened(text: str, most: int = LETTERS) -> str:
    """`Bartholomew Featherstone-…`: at most so many letters."""
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"


def families(marks: Iterable[Mark]) -> list[list[Mark]]:
    """Everybody who goes back to one first contact, that contact first, the largest families first.

    A circle (A named B, B named A) begins at whichever of it comes first.
    """
    known = {mark.key: mark for mark in marks}
    named: dict[str, list[Mark]] = {}
    for mark in known.values():
        if mark.by in known and mark.by != mark.key:
            named.setdefault(mark.by, []).append(mark)
    seen: set[str] = set()
    first = [mark for mark in known.values() if mark.by not in known or mark.by == mark.key]
    found = [list(_walk(mark, named, seen)) for mark in first]
    found += [list(_walk(mark, named, seen)) for mark in known.values() if mark.key not in seen]
    return sorted((family for family in found if family), key=len, reverse=True)


def drawing(marks: Iterable[Mark], *, most: int = 150) -> Drawing:
    """The map: a column for every step from a first contact, everybody beside those they named.

    Whole families are drawn, the largest first, until `most` boxes stand; at least one is.
    """
    drawn: list[Box] = []
    row, left_out = 0, 0
    for family in families(marks):
        if drawn and len(drawn) + len(family) > most:
            left_out += len(family)
            continue
        boxes, row = _placed(family[:most], row)
        left_out += max(0, len(family) - most)
        drawn += boxes
    width = max((box.x for box in drawn), default=0) + WIDE + 4
    return Drawing(drawn, width, row * (HIGH + DOWN), left_out)


def _walk(first: Mark, named: dict[str, list[Mark]], seen: set[str]) -> Iterator[Mark]:
    """A first contact and everybody behind it, each before those they named; nobody twice."""
    waiting = [first]
    while waiting:
        mark = waiting.pop()
        if mark.key not in seen:
            seen.add(mark.key)
            yield mark
            waiting += reversed(named.get(mark.key, []))


def _placed(family: list[Mark], row: int) -> tuple[list[Box], int]:
    """The boxes of one family from `row` down, and the first free row below it."""
    children: dict[str, list[Mark]] = {}
    keys = {mark.key for mark in family}
    for mark in family[1:]:
        children.setdefault(mark.by if mark.by in keys else family[0].key, []).append(mark)
    rows = _rows(family, children, row)
    boxes: dict[str, Box] = {}
    for mark in family:
        upper = boxes.get(mark.by) if mark is not family[0] else None
        x = upper.x + WIDE + ACROSS if upper else 2
        boxes[mark.key] = Box(mark, x, round(rows[mark.key] * (HIGH + DOWN)) + 2, upper)
    return list(boxes.values()), row + sum(mark.key not in children for mark in family)


def _rows(family: list[Mark], children: dict[str, list[Mark]], row: int) -> dict[str, float]:
    """Whoever named nobody gets a row of their own, from `row` down; everybody else stands amid whom they named."""
    rows: dict[str, float] = {}
    for mark in family:
        if mark.key not in children:
            rows[mark.key] = float(row)
            row += 1
    for mark in reversed(family):  # whom they named come later in the family, so theirs are known here
        if mark.key in children:
            below = [rows[child.key] for child in children[mark.key]]
            rows[mark.key] = (min(below) + max(below)) / 2
    return rows
