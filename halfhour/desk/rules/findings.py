"""What a site says, set out for the eye: grouped, ticked where it fills a gap, marked where it is new or known. Pure."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any
from urllib.parse import urlsplit

from halfhour.core.folding import fold
from halfhour.journey.organizations.rules.gathering import Finding
from halfhour.journey.organizations.rules.naming import part_of
from halfhour.journey.organizations.rules.taking import FIELDS, SOCIAL

GROUPS = (
    ("Who they are", ("name", "quote")),
    ("How to reach them", ("phone", "mail", "address", "zone")),
    ("Departments", ("department",)),
    ("People", ("person",)),
    ("Interns and graduates", ("careers", "internships", "interns", "graduates")),
    ("What to wear, and how it is there", ("wear", "culture")),
    ("News", ("news",)),
    ("Elsewhere", ("link",)),
)
LABELS = {
    "name": "Name",
    "zone": "Time zone",
    "careers": "Careers page",
    "internships": "Internship page",
    "interns": "Hires interns",
    "graduates": "Hires graduates",
}
HELD_IN = {**FIELDS, "wear": "dress", "mail": "email", "phone": "phone"}
OFFERED = ("name", "phone", "mail", "address", "zone", "careers", "internships", "interns", "graduates", "wear")


@dataclass(slots=True)
class Line:
    """One finding as a row: `ticked` is what is suggested, `have` what taking it would replace, `same` that it is there.

    `known` are people it could be: (id, who, whether that is sure). `before` is what an earlier reading said.
    """

    finding: Finding
    label: str = ""
    text: str = ""
    where: str = ""
    ticked: bool = False
    same: bool = False
    have: str = ""
    taken: Any = None
    fresh: bool = False
    before: str = ""
    known: list[tuple[int, str, bool]] = field(default_factory=list)

    @property
    def is_quote(self) -> bool:
        """Whether it is said in their own words."""
        return self.finding.what in ("quote", "culture", "wear")


@dataclass(frozen=True, slots=True)
class Known:
    """What is kept already: the organization's fields, its departments, what was taken and when, whom people could be.

    `is_named` is false while an organization is called by the address of its site. `called` are the folded names that
    the site gives phones to, `main` the key of the phone to call first; both are told by the findings themselves.
    """

    fields: Mapping[str, str]
    parts: Collection[str]
    taken: Mapping[str, Any] = field(default_factory=dict)
    people: Mapping[str, list[tuple[int, str, bool]]] = field(default_factory=dict)
    is_named: bool = True
    called: frozenset[str] = frozenset()
    main: str = ""


def lines(found: Sequence[Finding], known: Known, changes: Mapping[str, Any]) -> list[tuple[str, list[Line]]]:
    """The findings in groups, empty groups left out. `changes` is empty for a first reading."""
    filled: set[str] = set()
    phones = [each for each in found if each.what == "phone"]
    called = frozenset(part_of(each.of) for each in phones if each.of)
    main = next((each.key for each in phones if each.more.get("reception")), phones[0].key if phones else "")
    known = replace(known, called=called, main=main)
    rows = {each.key: _line(each, known, changes, filled) for each in found}
    groups = [(name, [row for row in rows.values() if row.finding.what in kinds]) for name, kinds in GROUPS]
    return [(name, some) for name, some in groups if some]


def _line(each: Finding, known: Known, changes: Mapping[str, Any], filled: set[str]) -> Line:
    row = Line(each, LABELS.get(each.what, ""), _text(each), _where(each.page))
    row.taken = known.taken.get(each.key)
    row.fresh = each.key in changes.get("added", ())
    row.before = changes.get("changed", {}).get(each.key, "")
    row.known = known.people.get(each.key, [])
    name = HELD_IN.get(each.what, "")
    held = str(known.fields.get(name, "")) if name else ""
    row.same = _is_there(each, held, known) or (bool(row.taken) and not name)
    if name and held and not row.same and each.what not in ("phone", "mail"):
        row.have = held
    row.ticked = _suggested(each, held, row, filled, known)
    return row


def _is_there(each: Finding, held: str, known: Known) -> bool:
    if each.what == "department":
        return part_of(each.text) in {part_of(part) for part in known.parts}
    if each.what == "person":
        return any(sure for _, _, sure in known.people.get(each.key, []))
    if each.what in ("quote", "culture", "news", "link"):
        return each.text in known.fields.get("about", "")
    return bool(held) and (held == each.text or (each.what == "phone" and _digits(held) == _digits(each.text)))


def _suggested(each: Finding, held: str, row: Line, filled: set[str], known: Known) -> bool:
    if row.same or row.taken:
        return False
    if each.what == "department":  # a name with a phone of its own, or that says it is one, is hardly anything else
        key = part_of(each.text)
        return key in known.called or key != fold(each.text)
    if each.what == "quote" and not known.fields.get("about") and "about" not in filled:
        filled.add("about")
        return True
    if each.what == "name" and not known.is_named:
        return True
    if each.what not in OFFERED or held or each.what in filled:
        return False
    if each.what == "phone" and each.key != known.main:
        return False
    if each.what == "mail" and (each.more.get("cloaked") or not _is_their_own(each)):
        return False  # who hides an address from programs is to be asked by a person's own choice
    filled.add(each.what)
    return True


def _is_their_own(each: Finding) -> bool:
    """Whether a mail address is at the domain of the site it stands on: others stand there for other reasons."""
    domain, host = each.text.rpartition("@")[2].lower(), (urlsplit(each.page).hostname or "").removeprefix("www.")
    return host == domain or host.endswith(f".{domain}") or domain.endswith(f".{host}")


def _text(each: Finding) -> str:
    if each.what in ("interns", "graduates"):
        return "Yes" if each.text == "yes" else "No"
    return each.text.replace("_", " ") if each.what == "zone" else each.text


def _where(page: str) -> str:
    """`/about`, or `their home page`."""
    path = urlsplit(page).path.rstrip("/")
    return path if path else "their home page"


def _digits(text: str) -> str:
    return "".join(sign for sign in text if sign.isdigit())[-9:]


def elsewhere(kind: str) -> str:
    """`LinkedIn` for linkedin."""
    return SOCIAL.get(kind, kind.capitalize())


def counted(found: Sequence[Finding]) -> str:
    """`3 departments, 5 people, 2 phones; they hire interns`: what a reading found, in a line; empty for nothing."""
    words = (("department", "department", "departments"), ("person", "person", "people"), ("phone", "phone", "phones"))
    many = {what: sum(each.what == what for each in found) for what, _, _ in words}
    said = ", ".join(f"{many[what]} {one if many[what] == 1 else more}" for what, one, more in words if many[what])
    hires = any(each.what == "interns" and each.text == "yes" for each in found)
    return "; ".join(filter(None, [said, "they hire interns" if hires else ""]))
