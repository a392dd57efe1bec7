"""Whose clock and whose calendar count: the recipient's, as far as they are known."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

from halfhour.accounts.models import User
from halfhour.core.moments import local_day
from halfhour.journey.organizations.models import Organization
from halfhour.journey.outreach import calendars
from halfhour.journey.outreach.rules.silence import Steps, steps
from halfhour.journey.people.models import Person


def country_of(owner: User, person: Person | None = None, organization: Organization | None = None) -> str:
    """The ISO code whose holidays count: the person's, else their organization's, else the owner's."""
    place = organization or (person.organization if person else None)
    return (person.country if person else "") or (place.country if place else "") or owner.country


def zone_of(owner: User, person: Person | None = None, organization: Organization | None = None) -> ZoneInfo | None:
    """Their clock: as it was said, else that of a country with a single one, else yours where you share a country.

    None when it cannot be known.
    """
    place = organization or (person.organization if person else None)
    theirs = (person.country if person else "") or (place.country if place else "")
    said = [person.time_zone if person else "", place.time_zone if place else ""]
    shared = owner.time_zone if theirs in ("", owner.country) else ""
    return calendars.zone(*said, calendars.only_zone(theirs), shared)


def days_off_of(owner: User, person: Person, year: int) -> frozenset[date]:
    """Weekends and holidays where the person is, in `year` and the next."""
    return calendars.days_off(country_of(owner, person), year)


def steps_after(owner: User, person: Person, sent_at: datetime, reminders: int) -> Steps:
    """What silence after a letter of `sent_at` leads to, by days of the recipient's calendar."""
    sent_on = local_day(sent_at, zone_of(owner, person) or owner.zone)
    numbers = owner.numbers
    return steps(
        sent_on,
        reminders,
        days_off_of(owner, person, sent_on.year),
        second_after=numbers.second_person_after_days,
        remind_after=numbers.reminder_after_days,
        reminders_most=numbers.reminders_most,
    )
