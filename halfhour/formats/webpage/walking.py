"""One walk over a page, whatever its shape: tags by the million, nesting without end, scripts that never close."""

from __future__ import annotations

from lxml import etree

from halfhour.formats.webpage.document import Document
from halfhour.formats.webpage.layout import Enough, Layout
from halfhour.formats.webpage.limits import DEEPEST, TAIL, flattened, with_short_tags

_STEP = 16_384


def walk(text: str) -> Document:
    """`text` as a document, within `limits`: what lies beyond them is left out and `cut` is set. Raises nothing."""
    text = with_short_tags(text.replace("\x00", ""))
    try:
        document = _walked(text, DEEPEST)
    except Enough:
        # A stray end tag costs a parser the whole depth each time, so deep pages are read without their nesting.
        text = flattened(text)
        document = _walked(text, None)
    if document.cut and len(text) > TAIL:
        _append(document, _walked(flattened(text[-TAIL:]), None))
    document.settle()
    return document


def _append(document: Document, end: Document) -> None:
    """The end of a page that was too long to be read whole: who they are and how to reach them often stands there."""
    offset = len(document.lines)
    document.lines += end.lines
    for anchor in end.anchors:
        anchor.line += offset
    document.anchors += end.anchors
    document.pictures += end.pictures


def _walked(text: str, deepest: int | None) -> Document:
    layout = Layout(deepest)
    parser = etree.HTMLParser(
        target=layout,  # events only: no tree is kept, and the tree's own depth limit would end the page
        encoding="utf-8",
        no_network=True,
        remove_comments=True,
        remove_pis=True,
        recover=True,
        huge_tree=True,
    )
    try:
        data = text.encode("utf-8", "replace") or b" "
        for at in range(0, len(data), _STEP):
            parser.feed(data[at : at + _STEP])  # in steps: what is raised inside is heard after a step only
        parser.close()
    except Enough as enough:
        if enough.deep and deepest is not None:
            raise
        layout.document.cut = True
    except etree.LxmlError:
        layout.document.cut = True
    return layout.finished()
