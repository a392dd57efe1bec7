"""An organization's own site: what its page shows, and taking findings into the organization and among the people."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction

from halfhour.accounts.models import User
from halfhour.desk.rules.findings import HELD_IN, Known, Line, lines
from halfhour.desk.rules.mailboxes import MAILBOXES
from halfhour.journey.organizations import actions as organizations
from halfhour.journey.organizations import queries as places
from halfhour.journey.organizations.models import Organization, SitePage, SiteReading
from halfhour.journey.organizations.rules.gathering import Finding
from halfhour.journey.organizations.rules.naming import is_provisional
from halfhour.journey.organizations.rules.planning import MOST
from halfhour.journey.people import actions as people
from halfhour.journey.people import queries as persons
from halfhour.journey.people.models import Person
from halfhour.journey.people.rules.details import Details, card_of
from halfhour.journey.people.rules.judging import Level
from halfhour.journey.people.rules.keys import is_shared

SUGGESTED = 3  # addresses offered out of mail domains


@dataclass(frozen=True, slots=True)
class Site:
    """The page of one organization's site. `groups` are its findings, `pages` what was or will be asked for."""

    reading: SiteReading | None
    pages: list[SitePage]
    groups: list[tuple[str, list[Line]]]
    gone: list[dict[str, str]]
    turns: list[dict[str, Any]]
    stuck: bool = False

    @property
    def done(self) -> int:
        """How many pages are behind."""
        return sum(page.state != SitePage.State.WAITING for page in self.pages)

    @property
    def percent(self) -> int:
        """How far it is. Until the home page says what there is, the most it can be is taken."""
        known = len(self.pages) if self.done else MOST
        return round(100 * self.done / max(known, 1))

    @property
    def now(self) -> SitePage | None:
        """The page that is being read."""
        return next((page for page in self.pages if page.state == SitePage.State.WAITING), None)

    @property
    def waiting_to_be_taken(self) -> int:
        """How many findings could be taken."""
        return sum(not line.same for _, some in self.groups for line in some)


def of(place: Organization, owner: User, now: datetime) -> Site:
    """The page of `place`'s site."""
    reading = places.newest_reading(place)
    if reading is None:
        return Site(None, [], [], [], [])
    pages = list(reading.pages.defer("found"))
    stuck = places.is_stuck(reading, now)
    if reading.state != SiteReading.State.DONE:
        return Site(reading, pages, [], [], [], stuck)
    found, changes = places.findings_of(reading), places.changes_of(reading)
    taken = places.taken_at(place)
    known = Known(
        fields={name: getattr(place, name) for name in {*HELD_IN.values(), "about"}},
        parts=[part.name for part in place.departments.all()],
        taken=taken,
        is_named=not is_provisional(place.name),
        people=_known_people(owner, place, found),
    )
    turns = [{**turn, "at": datetime.fromisoformat(turn["at"])} for turn in reversed(reading.taken)]
    return Site(reading, pages, lines(found, known, changes), changes["gone"], turns, stuck)


def suggested(place: Organization) -> list[tuple[str, str]]:
    """Addresses the site could stand at, each with whose mail says so: asked only when the owner says yes. One query."""
    rows = Person.objects.filter(organization=place).exclude(email="").order_by("id").values_list("email", "full_name")
    found: dict[str, str] = {}
    for mail, name in rows[:200]:
        domain = mail.rpartition("@")[2].lower()
        if domain and domain not in MAILBOXES:
            found.setdefault(domain, name)
    return [(f"https://{domain}", name) for domain, name in found.items()][:SUGGESTED]


@transaction.atomic
def take(*, reading: SiteReading, keys: Collection[str], same: Mapping[str, str], now: datetime) -> int:
    """Take the ticked findings: the organization's into it, people among one's people. Answers how many.

    `same` says, by the key of a person found, whom the owner took them for: an id, or "new". Raises NameTaken.
    """
    turn = organizations.take(reading=reading, keys=keys, now=now)
    found = [each for each in places.findings_of(reading) if each.key in keys and each.what == "person"]
    reading.organization.refresh_from_db()
    said = [(_details(each, reading.organization), organizations.source_of(reading, each)) for each in found]
    chosen = {number: _chosen(same[each.key]) for number, each in enumerate(found) if same.get(each.key)}
    turn["people"] = people.take_found(owner=reading.organization.owner, found=said, same=chosen, now=now)
    turn["keys"] = [*turn["keys"], *(each.key for each in found)]
    if turn["keys"]:
        organizations.keep_turn(reading=reading, turn=turn)
    return len(turn["keys"])


@transaction.atomic
def take_back(*, reading: SiteReading, now: datetime) -> tuple[int, int]:
    """Take the newest turn back as one. Answers how many findings it held, and how many people stayed all the same."""
    turn = organizations.take_back(reading=reading, now=now)
    if turn is None:
        return 0, 0
    stayed = people.take_found_back(owner=reading.organization.owner, turns=turn.get("people", []), now=now)
    return len(turn["keys"]), stayed


def _details(each: Finding, place: Organization) -> Details:
    mail = each.more.get("email", "")
    return Details(
        full_name=each.text,
        title=each.of,
        organization=place.name,
        mails=[mail] if mail and not is_shared(mail.lower()) else [],
    )


def _known_people(owner: User, place: Organization, found: list[Finding]) -> dict[str, list[tuple[int, str, bool]]]:
    """By the key of a person found, whom of one's people they could be."""
    some = [each for each in found if each.what == "person"]
    if not some:
        return {}
    cards = [card_of(_details(each, place), -1 - number) for number, each in enumerate(some)]
    matches = persons.could_be_each(owner, cards)
    return {
        each.key: [(person.pk, _who(person), match.level is Level.SURE) for person, match in could_be]
        for each, could_be in zip(some, matches, strict=True)
        if could_be
    }


def _who(person: Person) -> str:
    place = f", {person.organization}" if person.organization else ""
    return f"{person.full_name}{place}"


def _chosen(text: str) -> int | None:
    return int(text) if text.isdecimal() and len(text) < 19 else None
