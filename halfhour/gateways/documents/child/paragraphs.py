"""The lines of one Word paragraph: its words as shown, and how they are set."""

from collections.abc import Iterator
from typing import Any

from docx.opc.constants import RELATIONSHIP_TYPE

from .headings import Line

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_BREAKS = ("br", "cr")
_SIGNS = {"tab": " ", "ptab": " ", "noBreakHyphen": "-", "br": "\n", "cr": "\n"}
# Not shown: settings, deleted and moved words, field codes, and the second copy Word keeps for older programs.
_HIDDEN = {"pPr", "rPr", "del", "moveFrom", "instrText", "delText", "delInstrText", "Fallback", "txbxContent"}
_LONGEST_CHAIN = 12  # styles that build on one another
_DEFAULT_SIZE = 11.0  # points


def tag(element: Any) -> str:
    """Return the name of an element without its namespace, "" for comments and instructions."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def related(document: Any, kind: str) -> Any:
    """Return the root element of a part the document uses, None where it has none.

    Asking python-docx for a missing part makes it read its own template, which is a file, which is behind the seal.
    """
    parts = [one for one in document.part.rels.values() if one.reltype == kind and not one.is_external]
    return parts[0].target_part.element if parts else None


def page_breaks(body: Any) -> int:
    """Count the page breaks that Word noted when it last laid the file out, or else those that the author set."""
    noted = sum(1 for _ in body.iter(_W + "lastRenderedPageBreak"))
    return noted or sum(one.get(_W + "type") == "page" for one in body.iter(_W + "br"))


class Paragraphs:
    """Reads paragraphs with the styles of their document."""

    def __init__(self, document: Any) -> None:
        styles = related(document, RELATIONSHIP_TYPE.STYLES)
        found = styles.iter(_W + "style") if styles is not None else ()
        self._styles = {style.get(_W + "styleId"): style for style in found}

    def lines(self, paragraph: Any) -> list[Line]:
        """Return the lines of a paragraph; one empty line for an empty paragraph."""
        style = self._chain(_value(paragraph, "pPr", "pStyle"))
        name = (_value(style[0], "name") if style else "").lower()
        named = name.startswith("heading")
        size, bold = self._setting(paragraph, style)
        texts = [" ".join(text.split()) for text in _words(paragraph).split("\n")]
        if _is_listed(paragraph, name) and texts[0]:
            texts[0] = f"• {texts[0]}"
        lines = [Line(text, size, bold, named=named and bool(text)) for text in texts]
        return [Line(""), *lines] if named else lines

    def boxes(self, paragraph: Any) -> Iterator[Any]:
        """Yield the text boxes that hang on a paragraph, but for those inside other ones and Word's second copies."""
        for box in paragraph.iter(_W + "txbxContent"):
            above = {tag(one) for one in box.iterancestors() if paragraph in one.iterancestors()}
            if not above & {"Fallback", "txbxContent"}:
                yield box

    def _chain(self, style_id: str) -> list[Any]:
        """Return a style and those it builds on, nearest first."""
        chain: list[Any] = []
        while style_id in self._styles and len(chain) < _LONGEST_CHAIN:
            chain.append(self._styles[style_id])
            style_id = _value(chain[-1], "basedOn")
        return chain

    def _setting(self, paragraph: Any, style: list[Any]) -> tuple[float, bool]:
        """Return the type size in points and whether all words are bold."""
        runs = [run for run in paragraph.iter(_W + "r") if _words(run).strip()]
        own = runs[0] if runs else None
        sizes = [_value(one, "rPr", "sz") for one in (own, *style) if one is not None]
        size = next((float(text) / 2 for text in sizes if text.isdigit()), _DEFAULT_SIZE)
        by_style = any(_is_on(one) for one in style)
        return size, bool(runs) and all(_is_on(run, by_style) for run in runs)


def _words(element: Any) -> str:
    """Return the words of an element as shown, line breaks as newlines."""
    out = []
    for child in element:
        kind = tag(child)
        if kind in _HIDDEN or (kind == "r" and _is_on(child, setting="vanish")):
            continue
        if kind == "t":
            out.append(child.text or "")
        elif kind in _SIGNS:
            out.append(_SIGNS[kind])
        elif len(child):
            out.append(_words(child))
    return "".join(out)


def _value(element: Any, *path: str) -> str:
    """Return the `val` of a setting below an element, "" where there is none."""
    for name in path:
        element = element.find(_W + name)
        if element is None:
            return ""
    return element.get(_W + "val") or ""


def _is_on(element: Any, otherwise: bool = False, setting: str = "b") -> bool:
    found = element.find(f"{_W}rPr/{_W}{setting}")
    if found is None:
        return otherwise
    return found.get(_W + "val", "1") not in ("0", "false", "off")


def _is_listed(paragraph: Any, style_name: str) -> bool:
    number = paragraph.find(f"{_W}pPr/{_W}numPr/{_W}numId")
    if number is not None:
        return number.get(_W + "val") != "0"
    return style_name.startswith("list ") and style_name != "list paragraph"
