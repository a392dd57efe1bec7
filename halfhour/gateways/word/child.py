"""The child that writes one Word file: JSON in, a DOCX out. Real headings, lists and table heads, so it can be read aloud."""

from __future__ import annotations

import json
import sys
from datetime import UTC, datetime
from io import BytesIO
from typing import Any

import docx
from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.text.paragraph import Paragraph

from halfhour.gateways.pdf.fitting import printable

MUTED = RGBColor(0x5D, 0x64, 0x72)
SIZES = {"a4": (Mm(210), Mm(297)), "us-letter": (Mm(215.9), Mm(279.4))}
EPOCH = datetime(2000, 1, 1, tzinfo=UTC).replace(tzinfo=None)  # the same paper is the same file


def main() -> None:
    """Write what standard input asks for to standard output."""
    sys.stdout.buffer.write(written(json.load(sys.stdin)))


def written(told: dict[str, Any]) -> bytes:
    """The file of one paper, as `formats.paper.as_json` gives it."""
    told = printable(told)
    made = docx.Document()
    _look(made, told)
    _put(made.add_paragraph(style="Title"), told["title"], "ltr")
    if told["subtitle"]:
        _put(made.add_paragraph(style="Subtitle"), told["subtitle"], "ltr")
    for one in told["blocks"]:
        WRITE[one["kind"]](made, one)
    out = BytesIO()
    made.save(out)
    return out.getvalue()


def _look(made: Document, told: dict[str, Any]) -> None:
    page = made.sections[0]
    page.page_width, page.page_height = SIZES.get(told["size"], SIZES["a4"])
    page.left_margin = page.right_margin = Mm(24)
    normal = made.styles["Normal"]
    normal.font.name, normal.font.size = "Georgia", Pt(11)
    about = made.core_properties
    about.title, about.author, about.language = told["title"], told["author"], told["language"]
    about.comments = ""
    about.created = about.modified = EPOCH


def _heading(made: Document, one: dict[str, Any]) -> None:
    _put(made.add_heading(level=min(one["level"], 9)), one["text"], one["way"])


def _text(made: Document, one: dict[str, Any]) -> None:
    for part in one["text"].split("\n\n"):
        paragraph = made.add_paragraph()
        _put(paragraph, part.strip(), one["way"])
        if one["is_aside"]:
            for run in paragraph.runs:
                run.font.color.rgb = MUTED


def _quote(made: Document, one: dict[str, Any]) -> None:
    _put(made.add_paragraph(style="Quote"), one["text"], one["way"])
    if one["by"]:
        paragraph = made.add_paragraph()
        _put(paragraph, one["by"], one["way"])
        paragraph.runs[0].font.color.rgb = MUTED


def _facts(made: Document, one: dict[str, Any]) -> None:
    for label, said in one["rows"]:
        paragraph = made.add_paragraph()
        paragraph.paragraph_format.space_after = Pt(2)
        paragraph.add_run(f"{label}: ").bold = True
        _put(paragraph, said, one["way"])


def _items(made: Document, one: dict[str, Any]) -> None:
    for place, row in enumerate(one["rows"], start=1):
        # A number written out: lists of Word that share a style would count on from the last one.
        paragraph = made.add_paragraph(style=None if one["is_numbered"] else "List Bullet")
        _put(paragraph, f"{place}. {row}" if one["is_numbered"] else row, one["way"])


def _table(made: Document, one: dict[str, Any]) -> None:
    table = made.add_table(rows=0, cols=len(one["head"]), style="Light List")
    for place, row in enumerate([one["head"], *one["rows"]]):
        cells = table.add_row().cells
        for cell, said in zip(cells, row, strict=True):
            _put(cell.paragraphs[0], said, one["way"])
        if not place:
            table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    made.add_paragraph()


def _sign(made: Document, one: dict[str, Any]) -> None:
    for label in one["labels"]:
        made.add_paragraph()
        _put(made.add_paragraph(), f"{label}: {'_' * 40}", one["way"])


def _put(paragraph: Paragraph, text: str, way: str) -> None:
    """Text with its line breaks, read from the right where it is."""
    paragraph.add_run(text)
    if way == "rtl":
        paragraph._p.get_or_add_pPr().append(OxmlElement("w:bidi"))
        for run in paragraph.runs:
            turned = OxmlElement("w:rtl")
            turned.set(qn("w:val"), "1")
            run._r.get_or_add_rPr().append(turned)


WRITE = {
    "heading": _heading,
    "text": _text,
    "quote": _quote,
    "facts": _facts,
    "items": _items,
    "table": _table,
    "sign": _sign,
}


if __name__ == "__main__":
    main()
