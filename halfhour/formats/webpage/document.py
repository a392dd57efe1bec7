"""A page laid out as lines of text in reading order, with its links, pictures and data for machines."""

from __future__ import annotations

from dataclasses import dataclass, field

from halfhour.formats.webpage.items import Item
from halfhour.formats.webpage.page import Place

BEGINNING, END = 200_000, 50_000


@dataclass(slots=True)
class Line:
    """One line as a reader sees it. `level` is 1 to 6 for headings; `cell` is table, row and column, None outside."""

    text: str
    place: Place
    menu: bool
    tag: str
    level: int
    strong: bool
    hint: str
    cell: tuple[int, int, int] | None


@dataclass(slots=True)
class Anchor:
    """A link as it stands in the page: `href` as written, `line` the index of the line on which it begins."""

    href: str
    text: str
    title: str
    place: Place
    menu: bool
    line: int
    rel: str
    hint: str


@dataclass(slots=True)
class Picture:
    """An image with words: `alt`, its file, its classes, and the address it links to ("" for none)."""

    alt: str
    source: str
    hint: str
    href: str
    place: Place


@dataclass(slots=True)
class Document:
    """What the walk over a page gathered. `cut` is true when the page was too large and its rest was left out; `decoded`
    are the mail addresses that stood there in a code."""

    base: str = ""
    title: str = ""
    language: str = ""
    lines: list[Line] = field(default_factory=list)
    anchors: list[Anchor] = field(default_factory=list)
    pictures: list[Picture] = field(default_factory=list)
    metas: list[tuple[str, str]] = field(default_factory=list)
    heads: list[tuple[str, str, str]] = field(default_factory=list)  # link elements: rel, href, hreflang
    items: list[Item] = field(default_factory=list)
    scripts: list[str] = field(default_factory=list)
    data_scripts: list[str] = field(default_factory=list)
    decoded: set[str] = field(default_factory=set)
    cut: bool = False
    text: str = ""
    small: str = ""
    linked: str = ""
    fresh: list[int] = field(default_factory=list)
    different: list[Anchor] = field(default_factory=list)

    def settle(self) -> None:
        """Once all lines are there: `fresh` holds the indexes of those that do not stand between the same neighbours as
        an earlier one, `text` joins these (beginning and end of very long pages), `small` is `text` in small letters;
        `different` holds each link once, and `linked` their addresses and words in small letters."""
        texts = [line.text for line in self.lines]
        around = zip(["", *texts], texts, [*texts[1:], ""], strict=False)
        seen: set[tuple[str, str, str]] = set()
        for at, key in enumerate(around):
            if key not in seen:
                seen.add(key)
                self.fresh.append(at)

        self.text = "\n".join(texts[at] for at in self.fresh)
        if len(self.text) > BEGINNING + END:
            self.text = f"{self.text[:BEGINNING]}\n{self.text[-END:]}"
        self.small = self.text.lower()
        known: set[tuple[str, str]] = set()
        for anchor in self.anchors:
            link = (anchor.href, anchor.text or anchor.title)
            if link not in known:
                known.add(link)
                self.different.append(anchor)
        self.linked = "\n".join(f"{anchor.href} {anchor.text} {anchor.title}" for anchor in self.different).lower()

    def has(self, words: tuple[str, ...]) -> tuple[str, ...]:
        """Those of some words in small letters that stand anywhere in the page."""
        return tuple(word for word in words if word in self.small)

    def meta(self, *names: str) -> str:
        """The content of the first meta element by one of these names (lower case), "" when there is none."""
        for wanted in names:
            for name, content in self.metas:
                if name == wanted and content:
                    return content
        return ""
