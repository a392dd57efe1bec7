"""What of an organization changes when findings of its site are taken. Pure."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field

from halfhour.journey.organizations.rules.gathering import Finding
from halfhour.journey.organizations.rules.naming import part_of

LENGTHS = {
    "phone": 60,
    "email": 254,
    "dress": 200,
    "dress_source": 200,
    "hiring_source": 200,
    "name": 200,
    "address": 300,
}
FIELDS = {
    "name": "name",
    "address": "address",
    "zone": "time_zone",
    "careers": "careers_url",
    "internships": "internships_url",
    "interns": "hires_interns",
    "graduates": "hires_graduates",
}
SOCIAL = {"linkedin": "LinkedIn", "xing": "XING", "youtube": "YouTube", "github": "GitHub", "tiktok": "TikTok"}


@dataclass(frozen=True, slots=True)
class Part:
    """A department as the site tells of it."""

    name: str
    phone: str = ""
    source: str = ""


@dataclass(slots=True)
class Taken:
    """Fields of the organization with their new values, and the departments that were learned of."""

    fields: dict[str, str] = field(default_factory=dict)
    parts: list[Part] = field(default_factory=list)


def settle(
    have: Mapping[str, str],
    ticked: Sequence[Finding],
    parts: Collection[str],
    source: Callable[[Finding], str],
    where: Callable[[Finding], str] | None = None,
) -> Taken:
    """What taking the `ticked` findings does to an organization.

    `have` holds its fields, `parts` the names of its departments, `source` says where a finding stood and when it was
    read, `where` the first of it for what keeps its day elsewhere. A tick replaces what was there in a field of one
    value; what has no field of its own becomes a line of `about`.
    """
    taken, lines = Taken(), []
    known = {part_of(name) for name in parts} | {part_of(each.text) for each in ticked if each.what == "department"}
    for each in ticked:
        if each.what in FIELDS:
            taken.fields[FIELDS[each.what]] = each.text
        if each.what == "address" and each.more.get("country"):
            taken.fields["country"] = each.more["country"]
        if each.what in ("interns", "graduates"):
            taken.fields.setdefault("hiring_source", (where or source)(each))
        elif each.what == "wear" and "dress" not in taken.fields:
            taken.fields |= {"dress": each.text, "dress_source": source(each)}
        elif each.what == "department":
            taken.parts.append(Part(each.text, source=source(each)))
        elif each.what == "phone" and not each.more.get("reception") and part_of(each.of) in known and each.of:
            taken.parts.append(Part(each.of, each.text, source(each)))
        elif each.what in ("phone", "mail") and _is_first(each, have, taken):
            taken.fields["phone" if each.what == "phone" else "email"] = each.text
        elif each.what not in FIELDS and each.what != "person":
            lines.append(_line(each, source(each)))
    fresh = [line for line in lines if line not in have.get("about", "")]
    if fresh:
        taken.fields["about"] = "\n".join(filter(None, [have.get("about", ""), *fresh]))
    taken.fields = {name: text[: LENGTHS.get(name, 100_000)] for name, text in taken.fields.items()}
    taken.fields = {name: text for name, text in taken.fields.items() if text != have.get(name, "")}
    return taken


def _is_first(each: Finding, have: Mapping[str, str], taken: Taken) -> bool:
    """Whether this is the one number or address of the house itself: the reception's, or the first where none is known."""
    name = "phone" if each.what == "phone" else "email"
    if name in taken.fields:
        return False
    return bool(each.more.get("reception")) or not have.get(name)


def _line(each: Finding, source: str) -> str:
    """`“We grind for the bay.” (mill.example/about, read 27 November 2026)`."""
    if each.what in ("quote", "culture", "wear"):
        return f"“{each.text}” ({source})"
    if each.what == "news":
        day = f", {each.more['date']}" if each.more.get("date") else ""
        return f"News: {each.text}{day} ({each.more.get('url') or source})"
    if each.what == "link":
        return f"{SOCIAL.get(each.of, each.of.capitalize())}: {each.text}"
    return f"{'Phone' if each.what == 'phone' else 'Mail'}{f', {each.of}' if each.of else ''}: {each.text} ({source})"
