"""Reading a PDF, and drawing one of its pages. Runs only inside the bounded child."""

import unicodedata
from itertools import islice
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from halfhour.gateways.documents.bounds import MAX_IMAGE_PIXELS, MAX_PAGES, MAX_TEXT

from .answers import answer
from .direction import reads_from_right
from .fields import with_typed
from .glyphs import glyphs_of
from .layout import Page, told
from .ligatures import ligatures_in
from .lines import blocks_of
from .png import png

FEW_LETTERS = 100  # on a page that a picture covers: a scan with a stamp, not a page of text
PICTURE_SHARE = 0.5  # of the page
MOST_SHAPES = 1_000  # counted on a page without letters
GARBLED_SHARE = 0.5  # of the shapes without a known character


def read(data: bytes) -> bytes:
    """Answer with the pages, text and sections of a PDF, or with what is wrong with it."""
    try:
        pdf = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        return answer(_cannot_open(error))
    count = len(pdf)
    if count > MAX_PAGES:
        return answer("too_many_pages", pages=count)
    pages, left, ligatures = [], MAX_TEXT, ligatures_in(data)
    for number in range(count):
        page = _page(pdf, number, left, ligatures)
        pages.append(page)
        left -= page.letters + page.unknown
    text, sections = told(pages)
    problem, which = _problem(pages, left)
    if problem == "garbled":
        text, sections = "", []  # signs that stand for other letters, which nobody wants to read
    return answer(problem, pages=count, text=text, sections=sections, which=which)


def image(data: bytes, number: int, width: int) -> bytes:
    """Answer with page `number` (from 1) as a PNG `width` pixels wide, or with what is wrong."""
    try:
        pdf = pypdfium2.PdfDocument(data)
        if not 0 < number <= len(pdf):
            return answer("no_page", number=number)
        page = pdf[number - 1]
    except pypdfium2.PdfiumError as error:
        return answer(_cannot_open(error))
    wide, high = page.get_size()
    if wide < 1 or high < 1:
        return answer("damaged")
    scale = min((width - 0.01) / wide, (MAX_IMAGE_PIXELS / (wide * high)) ** 0.5)
    bitmap = page.render(scale=scale, rev_byteorder=True, force_bitmap_format=pdfium.FPDFBitmap_BGR)
    return png(bitmap.buffer, bitmap.width, bitmap.height, bitmap.stride)


def _cannot_open(error: pypdfium2.PdfiumError) -> str:
    return "encrypted" if error.err_code == pdfium.FPDF_ERR_PASSWORD else "damaged"


def _page(pdf: Any, number: int, left: int, ligatures: dict[int, str]) -> Page:
    """Read one page; a damaged one counts as empty, so that the others are still read."""
    try:
        page = pdf[number]
        text_page = page.get_textpage()
    except pypdfium2.PdfiumError:
        return Page()
    count = text_page.count_chars()
    glyphs, unknown = glyphs_of(page, text_page, max(0, min(count, left)), ligatures)
    glyphs = with_typed(page, glyphs)
    signs = sum(_is_sign(glyph.text) for glyph in glyphs)
    letters = sum(len(glyph.text) for glyph in glyphs if glyph.text != " ") - signs
    from_right = reads_from_right("".join(glyph.text for glyph in glyphs))
    picture = letters < FEW_LETTERS and _is_picture(page)
    unknown += signs if letters or signs or picture else _shapes(page)
    text_page.close()
    page.close()
    return Page(blocks_of(glyphs), from_right, letters, unknown, picture)


def _is_sign(text: str) -> bool:
    """Say whether a glyph is a picture sign: a page full of them is one whose font gives its letters no names."""
    return text != "•" and unicodedata.category(text[0]) in ("So", "No", "Co", "Cn")


def _shapes(page: Any) -> int:
    """Count the shapes drawn on a page, up to MOST_SHAPES: letters may be among them."""
    return sum(1 for _ in islice(page.get_objects(filter=(pdfium.FPDF_PAGEOBJ_PATH,), max_depth=3), MOST_SHAPES))


def _is_picture(page: Any) -> bool:
    """Say whether pictures cover most of a page."""
    wide, high = page.get_size()
    covered = 0.0
    for shape in page.get_objects(filter=(pdfium.FPDF_PAGEOBJ_IMAGE,), max_depth=3):
        left, bottom, right, top = shape.get_bounds()
        covered += abs((right - left) * (top - bottom))
    return covered >= PICTURE_SHARE * wide * high


def _problem(pages: list[Page], left: int) -> tuple[str | None, list[int]]:
    letters, unknown = sum(page.letters for page in pages), sum(page.unknown for page in pages)
    pictures = [number for number, page in enumerate(pages, 1) if page.picture]
    if pictures and len(pictures) == len([page for page in pages if page.picture or page.letters]):
        return "scan", []
    if unknown > GARBLED_SHARE * (letters + unknown) and unknown > 20:
        return "garbled", []
    if not letters:
        return "no_text", []
    if left <= 0:
        return "too_much_text", []
    return ("scan_pages", pictures) if pictures else (None, [])
