"""What was typed into the form fields of a PDF: PDFium keeps it apart from the page's text."""

import codecs
import ctypes
from typing import Any

import pypdfium2.raw as pdfium

from .glyphs import Glyph

MOST_FIELDS = 300  # on a page
LONGEST = 2_000  # characters of one value
LINE = 14.0  # points: taller fields hold several lines, set from their top
_UTF_16 = codecs.lookup("utf-16-le")  # now: behind the seal Python can no longer load it
_TYPED = ("Tx", "Ch")  # text and choices; the others are buttons and signatures (ISO 32000-1, 12.7.4)


def with_typed(page: Any, glyphs: list[Glyph]) -> list[Glyph]:
    """Return the glyphs of a page with each filled-in text field as one more, behind the label on its left."""
    for number in range(min(pdfium.FPDFPage_GetAnnotCount(page), MOST_FIELDS)):
        note = pdfium.FPDFPage_GetAnnot(page, number)
        if note:
            for value in _value(note):
                glyphs = _placed(glyphs, value)
            pdfium.FPDFPage_CloseAnnot(note)
    return glyphs


def _placed(glyphs: list[Glyph], value: Glyph) -> list[Glyph]:
    left = [
        (value.x0 - glyph.x1, place)
        for place, glyph in enumerate(glyphs)
        if abs(glyph.y - value.y) < 0.6 * value.size and glyph.x1 <= value.x0 + 2 and glyph.text != " "
    ]
    if not left:
        return [*glyphs, value]
    _, place = min(left)
    value.y = glyphs[place].y
    return [*glyphs[: place + 1], value, *glyphs[place + 1 :]]


def _value(note: Any) -> list[Glyph]:
    if pdfium.FPDFAnnot_GetSubtype(note) != pdfium.FPDF_ANNOT_WIDGET or _string(note, b"FT") not in _TYPED:
        return []
    words = " ".join(_string(note, b"V").split())
    place = pdfium.FS_RECTF()
    if not words or not pdfium.FPDFAnnot_GetRect(note, place):
        return []
    high = min(max(place.top - place.bottom, 1.0), LINE)
    y = place.top - 0.75 * high
    drawn = (place.left, y, place.right, place.top)
    return [Glyph(words, place.left, place.right, y, high, False, False, drawn)]


def _string(note: Any, key: bytes) -> str:
    room = (pdfium.FPDF_WCHAR * LONGEST)()
    count = pdfium.FPDFAnnot_GetStringValue(note, key, room, ctypes.sizeof(room))
    return _UTF_16.decode(bytes(room)[: max(0, count - 2)], "ignore")[0]
