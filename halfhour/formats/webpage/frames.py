"""What holds for the text inside an element: its place, whether it is a menu, a heading, bold, or no text at all."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import IntEnum

from halfhour.formats.webpage import places
from halfhour.formats.webpage.page import Place
from halfhour.formats.webpage.words import words

BLOCKS = words(
    "html body div p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table tbody thead tfoot tr td th caption section"
    " article header "
    "footer nav aside main address blockquote pre form fieldset legend hr br figure figcaption center details"
    " summary "
    "option iframe video audio menu dir hgroup title button"
)
_SKIPPED = words(
    "script style template select textarea noscript svg object iframe canvas datalist video audio math map"
)
_BOLD = words("b strong dt th")
_HEADINGS = {f"h{level}": level for level in range(1, 7)}


class Reading(IntEnum):
    """What becomes of text: a line of the page, words for a title only, or nothing."""

    LINE = 0
    WORDS = 1
    NOTHING = 2


@dataclass(frozen=True, slots=True, eq=False)
class Frame:
    """Shared by all elements for which the same holds; told apart by identity."""

    tag: str = ""
    place: Place = Place.BODY
    menu: bool = False
    reading: Reading = Reading.LINE
    bold: bool = False
    level: int = 0
    name: str = ""
    age: int = 0


def inside(above: Frame, tag: str, own: str, role: str) -> Frame:
    """The frame of an element by its tag, its classes and id (`own`) and role, inside `above`."""
    place, menu = (
        places.of(tag, role, own) if own or role or tag in ("header", "footer", "nav", "menu") else (None, False)
    )
    # Designers name the box around a name or a title; boxes further out say nothing of it.
    age = 0 if own else above.age + 1
    return replace(
        above,
        tag=tag,
        place=place if place is not None and above.place is Place.BODY else above.place,
        menu=above.menu or menu,
        reading=_reading(above, tag),
        bold=above.bold or tag in _BOLD,
        level=_HEADINGS.get(tag, above.level),
        name=own[:300] if own else above.name if age < 3 else "",
        age=age,
    )


def _reading(above: Frame, tag: str) -> Reading:
    if tag in _SKIPPED or above.reading is Reading.NOTHING:
        return Reading.NOTHING
    return Reading.WORDS if tag == "title" else above.reading
