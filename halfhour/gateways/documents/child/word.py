"""Reading a Word file. Runs only inside the bounded child."""

import io
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

import docx
from docx.opc.constants import RELATIONSHIP_TYPE

from halfhour.gateways.documents.bounds import MAX_PAGES, MAX_TEXT

from . import package
from .answers import answer
from .headings import Line, sections_of
from .paragraphs import Paragraphs, page_breaks, related, tag


def read(data: bytes) -> bytes:
    """Answer with the pages, text and sections of a Word file, or with what is wrong with it."""
    try:
        package.check(data)
    except package.Refused as refused:
        return answer(refused.problem)
    try:
        document = docx.Document(io.BytesIO(data))
        pages = 1 + page_breaks(document.element.body)
        if pages > MAX_PAGES:
            return answer("too_many_pages", pages=pages)
        lines = _tidy(_whole(document), MAX_TEXT + 1)
        wordless = _why_wordless(document.element)
    except MemoryError:
        raise
    except Exception:  # a damaged part makes python-docx and lxml fail in more ways than they name
        return answer("damaged")
    text = "\n".join(line.text for line in lines).strip("\n")
    if not any(line.text for line in lines):
        return answer(wordless, pages=pages)
    problem = "too_much_text" if len(text) >= MAX_TEXT else None
    return answer(problem, pages=pages, text=text[:MAX_TEXT], sections=sections_of(lines))


def _why_wordless(document: Any) -> str:
    """Return what to say about a document if no words are found in it."""
    tags = {tag(element) for element in document.iter()}
    if "altChunk" in tags:
        return "word_web_page"
    return "word_pictures" if tags & {"blip", "imagedata"} else "no_text"


def _whole(document: Any) -> Iterator[Line]:
    """Yield heads, body and feet: contact data often stands in a head."""
    paragraphs = Paragraphs(document)
    heads, feet = _edges(document)
    for element in (*heads, document.element.body, *feet):
        yield Line("")
        yield from _blocks(element, paragraphs)


def _edges(document: Any) -> tuple[list[Any], list[Any]]:
    """Return the elements of the heads and feet that the sections show, each once."""
    heads: dict[int, Any] = {}
    feet: dict[int, Any] = {}
    settings = related(document, RELATIONSHIP_TYPE.SETTINGS)
    both_sides = settings is not None and any(tag(one) == "evenAndOddHeaders" for one in settings)
    for section in document.sections:
        pairs = [(section.header, section.footer)]
        if section.different_first_page_header_footer:
            pairs.insert(0, (section.first_page_header, section.first_page_footer))
        if both_sides:
            pairs.append((section.even_page_header, section.even_page_footer))
        for head, foot in pairs:
            for edge, found in ((head, heads), (foot, feet)):
                if not edge.is_linked_to_previous:  # else asking for its part would make one
                    found.setdefault(id(edge.part), edge.part.element)
    return list(heads.values()), list(feet.values())


def _blocks(element: Any, paragraphs: Paragraphs) -> Iterator[Line]:
    """Yield the lines of paragraphs and tables in order, looking into content controls, which python-docx skips."""
    for child in element:
        kind = tag(child)
        if kind == "p":
            yield from paragraphs.lines(child)
            for box in paragraphs.boxes(child):
                yield Line("")
                yield from _blocks(box, paragraphs)
                yield Line("")
        elif kind == "tbl":
            yield from _table(child, paragraphs)
        elif kind in ("sdt", "sdtContent", "customXml", "ins", "moveTo"):
            yield from _blocks(child, paragraphs)


def _table(table: Any, paragraphs: Paragraphs) -> Iterator[Line]:
    """A row of short cells is one line; cells of several lines are a layout, read one after the other."""
    yield Line("")
    for row in _children(table, "tr"):
        cells = [_tidy(_blocks(cell, paragraphs)) for cell in _children(row, "tc")]
        cells = [cell for cell in cells if cell]
        if cells and all(len(cell) == 1 for cell in cells):
            words = " ".join(cell[0].text for cell in cells)
            yield replace(cells[0][0], text=words, alone=len(cells) == 1)
        else:
            for cell in cells:
                yield from (*cell, Line(""))
    yield Line("")


def _children(element: Any, kind: str) -> Iterator[Any]:
    """Yield the rows of a table or the cells of a row, also those inside content controls."""
    for child in element:
        if tag(child) == kind:
            yield child
        elif tag(child) in ("sdt", "sdtContent", "customXml", "ins"):
            yield from _children(child, kind)


def _tidy(lines: Iterable[Line], longest: int = MAX_TEXT) -> list[Line]:
    """Keep one empty line between lines, none at either end, and no more than `longest` characters."""
    kept: list[Line] = []
    left = longest
    for line in lines:
        if line.text or (kept and kept[-1].text):
            kept.append(line)
            left -= len(line.text) + 1
        if left <= 0:
            break
    while kept and not kept[-1].text:
        kept.pop()
    return kept
