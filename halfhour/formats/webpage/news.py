"""Recent news on a page: headlines that are links, with the date beside them."""

from __future__ import annotations

import re

from halfhour.formats.webpage.document import Document
from halfhour.formats.webpage.folding import folded
from halfhour.formats.webpage.items import every
from halfhour.formats.webpage.page import News, Place
from halfhour.formats.webpage.site import Site, absolute

MOST, SHORTEST, LONGEST = 8, 15, 160
_MONTHS = (
    r"jan(?:uary|uar|uari|vier)?|feb(?:ruary|ruar|ruari)?|févr?(?:ier)?|mar(?:ch|s|zo)?|märz|maart|apr(?:il)?"
    r"|avril|may|mai|mei|june?|juni|juin|july?|juli|juillet|aug(?:ust|ustus)?|août|sept?(?:ember|embre)?"
    r"|o[ck]t(?:ober|obre)?|nov(?:ember|embre)?|de[cz](?:ember|embre)?|déc(?:embre)?"
)
DATE = re.compile(
    rf"\b(?:(?:{_MONTHS})\.?\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+20\d\d|\d{{1,2}}(?:st|nd|rd|th"
    rf"|\.)?\s+(?:{_MONTHS})\.?,?\s+20\d\d|20\d\d-\d\d-\d\d|\d{{1,2}}[./]\d{{1,2}}[./](?:20)?\d\d"
    rf"|(?:{_MONTHS})\.?\s+20\d\d)\b",
    re.IGNORECASE,
)
_HEAD = re.compile(
    r"\b(?:news|press|latest|headlines|announcements?|blog|updates|what['’]?s new|aktuelles|neuigkeiten"
    r"|nachrichten|pressemitteilungen|nieuws|actueel|actualités|actualites|noticias|novedades|notizie|nyheter"
    r"|nyheder|aktuellt)\b",
    re.IGNORECASE,
)
_PATH = re.compile(
    r"/(?:news|press|press-?releases?|newsroom|blog|articles?|aktuelles|nieuws|actualites?|noticias|nyheter"
    r"|20\d\d/\d\d)/[^/#?]{8,}",
    re.IGNORECASE,
)
_MORE = re.compile(
    r"^(?:read|learn|see|view|find|more|all|click|continue|weiter|mehr|alle|lees|lire|leer|leggi|older|newer"
    r"|next|previous|rss|subscribe|archive)\b",
    re.IGNORECASE,
)
_ITEMS = frozenset({"NewsArticle", "BlogPosting", "Article", "PressRelease"})


def news(document: Document, site: Site) -> tuple[News, ...]:
    """Headlines in reading order, each once. A date is kept as it is written."""
    found: dict[str, News] = {}

    def keep(title: str, url: str, date: str, place: Place) -> None:
        key = folded(title)
        if SHORTEST <= len(title) <= LONGEST and len(title.split()) > 2 and key not in found and len(found) < MOST:
            found[key] = News(title, url, date, place)

    for item, _ in every(document.items):
        if _ITEMS & set(item.types):
            url = item.text("url", "mainEntityOfPage")
            keep(
                item.text("headline", "name"),
                absolute(site.base, url) if url else "",
                item.text("datePublished"),
                Place.STRUCTURED,
            )
    headings = _headings(document)
    for anchor in document.different:
        under = headings[anchor.line] if anchor.line < len(headings) else False
        if anchor.menu or len(anchor.text) < SHORTEST or not (under or _PATH.search(anchor.href)):
            continue
        title = DATE.sub("", anchor.text).strip(" -–|:,")
        if (
            len(title) < SHORTEST
            or _MORE.match(title)
            or anchor.href.startswith(("#", "mailto:", "tel:", "javascript:"))
        ):
            continue
        date = _date_near(document, anchor.line, anchor.text)
        if (under and (date or _PATH.search(anchor.href))) or (date and _PATH.search(anchor.href)):
            keep(title, absolute(site.base, anchor.href), date, anchor.place)
    return tuple(found.values())


def _headings(document: Document) -> list[bool]:
    """For each line, whether the last heading above it is one over news."""
    under, found = False, []
    for line in document.lines:
        if (line.level and not DATE.search(line.text)) or (line.strong and len(line.text) < 30):
            if len(line.text) < 40 and _HEAD.search(line.text):
                under = True
            elif line.level in (1, 2):
                under = False
        found.append(under)
    return found


def _date_near(document: Document, at: int, text: str) -> str:
    if match := DATE.search(text):
        return match[0]
    lines = document.lines
    for line in (*lines[at : at + 1], *lines[max(0, at - 1) : at], *lines[at + 1 : at + 3]):
        if len(line.text) < 300 and (match := DATE.search(line.text)):
            return match[0]
    return ""
