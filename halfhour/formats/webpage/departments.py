"""Departments, offices and desks: what phones and mail addresses reach, and headings that name a part with its contact."""

from __future__ import annotations

import re

from halfhour.formats.webpage import parts, persons, regions
from halfhour.formats.webpage.document import Document, Line
from halfhour.formats.webpage.folding import folded, name_key
from halfhour.formats.webpage.items import every
from halfhour.formats.webpage.page import Address, Found, Mail, Person, Phone, Place
from halfhour.formats.webpage.reach import plain_label
from halfhour.formats.webpage.schema import is_organization
from halfhour.formats.webpage.words import countries, phrases, words
from halfhour.formats.webpage.words.departments import (
    BEGINS_WITH_UNIT,
    ENDS_IN_UNIT,
    KNOWN,
    NEVER,
    OF_A_FIELD,
    OTHER_FIRM,
    SENTENCE,
    UNIT,
)
from halfhour.formats.webpage.words.given import GIVEN
from halfhour.formats.webpage.words.naming import GENERIC_LABELS, has_form
from halfhour.formats.webpage.words.titles import has_head, is_head

MOST, AHEAD, MOST_WORDS, MOST_LINES = 60, 7, 7, 6_000
LONGEST = 60
_CONTACT = re.compile(r"\S@\S|(?!\d{4,5}-\d{3,4}(?!\d))(?<!\d)(?:\d[\s().\-–/]{0,3}){7,}")
_IN_TEXT_KEYS = (
    "department",
    " dept",
    "division",
    "headquarters",
    "help desk",
    "service cent",
    "support team",
    "sales team",
    "office",
)
_MAY_BE_CONTACT = re.compile(r"@|\d{3}.?\d|\d[A-Z]{2}|[A-Z]\d[A-Z]")
_IN_TEXT = re.compile(
    r"\b((?:[A-Z][\w’'&-]{1,20}\s+(?:(?:and|&|of)\s+)?){1,4}(?:Department|Dept|Division|Headquarters|Help Desk"
    r"|Service Cent(?:er|re)|Support Team|Sales Team|Office))\b"
)
# Whom to ask for, not where people work.
_DESKS = words("reception switchboard operator zentrale empfang receptie accueil centralino standard vaxel sentralbord")


def departments(
    document: Document,
    phones: tuple[Phone, ...],
    emails: tuple[Mail, ...],
    people: tuple[Person, ...],
    organization: str,
    addresses: tuple[Address, ...] = (),
) -> tuple[Found, ...]:
    """The parts of the organization that the page names, in reading order, each once, in its words."""
    gathering = _Gathering(organization, people, " ".join(f" {folded(each.text)} " for each in addresses))
    for item, path in every(document.items):
        if is_organization(item) and path and path[-1] == "department":
            gathering.keep(item.text("name"), Place.STRUCTURED, certain=True)
    labels = [(phone.of, phone.place) for phone in phones if phone.of] + [
        (mail.of, mail.place) for mail in emails if mail.of
    ]
    for label, place in labels:
        gathering.keep(label, place, certain=place in (Place.BODY, Place.STRUCTURED))
    _of_headings(document, gathering)
    _of_form(document, gathering)
    _of_text(document, gathering)
    return tuple(sorted(gathering.found.values(), key=lambda each: _stands_at(document, each)))[:MOST]


def _stands_at(document: Document, found: Found) -> int:
    """Where on the page a name stands; what only data for machines say comes last."""
    at = document.small.find(found.text.lower())
    return at if at >= 0 else len(document.small)


class _Gathering:
    def __init__(self, organization: str, people: tuple[Person, ...], places: str) -> None:
        self.places = places
        self.found: dict[str, Found] = {}
        self.own = organization
        self.no_part = {name_key(organization), *(folded(person.name) for person in people)}

    def keep(self, name: str, place: Place, certain: bool = False, told: bool = False) -> None:
        """Keeps a part's name when it is one; `certain` where contact details stand beside it, `told` where the page
        itself says that departments follow: there “Assessor” is one."""
        name = self._tidy(name)
        if place is Place.STRUCTURED:
            name = name[:1].upper() + name[1:]
        key = folded(name).removeprefix("the ").removeprefix("our ")
        if not key or key in self.found or len(name) > LONGEST or len(name.split()) > MOST_WORDS or key in self.no_part:
            return
        if (
            key in GENERIC_LABELS
            or name.casefold() in GENERIC_LABELS
            or NEVER.search(name)
            or has_form(name)
            or name[:1].islower()
            or _SIGNS.search(name)
            or name.count("(") != name.count(")")
        ):
            return
        if not UNIT.search(name) and not (certain and _could_be_part(name) and f" {key} " not in self.places):
            return
        if any(each.sure == 2 for each in persons.names(name)) or persons.ADDRESS_FIRST.match(name):
            return
        if key in _DESKS or regions.in_line(name) or (not told and _is_somebody(name)):
            return
        self.found[key] = Found(name, place)

    def _tidy(self, name: str) -> str:
        """`name` without the organization's own in front, and without what an explanation after a colon adds."""
        name = " ".join(name.split()).split(": ")[0].strip(" :;,.-–|")
        head, _, rest = name.partition(f"{self.own} ") if self.own else ("", "", "")
        return rest.strip(" :;,.-–|") if rest and not head and UNIT.fullmatch(rest.strip()) else name


# Nouns of titles that also say of what kind a part is: “Executive Education”, “Nurse Line”.
_ALSO_KINDS = words("executive nurse teacher student doctor artist author staff patient volunteer member")
_SIGNS = re.compile(r"[@?!↗→›»…|©]|https?:")


def _is_somebody(name: str) -> bool:
    """True for a title, with or without the one who holds it; “Sheriff's Office” and “Geschäftsführung” are parts."""
    if KNOWN.match(name):
        return False
    said = name.split()
    one, two = said[0], " ".join(said[:2])
    if len(said) > 1 and (one.casefold() in _ALSO_KINDS or BEGINS_WITH_UNIT.match(name)):
        return has_head(" ".join(said[1:])) and not ENDS_IN_UNIT.search(name)
    return is_head(one) or is_head(two) or (has_head(name) and not ENDS_IN_UNIT.search(name))


def _could_be_part(name: str) -> bool:
    """A label without a word for a unit: a gift shop's or a program's name, but no place, firm, sentence or single sign."""
    if (
        folded(name) in GIVEN
        or any(sign.isdigit() for sign in name)
        or OTHER_FIRM.search(name)
        or SENTENCE.search(name)
        or name.casefold() in countries.NAMES
        or _NOT_LATIN.search(name)
        or countries.IS_STATE.fullmatch(name)
        or _PLACE.search(name)
        or folded(name) in _CONTINENTS
    ):
        return False
    if name[:4] == "The " or (name.isupper() and len(name) < 6):
        return False
    return len(name) > 3 and not name.isdigit() and sum(sign.isalpha() for sign in name) > 0.6 * len(name)


_CONTINENTS = phrases(
    "europe|asia|africa|americas|the americas|north america|south america|latin america|middle east|asia pacific|emea"
    "|apac|worldwide|international|oceania|europa|afrique|domestic|overseas|national|global"
)
# In these scripts no words for units are known, and a heading alone says too little.
_NOT_LATIN = re.compile(r"[\u0370-\u1fff\u3040-\u9fff\uac00-\ud7af]")
# “Tulsa, OK”, “Heslop Road”: where something is, not what it is.
_PLACE = re.compile(
    r",\s[A-Z]{2}$|\b(?:road|street|avenue|lane|drive|boulevard|square|court|suite|floor|straat|laan|weg|stra(?:ß|ss)e"
    r"|platz|plein|rue|via|calle|piazza)$|^(?:rue|via|calle|piazza|place|rua|avenida)\b",
    re.IGNORECASE,
)


def _of_headings(document: Document, gathering: _Gathering) -> None:
    """Headings right over contact details, and headings with a word for a unit over a list of people."""
    lines = [document.lines[at] for at in document.fresh[:MOST_LINES] if not document.lines[at].menu]
    reached = _near_contact(lines)
    for at, line in enumerate(lines):
        if not 2 < len(line.text) <= LONGEST or line.place is not Place.BODY or (line.tag == "a" and not line.level):
            continue
        if not reached[at] and not KNOWN.match(line.text) and not (line.level or line.strong):
            continue
        name = plain_label(line.text)
        if not name or len(name.split()) > MOST_WORDS:
            continue
        heading = (
            bool(line.level)
            or line.strong
            or line.text.rstrip().endswith(":")
            or line.tag in ("dt", "th", "legend", "em")
        )
        unit = bool(KNOWN.match(name) or ENDS_IN_UNIT.search(name) or BEGINS_WITH_UNIT.match(name))
        if (line.level and OF_A_FIELD.match(name)) or (
            unit and (_follows(lines, at, AHEAD) or ((heading or KNOWN.match(name)) and _people_follow(lines, at)))
        ):
            gathering.keep(name, line.place, certain=bool(OF_A_FIELD.match(name)))
        elif (
            heading
            and line.level != 1
            and len(name.split()) < 5
            and _follows(lines, at, 10 if line.level else 4, address=False)
            and not _names_the_town(lines, at, name)
            and not _people_follow(lines, at)
        ):
            gathering.keep(name, line.place, certain=True)


def _of_form(document: Document, gathering: _Gathering) -> None:
    """What the page shows as parts by its form alone; headings set alike need a word for a unit besides."""
    lines = [document.lines[at] for at in document.fresh[:MOST_LINES] if not document.lines[at].menu]
    for line in parts.in_columns(lines):
        gathering.keep(plain_label(line.text), line.place, certain=True, told=True)
    for line in parts.under_headings(lines):
        gathering.keep(plain_label(line.text), line.place, certain=True)
    for line in parts.set_alike(lines, set(gathering.found)):
        gathering.keep(plain_label(line.text), line.place)


def _follows(lines: list[Line], at: int, ahead: int, address: bool = True) -> bool:
    """True when contact details stand under a line, before the next heading; a postal code counts with `address`."""
    for line in lines[at + 1 : at + ahead]:
        if line.place is not lines[at].place:
            return False
        if line.level and (lines[at].level == 0 or line.level <= lines[at].level):
            return False
        if len(line.text) < (300 if lines[at].level else 120) and (
            _CONTACT.search(line.text) or (address and regions.in_line(line.text))
        ):
            return True
    return False


def _near_contact(lines: list[Line]) -> list[bool]:
    """For each line whether contact details may stand shortly below it."""
    found, left = [False] * len(lines), 0
    for at in range(len(lines) - 1, -1, -1):
        found[at] = left > 0
        left -= 1
        if _MAY_BE_CONTACT.search(lines[at].text):
            left = AHEAD
    return found


def _people_follow(lines: list[Line], at: int) -> bool:
    """True when somebody is named right under a line, before anything else is headed."""
    for line in lines[at + 1 : at + 4]:
        if line.level and line.level <= (lines[at].level or 6):
            return False
        if len(line.text) < 120 and any(each.sure == 2 and each.start < 40 for each in persons.names(line.text)):
            return True
    return False


def _names_the_town(lines: list[Line], at: int, name: str) -> bool:
    """True when an address under a heading holds its words: “Toronto” over “Toronto, ON M5J 2N8”."""
    key = folded(name)
    near = (line for line in lines[at + 1 : at + 5] if regions.in_line(line.text) or any(map(str.isdigit, line.text)))
    return any(f" {key} " in f" {folded(line.text)} " for line in near)


def _of_text(document: Document, gathering: _Gathering) -> None:
    present = document.has(_IN_TEXT_KEYS)
    for line in (document.lines[at] for at in document.fresh) if present else ():
        if not line.menu and len(line.text) > 20 and any(key in line.text.lower() for key in present):
            for name in _IN_TEXT.findall(line.text)[:5]:
                gathering.keep(
                    re.sub(r"^(?:The|Our|Your|Contact|Call|Visit|A|An|In|At|To|From|For)\s+", "", name), line.place
                )
