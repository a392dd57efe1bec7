"""The letters of one PDF page, each with its place: what PDFium knows, cleaned of what is no letter.

Lengths are PDF points, y grows upward. A "glyph" here is one or more characters drawn as one shape.
"""

import ctypes
import math
import re
import unicodedata
from dataclasses import dataclass, replace
from typing import Any

import pypdfium2.raw as pdfium

ICON_FONT = re.compile(r"awesome|icon|glyphicon|material|academicons|ionic|linearicons|marvosym|webdings", re.I)
BULLET_FONT = re.compile(r"wingdings|symbol|dingbats", re.I)
BOLD_FONT = re.compile(r"bold|black|heavy|semibd|demi|CMBX|CMB\d|bx\d|medi$", re.I)
BOLD_WEIGHT = 600  # of 100 to 900
HYPHEN = "\x02"  # PDFium's mark for a hyphen that breaks a word at the end of a line

Box = tuple[float, float, float, float]  # left, bottom, right, top


@dataclass(slots=True)
class Glyph:
    """One drawn shape. `x0`..`x1` is its advance, `y` its baseline, `size` the type size, `drawn` the box of its ink."""

    text: str
    x0: float
    x1: float
    y: float
    size: float
    bold: bool
    turned: bool
    drawn: Box


@dataclass(slots=True)
class _Style:
    size: float
    bold: bool
    turned: bool
    icons: bool
    bullets: bool


def glyphs_of(page: Any, text_page: Any, count: int, ligatures: dict[int, str]) -> tuple[list[Glyph], int]:
    """Return the glyphs of a page in the order of the file, and how many shapes stand for no known character.

    `count` is the number of characters to look at; `ligatures` comes from `ligatures_in`. Spaces come as glyphs with
    the text " ".
    """
    read = _Reader(text_page, page.get_rotation() // 90, ligatures)
    glyphs: list[Glyph] = []
    for place in range(count):
        read.add(place, glyphs)
    return _inside(glyphs, read.placed(*page.get_bbox())), read.unknown


class _Reader:
    """Reads one character after another, remembering the style of each text object."""

    def __init__(self, text_page: Any, quarter_turns: int, ligatures: dict[int, str]) -> None:
        self.page = text_page.raw
        self.ligatures = ligatures
        self.quarter_turns = quarter_turns  # by which the page is shown turned, clockwise
        self.styles: dict[int, _Style] = {}
        self.unknown = 0
        self._shapes: dict[tuple[Box, float], Glyph] = {}
        self._box = pdfium.FS_RECTF()
        self._x, self._y = ctypes.c_double(), ctypes.c_double()
        self._sides = tuple(ctypes.c_double() for _ in range(4))

    def add(self, place: int, glyphs: list[Glyph]) -> None:
        """Append the glyph at `place`, or add its character to the glyph before when both are one shape."""
        code = pdfium.FPDFText_GetUnicode(self.page, place)
        if code in (0, 0x0A, 0x0D):
            return
        if pdfium.FPDFText_IsGenerated(self.page, place) == 1 and code != 2:
            if glyphs:
                glyphs.append(replace(glyphs[-1], text=" ", x0=glyphs[-1].x1))
            return
        text = self._text(place, code)
        if not text:
            return
        glyph = self._glyph(place, text)
        shape = self._shapes.setdefault((glyph.drawn, glyph.y), glyph)
        if shape is glyph:
            glyphs.append(glyph)
        elif text != " " and (shape is glyphs[-1] or text not in shape.text):  # else drawn twice, to look bold
            shape.text += text

    def _text(self, place: int, code: int) -> str:
        style = self._style(place)
        unmapped = pdfium.FPDFText_HasUnicodeMapError(self.page, place) == 1
        if style.icons:
            return ""
        if unmapped:
            self.unknown += code not in self.ligatures
            return self.ligatures.get(code, "")
        if style.bullets and not chr(code).isspace():
            return "•"
        if 0xE000 <= code <= 0xF8FF or code >= 0xF0000:
            return "•" if code == 0xF0B7 else ""  # private use: icons, but for Word's bullet
        if 0xD800 <= code <= 0xDFFF or (code < 0x20 and code != 2):
            return ""
        if 0xFB00 <= code <= 0xFB06:
            return unicodedata.normalize("NFKC", chr(code))  # Latin ligatures
        return " " if chr(code).isspace() else chr(code)

    def _glyph(self, place: int, text: str) -> Glyph:
        box, sides = self._box, self._sides
        pdfium.FPDFText_GetLooseCharBox(self.page, place, box)
        pdfium.FPDFText_GetCharOrigin(self.page, place, self._x, self._y)
        pdfium.FPDFText_GetCharBox(self.page, place, *sides)
        style = self._style(place)
        x0, _, x1, _ = self.placed(box.left, box.bottom, box.right, box.top)
        _, y, _, _ = self.placed(self._x.value, self._y.value, self._x.value, self._y.value)
        drawn = self.placed(sides[0].value, sides[2].value, sides[1].value, sides[3].value)
        return Glyph(text, x0, x1, y, style.size, style.bold, style.turned, drawn)

    def placed(self, x0: float, y0: float, x1: float, y1: float) -> Box:
        """Turn a box (left, bottom, right, top) of the file the way the page is shown."""
        for _ in range(self.quarter_turns):
            x0, y0, x1, y1 = y0, -x1, y1, -x0
        return x0, y0, x1, y1

    def _style(self, place: int) -> _Style:
        shape = pdfium.FPDFText_GetTextObject(self.page, place)
        key = ctypes.cast(shape, ctypes.c_void_p).value or 0
        if key not in self.styles:
            self.styles[key] = self._new_style(place)
        return self.styles[key]

    def _new_style(self, place: int) -> _Style:
        name = ctypes.create_string_buffer(128)
        pdfium.FPDFText_GetFontInfo(self.page, place, name, 128, ctypes.c_int())
        font = name.value.decode("utf-8", "replace")
        bold = bool(BOLD_FONT.search(font)) or pdfium.FPDFText_GetFontWeight(self.page, place) >= BOLD_WEIGHT
        angle = pdfium.FPDFText_GetCharAngle(self.page, place) + self.quarter_turns * math.pi / 2
        turned = abs(angle % math.tau - math.pi) < math.pi - 0.15
        matrix = pdfium.FS_MATRIX()
        pdfium.FPDFText_GetMatrix(self.page, place, matrix)
        size = pdfium.FPDFText_GetFontSize(self.page, place) * math.hypot(matrix.c, matrix.d)
        return _Style(max(size, 1.0), bold, turned, bool(ICON_FONT.search(font)), bool(BULLET_FONT.search(font)))


def _inside(glyphs: list[Glyph], page: Box) -> list[Glyph]:
    """Leave out what lies off the page, where nobody sees it."""
    left, bottom, right, top = page
    return [one for one in glyphs if left - 5 < one.x1 and one.x0 < right + 5 and bottom - 5 < one.y < top + 5]
