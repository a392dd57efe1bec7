"""One card to one person."""

from __future__ import annotations

import re
from datetime import date

from halfhour.formats import names
from halfhour.formats.contact import Contact, Skipped
from halfhour.formats.tidying import addresses, is_profile, many_lines, one_line, web_address
from halfhour.formats.vcard.lines import Property, components, properties, unescape
from halfhour.formats.vcard.stream import RawCard

_LABEL = re.compile(r"^_\$!<(.*)>!\$_$")
_KINDS = {
    "PAGER": "pager",
    "CELL": "mobile",
    "MOBILE": "mobile",
    "IPHONE": "mobile",
    "MAIN": "main",
    "CAR": "car",
    "WORK": "work",
    "HOME": "home",
    "OTHER": "other",
    "COMPANY": "company",
    "ASSISTANT": "assistant",
    "ASSISTANTPHONE": "assistant",
}
_FACTS = {"X-HALFHOUR-MAJOR": "major", "X-HALFHOUR-YEAR": "year", "X-HALFHOUR-COLLEGE": "college"}


def read_card(card: RawCard) -> tuple[Contact | Skipped, list[Skipped]]:
    """The person on the card, or why there is none; and the lines of a kept card that were left out or doubted."""
    found, doubts = properties(card.lines)
    first = _first(found)
    if card.within:
        who = first.get("FN", "")
        return Skipped(card.line, f"This is the card of an assistant inside the card of line {card.within}.", who), []
    if "GROUP" in (first.get("KIND", "").upper(), first.get("X-ADDRESSBOOKSERVER-KIND", "").upper()):
        return Skipped(card.line, "This card is a mailing group, not a person.", first.get("FN", "")), []
    person = Contact("", line=card.line)
    _name(person, found, first)
    _reach(person, found, doubts)
    _work(person, found, first)
    _rest(person, found, first)
    person.full_name = person.full_name or person.organization or next(iter(person.emails + person.phones), "")
    if not person.full_name:
        started = " ".join(text.strip() for _, text in card.lines[:3])
        return Skipped(card.line, "This card has no name, mail address or phone number.", started[:80]), []
    if not card.ended:
        doubts.append(Skipped(card.line, "This card has no END:VCARD; what stands in it was kept.", person.full_name))
    return person, doubts


def _first(found: list[Property]) -> dict[str, str]:
    """The first value of each property that says something, unescaped and on one line."""
    first: dict[str, str] = {}
    for prop in found:
        if prop.name not in first and (value := one_line(unescape(prop.value))):
            first[prop.name] = value
    return first


def _name(person: Contact, found: list[Property], first: dict[str, str]) -> None:
    raw = next((prop.value for prop in found if prop.name == "N"), None)
    family, given, middle, _, suffix = ([one_line(part) for part in components(raw or "")] + [""] * 5)[:5]
    if ";" not in (raw or "") and names.is_turned(family):
        family, given = (part.strip() for part in family.split(",", 1))
    person.given, person.family = given, family
    person.full_name = _whole(first.get("FN", "").strip(" ,;") and first["FN"], given, family, found)
    person.full_name = person.full_name or names.joined(given, middle, family, suffix) or first.get("NICKNAME", "")
    if _is_company(first):
        person.is_company, person.given, person.family = True, "", ""
    elif raw is None:
        person.given, person.family = names.parts(person.full_name)


def _whole(shown: str, given: str, family: str, found: list[Property]) -> str:
    """The name a card shows; "" where it shows its own mail address instead, though it has the parts of a name."""
    if not addresses(shown) or not (given and family):
        return shown
    return "" if any(prop.name == "EMAIL" and prop.value.strip() == shown for prop in found) else shown


def _is_company(first: dict[str, str]) -> bool:
    """True for a card of an organization: its name has no parts."""
    return first.get("KIND", "").upper() == "ORG" or first.get("X-ABSHOWAS", "").upper() == "COMPANY"


def _reach(person: Contact, found: list[Property], doubts: list[Skipped]) -> None:
    labels = {prop.group: _label(prop) for prop in found if prop.name == "X-ABLABEL" and prop.group}
    for prop in found:
        value = one_line(unescape(prop.value))
        if not value:
            continue
        if prop.name == "EMAIL":
            mails = addresses(value)
            person.emails += mails
            person.preferred += mails if _is_preferred(prop) else []
            if not mails:
                doubts.append(Skipped(prop.line, "This is not a mail address; the rest of the card was kept.", value))
        elif prop.name == "TEL":
            person.phones.append(re.sub(r"^tel:", "", value, flags=re.IGNORECASE))
            person.phone_kinds.append(_kind(prop, labels.get(prop.group, "")))
            person.preferred += person.phones[-1:] if _is_preferred(prop) else []


def _is_preferred(prop: Property) -> bool:
    return "PREF" in prop.types or prop.params.get("PREF") == "1"


def _label(prop: Property) -> str:
    text = one_line(unescape(prop.value))
    apple = _LABEL.match(text)
    return apple.group(1) if apple else text


def _kind(prop: Property, label: str) -> str:
    types = [kind.removeprefix("X-") for kind in [*prop.types, label.upper().replace(" ", "")]]
    place = next((_KINDS[kind] for kind in types if kind in ("WORK", "HOME")), "")
    if any("FAX" in kind for kind in types):
        return f"{place} fax".strip()
    return next((_KINDS[kind] for kind in _KINDS if kind in types), "")


def _work(person: Contact, found: list[Property], first: dict[str, str]) -> None:
    raw = next((prop.value for prop in found if prop.name == "ORG" and prop.value.strip(" ;")), "")
    organization, *departments = [one_line(part) for part in components(raw)]
    person.organization = organization
    person.department = ", ".join(part for part in departments if part)
    if person.is_company:
        person.organization = person.full_name or person.organization
    person.title = first.get("TITLE", "") or first.get("ROLE", "")


def _rest(person: Contact, found: list[Property], first: dict[str, str]) -> None:
    for prop in found:
        if prop.name in ("URL", "X-SOCIALPROFILE", "X-LINKEDIN", "X-LINKEDIN-URL", "SOCIALPROFILE"):
            url = web_address(unescape(prop.value)) or _linkedin(prop)
            own = prop.name != "URL" or "PROFILE" in prop.types or (is_profile(url) and "WEBSITE" not in prop.types)
            if own and (not person.profile_url or "LINKEDIN" in prop.types):
                person.profile_url = url or person.profile_url
            elif not own:
                person.website = person.website or url
    person.note = "\n\n".join(filter(None, (many_lines(unescape(p.value)) for p in found if p.name == "NOTE")))
    person.address = _address(found)
    person.connected_on = _day(first.get("X-HALFHOUR-CONNECTED-ON", ""))
    for name, fact in _FACTS.items():
        setattr(person, fact, first.get(name, ""))


def _linkedin(prop: Property) -> str:
    """The page behind a member's bare name, as phones keep it: `X-SOCIALPROFILE;type=linkedin;x-user=maria:`."""
    user = prop.params.get("X-USER", "")
    known = "LINKEDIN" in prop.types and re.fullmatch(r"[\w%-]{3,100}", user)
    return f"https://www.linkedin.com/in/{user}" if known else ""


def _address(found: list[Property]) -> str:
    """The address on one line; that of work before one without a place, that before home."""
    best, best_rank = "", 9
    for prop in found:
        if prop.name != "ADR":
            continue
        box, extended, street, city, region, code, country = (_parts(prop) + [""] * 7)[:7]
        town = " ".join(part for part in (region, code) if part)
        line = ", ".join(part for part in (box, extended, street, city, town, country) if part)
        rank = 0 if "WORK" in prop.types else 2 if "HOME" in prop.types else 1
        if line and rank < best_rank:
            best, best_rank = line, rank
    return best


def _parts(prop: Property) -> list[str]:
    value = prop.value
    if "LABEL" in prop.params and ":" in value:  # a colon in a label without quotation marks cut the line too early
        tail = value.rpartition(":")[2]
        while tail.count(";") < 6 and tail != value:
            tail = value[: -len(tail) - 1].rpartition(":")[2] + ":" + tail
        value = tail
    return [one_line(part).strip(" ,") for part in components(value)]


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
