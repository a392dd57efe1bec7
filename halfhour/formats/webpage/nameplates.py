"""Where an organization's name stands on its page: title, logo, copyright line, headings, addresses, data for machines."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from halfhour.formats.webpage import schema
from halfhour.formats.webpage.document import Document
from halfhour.formats.webpage.page import Place
from halfhour.formats.webpage.site import Site, label
from halfhour.formats.webpage.words.naming import has_form

_SEPARATORS = re.compile(r"\s+[|\-–—·•»«:~/>]+\s+|\s*[|»·•]\s*|\s*::+\s*|:\s+|\s[-–—]|[-–—]\s")
_LEADING = re.compile(
    r"^(?:welcome to|willkommen bei|bienvenue (?:chez|à)|welkom bij|home of|about|contact(?:ing)?|contact us at"
    r"|contact us|careers? at|jobs at"
    r"|working at|über|kontakt|over|visit|meet|why|the official (?:web)?site of|join|life at)\s+",
    re.IGNORECASE,
)
_TRAILING = re.compile(
    r"(?:[\s,|-]+(?:logo|logotype|homepage|home page|home|official (?:web)?site|website|web site|online|careers"
    r"|jobs|contact us|contact|about us"
    r"|staff|team|startseite))+$",
    re.IGNORECASE,
)
_RIGHTS = re.compile(r"©|\(c\)|copyright", re.IGNORECASE)
_YEARS = re.compile(r"(?:\b(?:19|20)\d\d\b\s*(?:[-–—/,&]|to|bis)?\s*)+(?:present|heute|now)?", re.IGNORECASE)
# What follows the name in a copyright line: a sign, or "all rights" in five languages (Spanish says "todos los derechos"). The
# full stop of an initial is none: "A.N.I. & C. Mills".
_AFTER_NAME = re.compile(
    r"\s*(?:[|·•»]|(?<!\b[A-Z])\.\s|\s[-–—]\s|;|\(|\ball rights\b|\balle rechte\b|\btous droits\b|\btodos los\b|\btutti i\b"
    r"|\bpowered\b|\bdesigned?\b|\bregistered\b"
    r"|\bsite by\b|\bwebsite by\b|\bterms\b|\bprivacy\b|\bis an?\b|\band its\b|\bunless\b|\bno part\b"
    r"|\bcopyright\b|\bimpressum\b|\bphone\b|\btel\b).*$",
    re.IGNORECASE,
)
_LABEL = re.compile(r"^(?:company|company name|organi[sz]ation|firma|bedrijf|name|firmenname)\s*:\s*", re.IGNORECASE)
_OF_ANOTHER = re.compile(
    r",?\s+(?:an?|the|eine?)\s+(?:[\w&.'’-]+\s+){0,4}(?:company|group|brand|business|division|subsidiary"
    r"|unternehmen)$",
    re.IGNORECASE,
)
_MAKERS = re.compile(
    r"design(?:ed)?|powered|developed|hosted|hosting|website by|site by|template|theme by|webdesign", re.IGNORECASE
)


@dataclass(slots=True)
class Candidate:
    """A text that may be the name, as it stands there, and how much its place says for it."""

    name: str
    weight: float
    place: Place


def candidates(document: Document, site: Site) -> list[Candidate]:
    """Every text that stands where names stand; many are none."""
    found = [
        Candidate(name, weight, Place.STRUCTURED) for name, weight in schema.organization_names(document.items, site)
    ]
    for weight, names in _METAS:
        for name in names:
            if said := document.meta(name):
                found.append(Candidate(_cleaned(said), weight, Place.STRUCTURED))
    found += _of_title(document.title, 3.0, Place.STRUCTURED)
    found += _of_pictures(document, site)
    found += _of_rights(document)
    found += _of_headings(document)
    found += _of_home_links(document)
    found += _of_addresses(document)
    return found


_METAS = (
    (7.0, ("og:site_name",)),
    (4.0, ("application-name", "apple-mobile-web-app-title", "organization", "company")),
    (2.0, ("dc.publisher", "publisher", "owner")),
    (1.0, ("copyright", "author", "dc.creator")),
)


def _of_title(title: str, weight: float, place: Place) -> list[Candidate]:
    parts = [part for part in _SEPARATORS.split(title) if part.strip()][:8]
    found = []
    for number, part in enumerate(parts):
        last = number == len(parts) - 1
        if "," in part and len(part.split()) > 4:
            found.append(Candidate(_cleaned(part.split(",")[0]), weight / 3, place))
        found.append(Candidate(_cleaned(part), weight if number == 0 or last else weight / 2, place))
    return found


def _of_pictures(document: Document, site: Site) -> list[Candidate]:
    found = []
    for number, picture in enumerate(document.pictures[:60]):
        if not picture.alt:
            continue
        hint = f"{picture.hint} {picture.source.rsplit('/', 1)[-1]}".lower()
        named = "logo" in hint or "logo" in picture.alt.lower() or "brand" in hint
        home = _leads_home(picture.href, site)
        if home or named:
            early = 1.5 if number < 5 else 0.5
            weight = (2.5 if home and named else 2.0 if home else 1.0) * early
            found += _of_title(picture.alt, weight, picture.place)
    return found


def _leads_home(href: str, site: Site) -> bool:
    path = href.split("?")[0].split("#")[0]
    if "://" in path:
        host, _, path = path.split("://", 1)[1].partition("/")
        if site.labels and label(host.lower().split(":")[0]) not in site.labels:
            return False
    return bool(href) and bool(
        re.fullmatch(
            r"/?(?:\.\./|\./)*(?:(?:index|home|default|main|start)(?:\.\w{2,5})?|\w{2})?/?", path, re.IGNORECASE
        )
    )


def _of_rights(document: Document) -> list[Candidate]:
    found: list[Candidate] = []
    lines = document.lines
    for at, line in enumerate(lines):
        text = line.text
        if len(text) > 600 or (
            "©" not in text and "opyright" not in text and "OPYRIGHT" not in text and "(c)" not in text.lower()
        ):
            continue
        if len(found) > 40:
            break
        after = lines[at + 1].text if at + 1 < len(lines) else ""
        for name in _owners(text, after):
            weight = 1.0 if _MAKERS.search(text[: text.find(name) if name in text else 0]) else 4.0
            found.append(Candidate(_cleaned(name), weight, line.place))
    return found[:12]


def _owners(text: str, after: str) -> list[str]:
    pieces = _RIGHTS.split(text, maxsplit=3)
    before = pieces[0].strip(" .,|-–")
    rest = " ".join(pieces[1:])
    owner = _AFTER_NAME.sub("", _YEARS.sub(" ", rest).lstrip(" .,:|-–—•·/®™")).strip(" ,:|-–—•®™").lstrip(".")
    owner = re.sub(r"^(?:by|notice|the contents of|inhalte?|-)\s+", "", owner, flags=re.IGNORECASE)
    if owner:
        return [owner]
    if before and len(before) < 70:
        return [_SEPARATORS.split(before)[-1]]
    return [after] if after and len(after) < 60 else []


def _of_headings(document: Document) -> list[Candidate]:
    found = []
    headings = [line for line in document.lines if line.level in (1, 2) or line.tag == "title"][:12]
    for line in headings:
        if len(line.text) < 90:
            found += _of_title(line.text, 1.0 if line.level == 1 else 0.7, line.place)
    for line in document.lines[:600]:
        if len(line.text) < 60 and has_form(line.text) and not line.menu:
            found.append(Candidate(_cleaned(line.text), 2.0, line.place))
    return found


def _of_home_links(document: Document) -> list[Candidate]:
    found = []
    for anchor in document.anchors[:400]:
        text = anchor.text
        if not text or len(text) > 60:
            continue
        if anchor.href in ("/", "./", "index.html", "/index.html", "index.php", "/index.php") and text:
            found.append(Candidate(_cleaned(text), 2.0, anchor.place))
        elif text[:6].lower() == "about " or text[:4] in ("Über", "Over"):
            found.append(Candidate(_cleaned(text), 1.5, anchor.place))
    return found[:12]


_STREET = re.compile(
    r"^\W?(?:\d{1,5}[A-Za-z]?,?\s+(?:[NSEW]\.?\s+)?[A-Z]|p\.?\s?o\.?\s?box\b|postbus\b|postfach\b"
    r"|[A-ZÄÖÜ][\w.\s-]{2,30}(?:str\.|straße|strasse|straat"
    r"|weg|laan|plein|gasse|platz)\s*\d)",
    re.IGNORECASE,
)


def _of_addresses(document: Document) -> list[Candidate]:
    """The line above a street is often the name that mail is addressed to."""
    found = []
    lines = document.lines[:3000]
    for before, line in pairwise(lines):
        if len(line.text) < 80 and len(before.text) < 60 and not before.menu and _STREET.match(line.text):
            found.append(Candidate(_cleaned(before.text), 2.0, before.place))
    return found[:8]


_DOMAIN = re.compile(r"^(?:www\.)?([\w-]{3,40})\.(?:com|net|org|co|de|nl|eu|co\.uk)$", re.IGNORECASE)


def _cleaned(text: str) -> str:
    said = text
    text = " ".join(re.sub(r"[®™℠]", "", text).split()).strip(" \"'“”.,;:|-–—•*>«»")
    text = _TRAILING.sub("", _LEADING.sub("", text))
    text = _OF_ANOTHER.sub("", _LABEL.sub("", text))
    if text[:4].lower() == "the " and text[4:5].isupper():
        text = text[4:]
    text = _DOMAIN.sub(r"\1", text).strip(" -–,|")
    return f"{text}." if f"{text}." in said and has_form(text) else text
