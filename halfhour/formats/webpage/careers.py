"""The careers page and the internship page among a page's links."""

from __future__ import annotations

import re
from urllib.parse import unquote, urlsplit

from halfhour.formats.webpage.document import Anchor, Document
from halfhour.formats.webpage.folding import folded
from halfhour.formats.webpage.page import Link, Place
from halfhour.formats.webpage.site import FOREIGN, Site, absolute, host_of
from halfhour.formats.webpage.words import hiring, words

ENOUGH, MOST_WORDS = 4.0, 8


def careers(document: Document, site: Site) -> Link | None:
    """The link to the careers page, None when no link is one. Fields of law called “Employment” are none."""
    best, best_score = None, ENOUGH - 0.01
    anchors = document.different
    for at in _holding(document, hiring.MAYBE):
        score = _careers_score(anchors, at, site)
        if score > best_score:
            best, best_score = anchors[at], score
    return _link(best, "careers", site) if best else None


def internships(document: Document, site: Site) -> Link | None:
    """The link to a page for interns, apprentices, students or graduates; None when there is none."""
    for at in _holding(document, hiring.MAYBE_INTERNS):
        anchor = document.different[at]
        if not _followable(anchor):
            continue
        text = folded(anchor.text or anchor.title)
        if hiring.INTERN_LINK.match(text) and (text not in _ONLY_STUDENTS or _near_careers(anchor)):
            return _link(anchor, "internships", site)
        if hiring.INTERN_PATH.search(_path(anchor.href)) and not hiring.NOT_PATH.search(_path(anchor.href)):
            return _link(anchor, "internships", site)
    return None


def _holding(document: Document, pieces: tuple[str, ...]) -> list[int]:
    """The indexes of the different links that hold one of these pieces in their words or their address."""
    present = [piece for piece in pieces if piece in document.linked]
    lines = document.linked.split("\n") if present else []
    if len(lines) != len(document.different):
        return list(range(len(document.different))) if present else []
    return [at for at, line in enumerate(lines) if any(piece in line for piece in present)]


_ONLY_STUDENTS = words(
    "students student studenten studierende etudiants estudiantes studenter graduates placements stage stages"
    " alternance schuler"
)


def _careers_score(anchors: list[Anchor], at: int, site: Site) -> float:
    anchor = anchors[at]
    if not _followable(anchor):
        return 0.0
    text, path = folded(anchor.text), _path(anchor.href)
    score = _text_score(text)
    if not anchor.text and anchor.title:
        score = 0.8 * _text_score(folded(anchor.title))
    link = _path_score(path, host_of(anchor.href))
    if not score and (len(text.split()) > 4 or not (_ends_sure(path) or (link >= 4 and not text))):
        return 0.0
    if hiring.NOT_PATH.search(path) or hiring.NOT_CAREERS.search(text):
        return 0.0
    if "employment" in f"{text} {path}" and _among_law(anchors, at):
        return 0.0
    if FOREIGN.search(host_of(anchor.href)):
        link -= 3
    own = (1.0 if site.own(anchor.href) else 0.0) + (0.3 if anchor.place is not Place.BODY or anchor.menu else 0.0)
    return score + link + own - 0.15 * path.count("/") - (0.5 if "#" in anchor.href else 0)


def _text_score(text: str) -> float:
    words = text.split()
    if not words or len(words) > MOST_WORDS or hiring.NOT_CAREERS.search(text):
        return 0.0
    plain = re.sub(r"\b(?:our|the|click here for|view|see|all|page|new|\d+)\b", "", text)
    if text in hiring.CAREERS or " ".join(plain.split()) in hiring.CAREERS:
        return 2.8 if text in hiring.WEAK else 6.0
    if hiring.CAREER_WORD.search(text):
        return 4.0 if len(words) <= 4 else 2.5
    return 0.0


def _ends_sure(path: str) -> bool:
    parts = _parts(path)
    return bool(parts) and bool(hiring.SURE_PATH.match(parts[-1]))


def _parts(path: str) -> list[str]:
    """The parts of an address's path, plain; a page that only stands for its folder is left out."""
    parts = [
        re.sub(r"\.(?:html?|php\d?|aspx?|jsp|cfm|shtml|do|vm)$", "", part).replace("_", "-").replace(" ", "-")
        for part in path.split("/")
        if part
    ]
    if parts and parts[-1] in ("index", "default", "home", "main", "overview"):
        parts.pop()
    return parts


def _path_score(path: str, host: str) -> float:
    score = 4.0 if host and hiring.HOSTS.search(host) else 0.0
    parts = _parts(path)
    for number, part in enumerate(parts):
        if hiring.PATH.match(part):
            score = max(score, 4.0 if number == len(parts) - 1 else 3.0)
        elif hiring.PATH_PART.search(part):
            score = max(score, 2.0)
    return score


def _among_law(anchors: list[Anchor], at: int) -> bool:
    near = [folded(anchor.text) for anchor in anchors[max(0, at - 4) : at + 5]]
    return sum(bool(hiring.LAW.search(text)) for text in near) >= 1


def _near_careers(anchor: Anchor) -> bool:
    return bool(hiring.PATH_PART.search(_path(anchor.href).replace("/", "-")))


def _followable(anchor: Anchor) -> bool:
    href = anchor.href.lower()
    return not href.startswith(("#", "mailto:", "tel:", "javascript:", "data:", "callto:", "sms:"))


def _path(href: str) -> str:
    try:
        return unquote(urlsplit(href).path).lower()
    except ValueError:
        return ""


def _link(anchor: Anchor, kind: str, site: Site) -> Link | None:
    url = absolute(site.base, anchor.href)
    return Link(url, anchor.text or anchor.title, kind, anchor.place) if url else None
