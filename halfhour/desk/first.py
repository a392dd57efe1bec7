"""The page that says whom to ask first: places where nobody was asked yet, ranked, each with its reasons."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from halfhour.accounts.models import User
from halfhour.core.moments import local_day
from halfhour.desk.queries import first as queries
from halfhour.desk.rules.first import Counted, Facts, Weights, count
from halfhour.journey.organizations import rules as places
from halfhour.journey.organizations.models import Organization
from halfhour.journey.people.models import Person

SHOWN = 40


@dataclass(frozen=True, slots=True)
class Reason:
    """One thing that speaks for a place, and what it adds."""

    words: str
    adds: float


@dataclass(frozen=True, slots=True)
class Ranked:
    """A place in the list: its reasons, the strongest first, and the person to begin with, if one is known there."""

    place: Organization
    total: float
    reasons: list[Reason]
    person: Person | None


@dataclass(frozen=True, slots=True)
class First:
    """The list: the first forty, how many stand in one's own order, how many more there are."""

    rows: list[Ranked]
    placed: int
    more: int


def weights_of(owner: User) -> Weights:
    """The weights as their owner has them, from the numbers in the settings."""
    mine = owner.numbers
    return Weights(mine.first_known, mine.first_named, mine.first_school, mine.first_interest, mine.first_hiring)


def ranking(owner: User, now: datetime) -> tuple[list[Organization], dict[int, Facts], dict[int, Counted]]:
    """Every place to ask in its order: one's own first, then by what speaks for it, then by name."""
    found = queries.places_to_ask(owner)
    facts = queries.facts_of(owner, found, local_day(now, owner.zone))
    weights = weights_of(owner)
    counted = {place.pk: count(facts[place.pk], weights) for place in found}
    last = len(found) + 1
    found.sort(key=lambda place: (place.own_order or last, -counted[place.pk].total, place.name.casefold(), place.pk))
    return found, facts, counted


def of(owner: User, now: datetime) -> First:
    """What the page of `owner` shows at `now`. Six queries, however much there is."""
    found, facts, counted = ranking(owner, now)
    shown = found[:SHOWN]
    there, spoken = queries.people_there(shown), queries.spoken_of(owner)
    rows = []
    for place in shown:
        people, named = there.get(place.pk, []), spoken.get(places.key_of(place.name), [])
        reasons = [
            Reason(_words(part, place, facts[place.pk], people, named, owner), adds)
            for part, adds in counted[place.pk].parts
        ]
        rows.append(Ranked(place, counted[place.pk].total, reasons, next(iter(people), None)))
    placed = sum(place.own_order is not None for place in found)
    return First(rows, placed, len(found) - len(shown))


def _words(part: str, place: Organization, facts: Facts, people: list[Person], spoken: list[Any], owner: User) -> str:
    if part == "named":
        return _named(people, spoken)
    if part == "known":
        names = [person.full_name for person in people if person.found_in in queries.KNOWN and not person.named_by_id]
        more = f" and {facts.known - len(names)} more" if facts.known > len(names) else ""
        return f"You know {', '.join(names)}{more} there." if names else "You know somebody there."
    if part == "school":
        names = [person.full_name for person in people if person.shares_school]
        return f"{names[0] if names else 'Somebody there'} shares your school."
    if part == "interest":
        if facts.interest:
            return f"You are drawn to it: {place.get_interest_display().lower()}."
        return f"It is in {owner.curious_about}, which you are curious about."
    return _hiring(place, facts)


def _named(people: list[Person], spoken: list[Any]) -> str:
    person = next((person for person in people if person.named_by), None)
    if person is not None and person.named_by is not None:
        return f"{person.named_by.full_name} named {person.full_name} there."
    if spoken:
        return f"{spoken[0].interview.person.full_name} named {spoken[0].name} there."
    return "Somebody there was named to you."


def _hiring(place: Organization, facts: Facts) -> str:
    who = " and ".join(
        word for word, said in (("interns", place.hires_interns), ("graduates", place.hires_graduates)) if said == "yes"
    )
    season = "" if not facts.season else ", and the season runs now" if facts.season == "now" else f", {facts.season}"
    said = f"They hire {who}{season}." if who else ""
    return f"{said} Internships stand on their site.".strip() if facts.posting else said
