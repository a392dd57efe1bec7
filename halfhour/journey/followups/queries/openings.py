"""Openings that were mentioned, with the day from which they are open."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

from django.db.models import Q, QuerySet

from halfhour.accounts.models import User
from halfhour.core.moments import local_day
from halfhour.journey.conversation.models import Opening
from halfhour.journey.followups.models import FollowUp
from halfhour.journey.followups.queries.reasons import Reason, of_owner
from halfhour.journey.followups.queries.seasons import season_of
from halfhour.journey.followups.rules import days, keys, words
from halfhour.journey.followups.rules.seasons import GRADUATES, INTERNS, Window, next_start
from halfhour.journey.people.models import Person

Tables = Callable[[User], list[Window]]
HIRED = {Opening.Kind.INTERNSHIP: INTERNS, Opening.Kind.JOB: GRADUATES}

ANY_ZONE = timedelta(days=1)  # the local day is at most one off the day in UTC


def window(now: datetime, ahead: timedelta) -> tuple[date, date]:
    """The first and the last day of opening that count, in any zone."""
    today = now.date()
    return today - days.OPENING_STAYS - ANY_ZONE, today + days.SHOWN_BEFORE + ahead + ANY_ZONE


def within(first: Any, last: Any, since: Any) -> QuerySet[Opening]:
    """What opens from the first to the last of these days, or was mentioned for no day since that moment; of
    openings that nobody has applied for, nor passed."""
    dated = Q(opens_on__gte=first, opens_on__lte=last)
    undated = Q(opens_on=None, created_at__gte=since)
    return Opening.objects.filter(dated | undated, application=None)


def since(now: datetime) -> datetime:
    """From when on an opening for no certain day still counts."""
    return now - days.UNDATED_LASTS


def candidates(now: datetime, owner: User | None, ahead: timedelta, seasons: Tables) -> list[Reason]:
    """Openings from two weeks before they open to two months after; those for no day in their season. One query."""
    mentioned = within(*window(now, ahead), since(now)).filter(interview__person__never_again=False)
    along = ("interview__person__organization__field", "interview__person__field")
    rows = of_owner(mentioned.select_related(*along), owner)
    return [reason for row in rows if (reason := _of(row, now, seasons))]


def _of(row: Opening, now: datetime, seasons: Tables) -> Reason | None:
    if row.opens_on is None:
        return _undated(row, now, seasons)
    if days.opening_is_over(row.opens_on, local_day(now, row.owner.zone)):
        return None
    return _reason(row, row.opens_on, now)


def _undated(row: Opening, now: datetime, seasons: Tables) -> Reason | None:
    """Internships and jobs in their season, unless the search brings one there; the rest a week later, in no rush."""
    person, owner, hired = row.interview.person, row.owner, row.kind in HIRED
    if hired and _search_covers(person, owner):
        return None
    season = season_of(seasons(owner), person, owner, HIRED[Opening.Kind(row.kind)]) if hired else None
    mentioned_on = local_day(row.created_at, owner.zone)
    opens = next_start(season, mentioned_on) if season and season.first_month else None
    reason = _reason(row, None, now)
    said = f" {season.industry}: {season.months}." if season and opens else ""
    found = days.of_undated(mentioned_on, opens).after_rest(person.rest_until)
    return replace(reason, days=found, why=f"{reason.why}{said}", gentle=opens is None)


def _search_covers(person: Person, owner: User) -> bool:
    place = person.organization
    hires = place is not None and "yes" in (place.hires_interns, place.hires_graduates)
    return hires and owner.search_begins is not None


def _reason(opening: Opening, opens_on: date | None, now: datetime) -> Reason:
    person, owner = opening.interview.person, opening.owner
    kind, mentioned_on = opening.get_kind_display(), local_day(opening.created_at, owner.zone)
    at = f" at {person.organization.name}" if person.organization else ""
    return Reason(
        owner=owner,
        person=person,
        reason=FollowUp.Reason.OPENING,
        days=days.of_opening(opens_on or mentioned_on, mentioned_on).after_rest(person.rest_until),
        what=f"Ask {person.full_name} about the {kind.lower()}{at}",
        why=words.opening(
            kind=kind,
            text=opening.text,
            host=person.first_name,
            opens_on=opens_on,
            today=local_day(now, owner.zone),
        ),
        brief=f"ask {person.first_name} about the {kind.lower()}",
        key=keys.of_opening(opening.pk),
    )
