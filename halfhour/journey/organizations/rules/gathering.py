"""What the pages of one site add up to: each finding once, with the page it stands on. Pure."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from halfhour.core.folding import fold
from halfhour.journey.organizations.rules.naming import part_of, place_of

if TYPE_CHECKING:
    from halfhour.formats.webpage import Page, Phone

MOST = {
    "quote": 4,
    "phone": 20,
    "mail": 15,
    "address": 3,
    "department": 30,
    "person": 60,
    "culture": 4,
    "news": 6,
    "link": 8,
}
LONGEST = 400
NATIONS = frozenset({"us", "usa", "united", "states", "uk", "kingdom"})  # written below one address and not the other
SOCIAL = ("linkedin", "xing", "facebook", "instagram", "twitter", "youtube", "mastodon", "bluesky", "tiktok", "github")
_WEAR = re.compile(
    r"\b(?:dress|wear|attire|casual|suits?|ties|jeans|shoes|boots|hats?|goggles|glasses|vests?|gear|scrubs|coats?|uniforms?"
    r"|kleid|schuhe|kleding|vestimentaire)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that a site says.

    `key` names it for ever (`phone:12065550140`), so that two readings can be compared; `what` is its kind: name, quote,
    phone, mail, address, zone, department, person, careers, internships, interns, graduates, wear, culture, news, link.
    `text` is what it says, `of` what it belongs to or a person's title, `page` the address it stands at, `quote` the
    words of the page where `text` is not those words. `more` holds what only its kind has (`email`, `country`, `date`).
    """

    key: str
    what: str
    text: str
    page: str
    of: str = ""
    quote: str = ""
    more: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Read:
    """One page that was read: where it stood and what was found there."""

    address: str
    kind: str
    page: Page


def gather(read: Sequence[Read]) -> list[Finding]:
    """The findings of a reading, in the order in which they are shown."""
    found: dict[str, Finding] = {}
    counts: Counter[str] = Counter()
    for finding in _all(read):
        known = found.get(finding.key)
        if known is None and counts[finding.what] < MOST.get(finding.what, 1):
            counts[finding.what] += 1
            found[finding.key] = finding
        elif known is not None and _tells_more(finding, known):
            found[finding.key] = finding
    return list(found.values())


def _tells_more(one: Finding, known: Finding) -> bool:
    """Whether a page writes plainly what another cloaks, or else says whose it is."""
    return (not one.more.get("cloaked"), bool(one.of)) > (not known.more.get("cloaked"), bool(known.of))


def _all(read: Sequence[Read]) -> Iterator[Finding]:
    name = _name(read)
    if name:
        yield name
    for one in _first(read, "about", "home", "culture"):
        for said in one.page.about:
            yield _of_text("quote", said.text, one)
    for one in _first(read, "contact"):
        for phone in one.page.phones:
            yield _phone(phone, one)
    owners = _owners(read)
    for one in _first(read, "contact"):
        for mail in one.page.emails:
            if mail.address.lower() not in owners.values():
                of = "" if name and place_of(fold(mail.of)) == place_of(fold(name.text)) else mail.of[:120]
                more = {"cloaked": "yes"} if mail.cloaked else {}
                yield Finding(f"mail:{mail.address.lower()}", "mail", mail.address[:254], one.address, of=of, more=more)
    yield from _places(read)
    for one in _first(read, "departments", "contact"):
        for part in one.page.departments:
            yield Finding(f"department:{part_of(part.text)[:120]}", "department", part.text[:120], one.address)
    for one in _first(read, "team", "about"):
        for person in (each for each in one.page.people if not each.quoted):  # customers who praise them work elsewhere
            own = person.email or owners.get(fold(person.name), "")
            key, more = f"person:{fold(person.name)}", {"email": own[:254]} if own else {}
            yield Finding(key, "person", person.name[:160], one.address, of=person.title[:160], more=more)
    yield from _hiring(read)
    yield from _manners(read)
    for one in _first(read, "news"):
        for each in one.page.news:
            more = {"date": each.date, "url": each.url[:500]}
            yield Finding(f"news:{fold(each.title)[:120]}", "news", each.title, one.address, more=more)
    for one in _first(read, "home"):
        for link in one.page.links:
            if link.kind in SOCIAL:
                yield Finding(f"link:{link.kind}", "link", link.url[:500], one.address, of=link.kind)


def _owners(read: Sequence[Read]) -> dict[str, str]:
    """By the folded name of a person, the mail address that is theirs by its words (`e.novak@` is Elias Novak's)."""
    mails = list(dict.fromkeys(mail.address.lower() for one in read for mail in one.page.emails))
    said = {fold(mail.of): mail.address.lower() for one in read for mail in one.page.emails if mail.of}
    found: dict[str, str] = {}
    for name in dict.fromkeys(fold(person.name) for one in read for person in one.page.people):
        found[name] = said.get(name) or next((mail for mail in mails if _is_of(name, mail)), "")
    return {name: mail for name, mail in found.items() if mail}


def _is_of(name: str, mail: str) -> bool:
    given, *rest = name.split()
    parts = "".join(sign if sign.isalnum() else " " for sign in fold(mail.partition("@")[0])).split()
    if not rest or not parts:
        return False
    family = rest[-1]
    written = {
        f"{given}{family}",
        f"{given[0]}{family}",
        f"{family}{given}",
        f"{family}{given[0]}",
        f"{given}{family[0]}",
    }
    return "".join(parts) in written or (family in parts and any(part in (given, given[0]) for part in parts))


def _first(read: Sequence[Read], *kinds: str) -> list[Read]:
    """The pages, those of some kinds first and in that order."""
    return sorted(read, key=lambda one: kinds.index(one.kind) if one.kind in kinds else len(kinds))


def _of_text(what: str, text: str, one: Read) -> Finding:
    return Finding(f"{what}:{fold(text)[:160]}", what, text[:LONGEST], one.address)


def _name(read: Sequence[Read]) -> Finding | None:
    """The name that most pages give; of two, the one that came first."""
    said = [(one, one.page.organization.text) for one in read if one.page.organization]
    if not said:
        return None
    counts = Counter(place_of(fold(text)) for _, text in said)
    best = max(counts, key=lambda key: counts[key])
    one, text = next((one, text) for one, text in said if place_of(fold(text)) == best)
    return Finding("name", "name", text[:200], one.address)


def _phone(phone: Phone, one: Read) -> Finding:
    digits = "".join(sign for sign in phone.number if sign.isdigit())
    number = f"{phone.number} ext. {phone.extension}" if phone.extension else phone.number
    of = phone.of or ("reception" if phone.reception else "")
    more = {"reception": "yes"} if phone.reception else {}
    return Finding(
        f"phone:{digits}:{phone.extension}", "phone", number[:60], one.address, of[:120], phone.raw[:80], more
    )


def _places(read: Sequence[Read]) -> Iterator[Finding]:
    from halfhour.formats.webpage.clocks import zone_of  # loaded where pages are read, not where they are served

    zoned, seen = False, list[set[str]]()
    for one in _first(read, "contact", "locations", "home"):
        for place in one.page.addresses:
            words = set(fold(place.text).split()) - NATIONS
            if any(words <= known or known <= words for known in seen):
                continue
            seen.append(words)
            more = {"country": place.country} if place.country else {}
            yield Finding(f"address:{fold(place.text)[:160]}", "address", place.text[:300], one.address, more=more)
            zone = zone_of(place.text, place.country)
            if zone and not zoned:
                zoned = True
                yield Finding("zone", "zone", zone, one.address, quote=place.text[:300])


def _hiring(read: Sequence[Read]) -> Iterator[Finding]:
    for what in ("careers", "internships"):
        for one in _first(read, "home", "careers"):
            link = getattr(one.page, what)
            if link is not None:
                yield Finding(what, what, link.url[:500], one.address, quote=link.text[:160])
    for what, said in (("interns", "hires_interns"), ("graduates", "hires_graduates")):
        answers = [(one, getattr(one.page, said)) for one in _first(read, "internships", "careers")]
        for wanted, answer in ((True, "yes"), (False, "no")):
            if saying := next((one for one, said in answers if said is wanted), None):
                yield Finding(what, what, answer, saying.address, quote=_words(saying, what))
                break


def _words(one: Read, what: str) -> str:
    """The first sentence that says it, else whatever is said of hiring."""
    sign = "graduate" if what == "graduates" else "intern"
    said = [found.text for found in one.page.hiring]
    telling = [text for text in said if sign in text.lower()] or said
    return max(telling, key=lambda text: text.endswith("."), default="")[:LONGEST]


def _manners(read: Sequence[Read]) -> Iterator[Finding]:
    for one in _first(read, "culture", "careers", "about"):
        for found in one.page.culture:
            yield _of_text("wear" if _WEAR.search(found.text) else "culture", found.text, one)
