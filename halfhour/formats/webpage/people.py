"""People named on a page and their titles: cards and lists of staff, “Name, Title” lines, and names in running text."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from halfhour.formats.webpage import around, cards, persons
from halfhour.formats.webpage.cards import ABOVE, BELOW, CONTACT, LABELS, could_be_title, is_title_line
from halfhour.formats.webpage.document import Document, Line
from halfhour.formats.webpage.folding import folded, name_key
from halfhour.formats.webpage.items import every
from halfhour.formats.webpage.jobtitles import AROUND, LONGEST_TITLE, is_title
from halfhour.formats.webpage.page import Person, Place
from halfhour.formats.webpage.words import words
from halfhour.formats.webpage.words.titles import ADDRESS, has_head, is_head

MOST_PEOPLE, MOST_TEXT = 300, 100_000
_TWO_CAPITALS = re.compile(r"[A-ZÀ-ÖØ-Þ][\w.'’-]{0,30}[\s.](?:\S{1,12}\s){0,2}[A-ZÀ-ÖØ-Þ“\"(]")
_BETWEEN = re.compile(r"^[\s,:;|•·(/\-–—]+")
_DEGREES = re.compile(
    r"^(?:,?\s*\(?(?:ph\.?\s?d\.?|m\.?\s?d\.?|j\.?d\.?|m\.?b\.?a\.?|m\.?s\.?|m\.?a\.?|b\.?s\.?|b\.?a\.?"
    r"|b\.?sc\.?|m\.?sc\.?|d\.?d\.?s\.?|d\.?v\.?m\.?|r\.?n\.?|p\.?e\.?|a\.?i\.?a\.?|cpa|cfa|cfp|cmfo|esq\.?|pmp"
    r"|leed(?: ap)?|cic|cisr|crm"
    r"|ll\.?m\.?|ed\.?d\.?|msw|lcsw|mph|faia|ra|gri|crs|abr|ccim|sphr|phr|shrm-\w+|cgr|caps|cr|ckd|cbd|ckbr|cgp"
    r"|mba|dipl\.-\w+\.?)\)?)+(?=\s*(?:[,(–—-]|$))",
    re.IGNORECASE,
)
_INITIAL_DOT = re.compile(r"(?<![\w.])([A-ZÀ-ÖØ-Þ]\.)(?=[A-ZÀ-ÖØ-Þ][a-zà-öø-ÿ])")
_HINT = re.compile(
    r"(?:^|\s)(?:(?:team|staff|member|person|people|employee|profile|bio|author|speaker|leader|contact|user"
    r"|card)[\w-]{0,20}[_-]?)?(?:full-?)?name(?:\s|$)|(?:^|\s)(?:fn|p-name)(?:\s|$)",
    re.IGNORECASE,
)
_MAIL = re.compile(r"[\w.+-]{1,64}@[\w.-]{3,100}\.\w{2,10}")
_BRINGS = re.compile(
    r"^(?:,?\s*(?:our|the|a|an|as|is the|is our|is a|is an|, who is|serves as|joined as)\s+)+", re.IGNORECASE
)
# What stands between the names of one list: “Directors: Dr. Ann Lee, Bo Chen and Cy Doe”.
_LISTED = re.compile(rf"(?:[\s,;&/]|\b(?:and|und|en|et|y|e|och|og)\b|{ADDRESS.pattern}\s)*")
_STOP = re.compile(
    r"\s*(?:[.;!?](?:\s|$)|,?\s+(?:who|which|where|said|says|told|has|have|had|was|were|is|are|will|can|joined"
    r"|at\s+\d|with over|with more|brings|founded|leads|and (?:he|she|his|her|the|a|our|we|\w+ed))\b|\s[|•]\s"
    r"|\s[-–—]\s(?=[A-Z]\w+ [A-Z])|\().*$",
    re.IGNORECASE,
)
_NOT_OURS = words("review reviews comment performer actor director byArtist reviewedBy organizer")


def people(document: Document, organization: str) -> tuple[Person, ...]:
    """People in reading order, each once; `organization` is the page's own name, which is nobody's."""
    gathering = _Gathering(organization)
    _of_items(document, gathering)
    lines = [line for at in document.fresh if not (line := document.lines[at]).menu and len(line.text) > 2]
    gathering.styles = cards.styles_of_names(lines)
    gathering.titles = cards.places_of_titles(lines, gathering.styles)
    looked_at, praise = 0, False
    for at, line in enumerate(lines):
        if line.level:
            praise = around.opens_praise(line)
        gathering.quoted = praise or around.is_boxed_praise(line)
        if _TWO_CAPITALS.search(line.text):
            looked_at += len(line.text)
            if looked_at > MOST_TEXT or len(gathering.found) >= MOST_PEOPLE:
                break
            _of_line(lines, at, gathering)
    return tuple(gathering.found.values())[:MOST_PEOPLE]


class _Gathering:
    def __init__(self, organization: str) -> None:
        self.found: dict[str, Person] = {}
        self.own = name_key(organization)
        self.styles: set[around.Style] = set()
        self.titles: set[tuple[int, around.Style]] = set()
        self.quoted = False

    def keep(self, name: str, title: str, place: Place, email: str = "") -> None:
        """One more mention; a title is taken from whichever mention has one."""
        key = folded(re.sub(r"[“\"(].*?[”\")]", " ", name))
        if len(key.split()) < 2 or not key or (self.own and (key == self.own or f" {key} " in f" {self.own} ")):
            return
        known = self.found.get(key)
        if known is None:
            self.found[key] = Person(name, title, place, email, self.quoted)
        else:
            self.found[key] = replace(
                known, title=known.title or title, email=known.email or email, quoted=known.quoted and self.quoted
            )


def _of_items(document: Document, gathering: _Gathering) -> None:
    for item, path in every(document.items):
        if "Person" not in item.types or any(name in _NOT_OURS for name in path):
            continue
        name = item.text("name") or " ".join([*item.texts("givenName")[:1], *item.texts("familyName")[:1]])
        if persons.whole(name) or (len(name.split()) > 1 and item.text("jobTitle")):
            mail = item.text("email").removeprefix("mailto:")
            title = item.text("jobTitle", "roleName") or (
                "Founder" if path and path[-1] in ("founder", "founders") else ""
            )
            gathering.keep(name[:80], title[:LONGEST_TITLE], Place.STRUCTURED, mail if "@" in mail else "")


def _of_line(lines: list[Line], at: int, gathering: _Gathering) -> None:
    line = lines[at]
    text = _INITIAL_DOT.sub(r"\1 ", line.text)
    mail = _MAIL.search(line.text) if "@" in line.text else None
    bare = AROUND.sub("", CONTACT.sub(" ", text)) if len(text) < 150 else ""
    alone = persons.whole(bare) if 3 < len(bare) < 80 else None
    if alone is not None:
        title = _neighbour_title(lines, at, gathering)
        if (
            alone.sure == 2
            or title
            or around.style(line) in gathering.styles
            or (_HINT.search(line.hint) and not has_head(bare))
            or around.mail_is_of(alone.text, lines, at)
        ):
            gathering.keep(alone.text, title, line.place, mail[0] if mail else "")
        return
    found = persons.names(text)
    if around.among_things(text, len(found)):
        return
    shared = ""
    for number, name in enumerate(found):
        follows = text[name.end : found[number + 1].start if number + 1 < len(found) else len(text)]
        before = text[found[number - 1].end if number else 0 : name.start]
        gathering.quoted = gathering.quoted or around.is_praise(before)
        ahead = _title_before(before)
        if before.strip(" ,;&/") and not _LISTED.fullmatch(before):
            shared = ahead if before.rstrip(" .DdRrPpOoFf").endswith(":") else ""
        title = _title_after(follows) or ahead or shared
        starts = not before.strip(" •|–-*") and len(text) < 120
        if not title and starts and not follows.strip(" ,.;:"):
            title = _neighbour_title(lines, at, gathering)
        if name.sure == 2 or title:
            gathering.keep(name.text, title, line.place, mail[0] if mail and len(found) == 1 else "")
    if not found:
        _turned(text, line, gathering)


def _turned(text: str, line: Line, gathering: _Gathering) -> None:
    """“Title: Name” and “Name – Title” where the given name is an unusual one."""
    if len(text) > 120:
        return
    parts = [part for part in re.split(r"\s*[:|–—•]\s*|\s+-\s+|,\s+", CONTACT.sub(" ", text)) if part.strip()]
    if not 2 <= len(parts) <= 4:
        return
    for one, other in pairwise(parts):
        for name, title in ((one, other), (other, one)):
            person = persons.whole(name)
            if person and is_title(title) and not has_head(name):
                gathering.keep(person.text, _tidy(title), line.place)
                return


def _title_after(follows: str) -> str:
    follows = _DEGREES.sub("", follows)
    if not _BETWEEN.match(follows) and not _BRINGS.match(follows.lstrip()):
        return ""
    joined = _BETWEEN.sub("", follows)
    piece = _STOP.sub("", _BRINGS.sub("", CONTACT.sub("|", joined).split("|")[0]))
    if not _BETWEEN.match(follows) and not _BRINGS.match(joined):
        return ""
    return _tidy(piece) if is_title(piece) else ""


_ADDRESSED = re.compile(rf"(?:(?:^|[\s:]){ADDRESS.pattern})+$")


def _title_before(before: str) -> str:
    piece = re.split(
        r"[.;!?|•]\s|\s(?:by|with|from|to|contact|meet|our|the|as|durch(?: den| die)?)\s",
        CONTACT.sub("|", _ADDRESSED.sub("", before.rstrip())),
    )[-1]
    piece = AROUND.sub("", piece.split("|")[-1])
    if not piece or len(piece.split()) > 8 or not piece[:1].isupper():
        return ""
    return (
        _tidy(piece)
        if (is_title(piece) and is_head(piece.split()[-1])) or (is_title(piece) and before.rstrip()[-1:] in ":-–—")
        else ""
    )


def _neighbour_title(lines: list[Line], at: int, gathering: _Gathering) -> str:
    """What stands where the page's cards say what people do, else the title on the line below a name or above it."""
    if around.style(lines[at]) in gathering.styles:
        for side in (BELOW, ABOVE):
            near = lines[at + side] if 0 <= at + side < len(lines) else None
            if near is not None and (side, around.style(near)) in gathering.titles and could_be_title(near):
                return _tidy(near.text)
    for below in (at + 1, at + 2):
        if below < len(lines) and is_title_line(lines[below]) and not _is_anothers(lines, below, gathering):
            return _tidy(lines[below].text)
        if below < len(lines) and not CONTACT.search(lines[below].text):
            break
    above = lines[at - 1] if at else None
    if (
        above is not None
        and is_title_line(above)
        and (above.tag in LABELS or not (at > 1 and persons.whole(lines[at - 2].text)))
    ):
        return _tidy(above.text)
    return ""


def _is_anothers(lines: list[Line], at: int, gathering: _Gathering) -> bool:
    """True for a title that belongs to the name on the line below it: a label, or where the page's cards set it so."""
    return lines[at].tag in LABELS or (
        (ABOVE, around.style(lines[at])) in gathering.titles
        and at + 1 < len(lines)
        and around.style(lines[at + 1]) in gathering.styles
    )


def _tidy(text: str) -> str:
    return " ".join(AROUND.sub("", CONTACT.sub(" ", text)).split())[:LONGEST_TITLE]
