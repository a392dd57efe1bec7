"""When a letter may go out: what clock they live by, whether it is a good hour, and which is the next."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from halfhour.accounts.models import User
from halfhour.core.moments import local_day
from halfhour.journey.outreach.queries.places import days_off_of, zone_of
from halfhour.journey.outreach.rules import good_hour
from halfhour.journey.people.models import Person


@dataclass(frozen=True, slots=True)
class Hours:
    """`zone` is theirs, or yours where theirs is not known; `next` is aware."""

    zone: ZoneInfo
    is_known: bool
    is_good: bool
    next: datetime


def hours_of(owner: User, person: Person, now: datetime) -> Hours:
    """The hours of `person` as of `now`. No query beyond the person's organization."""
    known = zone_of(owner, person)
    zone = known or owner.zone
    days_off = days_off_of(owner, person, local_day(now, zone).year)
    return Hours(
        zone, known is not None, good_hour.is_good(now, zone, days_off), good_hour.next_good(now, zone, days_off)
    )
