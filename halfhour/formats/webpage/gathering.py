"""What elements carry beside their text: links, pictures, meta data, scripts, and data for machines."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from halfhour.formats.webpage.cloaked import of_hex
from halfhour.formats.webpage.document import Anchor, Picture
from halfhour.formats.webpage.frames import Frame
from halfhour.formats.webpage.scopes import Scopes
from halfhour.formats.webpage.words import words

if TYPE_CHECKING:
    from halfhour.formats.webpage.layout import Layout

MOST_ANCHORS, MOST_PICTURES, MOST_METAS, MOST_SCRIPTS = 8_000, 3_000, 300, 100
LONGEST_HREF, LONGEST_SCRIPT = 2_000, 20_000
TELLING = words("title script a area img meta link base html")
_DESCRIBING = frozenset({"itemscope", "itemprop", "typeof", "property", "data-cfemail"})
_CODED = re.compile(r"email-protection#([0-9a-fA-F]{6,400})")


class Gathering:
    """Reads one element at a time into the layout's document."""

    def __init__(self, layout: Layout) -> None:
        self._layout = layout
        self._document = layout.document
        self._scopes = Scopes(layout.words)
        self._script: list[str] = []

    def wants(self, attrs: dict[str, str], own: str) -> bool:
        """True when an element by its attributes describes something for machines, or hides a mail address."""
        return not _DESCRIBING.isdisjoint(attrs) or bool(own and self._scopes.cards(own))

    def read(self, tag: str, attrs: dict[str, str], frame: Frame) -> None:
        """Everything that this element says by itself; what it says by its text is taken at its end."""
        if tag == "title":
            self._title()
        elif tag == "script":
            self._scripted(attrs)
        elif not attrs:
            return
        elif tag in ("a", "area"):
            self._anchor(frame, attrs)
        elif tag == "img":
            self._picture(frame, attrs)
        elif tag in ("meta", "link", "base", "html"):
            self._head(tag, attrs)
        if attrs:
            for close in self._scopes.start(tag, attrs, len(self._layout.chunks)):
                self._layout.at_end(close)
        if "data-cfemail" in attrs and (address := of_hex(attrs["data-cfemail"])):
            self._document.decoded.add(address)
            self._layout.write(f" {address} ")
            self._layout.hide()

    def script(self, text: str) -> None:
        """A piece of the script that is open."""
        self._script.append(text)

    def finish(self) -> None:
        """Hands over what was gathered along the way."""
        self._document.items = self._scopes.items

    def _title(self) -> None:
        start = len(self._layout.chunks)

        def close() -> None:
            if not self._document.title:
                self._document.title = self._layout.words(start)[:500]

        self._layout.at_end(close)

    def _scripted(self, attrs: dict[str, str]) -> None:
        machine = "ld+json" in attrs.get("type", "").lower()
        self._script = []

        def close() -> None:
            text, self._script = "".join(self._script), []
            kept = self._document.data_scripts if machine else self._document.scripts
            wanted = machine or (len(text) < LONGEST_SCRIPT and ("@" in text or "&#64;" in text))
            if wanted and len(kept) < MOST_SCRIPTS:
                kept.append(text)

        self._layout.at_end(close)

    def _anchor(self, frame: Frame, attrs: dict[str, str]) -> None:
        href = (attrs.get("href") or "").strip()[:LONGEST_HREF]
        document, layout = self._document, self._layout
        if not href or len(document.anchors) >= MOST_ANCHORS:
            return
        layout.space()
        coded = _CODED.search(href)
        if coded:
            address = of_hex(coded[1])
            document.decoded.add(address)
            href = f"mailto:{address}"
        start, pictures, line = len(layout.chunks), len(document.pictures), len(document.lines)
        title = (attrs.get("title") or attrs.get("aria-label") or attrs.get("alt") or "")[:200]

        def close() -> None:
            inside = document.pictures[pictures:]
            text = layout.words(start) or " ".join(picture.alt for picture in inside[:3] if picture.alt)
            rel = attrs.get("rel", "").lower()
            document.anchors.append(Anchor(href, text[:300], title, frame.place, frame.menu, line, rel, frame.name))
            for picture in inside:
                picture.href = href
            layout.space()

        self._layout.at_end(close)

    def _picture(self, frame: Frame, attrs: dict[str, str]) -> None:
        if len(self._document.pictures) < MOST_PICTURES:
            alt = " ".join((attrs.get("alt") or "")[:300].split())
            self._document.pictures.append(Picture(alt, (attrs.get("src") or "")[:300], frame.name, "", frame.place))

    def _head(self, tag: str, attrs: dict[str, str]) -> None:
        document = self._document
        if tag == "html":
            document.language = document.language or (attrs.get("lang") or attrs.get("xml:lang") or "")[:20]
        elif tag == "base":
            document.base = document.base or (attrs.get("href") or "").strip()[:LONGEST_HREF]
        elif tag == "link":
            if len(document.heads) < MOST_METAS:
                said = (
                    attrs.get("rel", "").lower()[:100],
                    attrs.get("href", "")[:LONGEST_HREF],
                    attrs.get("hreflang", ""),
                )
                document.heads.append(said)
        elif len(document.metas) < MOST_METAS:
            name = attrs.get("name") or attrs.get("property") or attrs.get("itemprop") or attrs.get("http-equiv") or ""
            if name:
                document.metas.append((name.lower()[:100], " ".join((attrs.get("content") or "")[:3000].split())))
