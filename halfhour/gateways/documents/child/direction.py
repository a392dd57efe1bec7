"""Right-to-left writing: from the order on the page to the order of reading.

A PDF says where each shape stands, not which comes first. The shapes of one line are taken from left to right, cut
into runs of one direction, and put in reading order: the few rules of the Unicode bidirectional algorithm (UAX 9)
that a line of a resume needs, backwards.
"""

import re
import unicodedata
from collections.abc import Sequence
from itertools import cycle
from typing import Protocol

RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
PAGE_SHARE = 0.3  # of right-to-left letters, from which a page is one to be read from the right

SPACE = 0.16  # of the type size: a wider gap parts two words

_SHADDA, _ALEF = "\u0651", "\u0627"  # the sign for a double letter, and the one letter that is never doubled
_DRAWN_FORMS = re.compile("[\ufb1d-\ufdff\ufe70-\ufefc]+")  # letters by their shape, as old fonts name them
_LEFT_OVER = re.compile("[\u02b0-\u02ff]")  # what is left of marks that a font does not name
_BRACKETS = re.compile("[()]")


class Placed(Protocol):
    """Anything with text and a place on its line: its advance from `x0` to `x1`, and the box of its ink."""

    text: str
    x0: float
    x1: float
    size: float
    drawn: tuple[float, float, float, float]


def reads_from_right(text: str) -> bool:
    """Say whether a page with this text is to be read from the right."""
    letters = sum(letter.isalpha() for letter in text)
    return letters > 0 and len(RIGHT_TO_LEFT.findall(text)) >= PAGE_SHARE * letters


def logical(shapes: Sequence[Placed], from_right: bool) -> str:
    """Return the text of one line in reading order; `from_right` is the direction of the page around it."""
    if not any(RIGHT_TO_LEFT.search(shape.text) for shape in shapes):
        return "".join(shape.text for shape in shapes)
    shapes = [shape for shape in shapes if not _LEFT_OVER.fullmatch(shape.text) and shape.text != " "]
    runs = _runs(_across(shapes), from_right)
    ordered = reversed(runs) if from_right else runs
    text = "".join("".join(reversed(run)) if right else "".join(run) for right, run in ordered)
    text = _DRAWN_FORMS.sub(lambda found: unicodedata.normalize("NFKC", found[0]), text)
    return _in_pairs(text)


def _across(shapes: Sequence[Placed]) -> list[str]:
    """Return the texts from left to right, each mark above or below a letter behind the letter it belongs to.

    Spaces are the gaps: on such a line PDFium gives neither its own nor the file's a place to rely on.
    """
    bases = [shape for shape in shapes if not _is_mark(shape)]
    texts = {id(base): _one_direction(base.text) for base in bases}
    for mark in filter(_is_mark, shapes):
        could_bear = [base for base in bases if not (mark.text == _SHADDA and base.text == _ALEF)]
        if could_bear:
            nearest = min(could_bear, key=lambda base: abs(_middle(base) - _middle(mark)))
            texts[id(nearest)] += mark.text
    across: list[str] = []
    reach = float("inf")
    for shape in sorted(shapes, key=lambda shape: shape.x0 + shape.x1):
        if shape.x0 - reach > SPACE * shape.size:
            across.append(" ")
        reach = shape.x1 if reach == float("inf") else max(reach, shape.x1)
        across.append(texts.get(id(shape), ""))
    return [text for text in across if text]


def _middle(shape: Placed) -> float:
    return (shape.drawn[0] + shape.drawn[2]) / 2


def _is_mark(shape: Placed) -> bool:
    return bool(unicodedata.combining(shape.text[0]))


def _one_direction(text: str) -> str:
    """Read one shape that stands for several characters.

    PDFium turns these round where they are right-to-left. A damaged font may give a shape letters of both
    directions; no shape has both, and the Latin ones are right then.
    """
    if len(text) < 2 or not RIGHT_TO_LEFT.search(text):
        return text
    latin = re.sub("[^A-Za-z0-9]", "", text)
    return latin or text[::-1]


def _runs(shapes: list[str], from_right: bool) -> list[tuple[bool, list[str]]]:
    """Cut a line into runs of (is right-to-left, shapes)."""
    runs: list[tuple[str, list[str]]] = []
    for shape, side in zip(shapes, _sides(shapes, from_right), strict=True):
        if not runs or runs[-1][0] != side:
            runs.append((side, []))
        runs[-1][1].append(shape)
    return [(side == "R", run) for side, run in runs]


def _sides(shapes: list[str], from_right: bool) -> list[str]:
    """Say for each shape whether it reads from the right (R), from the left (L), or is part of a number (N).

    Numbers read from the left, but several of them with spaces between follow the direction of the line.
    """
    sides = [_KINDS.get(unicodedata.bidirectional(shape[:1]), "") for shape in shapes]
    sides = [_in_number(sides, place) if side in ("sign", "unit") else side for place, side in enumerate(sides)]
    _settle_brackets(shapes, sides)
    line = "R" if from_right else "L"
    before = line
    for place, side in enumerate(sides):
        after = next((known for known in sides[place:] if known), line)
        if not side:
            side = "L" if before == "L" and after in ("L", "N") else "R" if "L" not in (before, after) else line
        sides[place] = before = "L" if side == "N" and before == "L" else side
    return sides


_KINDS = {"R": "R", "AL": "R", "L": "L", "EN": "N", "AN": "N", "ES": "sign", "CS": "sign", "ET": "unit"}


def _in_number(sides: list[str], place: int) -> str:
    """A sign between two digits, and a unit beside one, are parts of the number."""
    beside = [sides[place - 1] if place else "", sides[place + 1] if place + 1 < len(sides) else ""]
    needed = 2 if sides[place] == "sign" else 1
    return "N" if beside.count("N") >= needed else ""


def _settle_brackets(shapes: list[str], sides: list[str]) -> None:
    """A pair around text from the left that follows text from the left belongs to it (rule N0, in short)."""
    places = [place for place, shape in enumerate(shapes) if _BRACKETS.fullmatch(shape)]
    for left, right in zip(places[::2], places[1::2], strict=False):
        inside = sides[left + 1 : right]
        before = next((side for side in reversed(sides[:left]) if side), "")
        if "R" not in inside and "L" in inside and before == "L":
            sides[left] = sides[right] = "L"


def _in_pairs(text: str) -> str:
    """Open and close brackets in turn: whether a file means a bracket or its mirror image cannot be told from it."""
    if len(_BRACKETS.findall(text)) % 2:
        return text
    turn = cycle("()")
    return _BRACKETS.sub(lambda _: next(turn), text)
