"""Every open reason to write to somebody: derived from what was learned, and set by hand.

Derived ones exist as long as the facts do. A FollowUp row under their key says that one is done or let go; so does a
follow-up letter sent since it showed.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from django.db.models import DateField, DateTimeField, QuerySet, Value

from halfhour.accounts.models import User
from halfhour.core.moments import local_day
from halfhour.core.prepared import Given, Prepared
from halfhour.journey.followups.models import Rhythm
from halfhour.journey.followups.queries import advice, applications, mentors, openings, own, rhythms, searches, seasons
from halfhour.journey.followups.queries.reasons import Past, Reason

NO_TIME = timedelta(0)
ALL = {"opening", "application", "rhythm", "own", "advice", "mentor"}


def _any() -> QuerySet[Any]:
    """Each kind of which there is one. Most of the time there is none, and this costs least."""
    owner, day = Given("owner"), DateField()
    return (
        openings.within(Given("opened", day), Given("opens", day), Given("since", DateTimeField()))
        .filter(owner=owner)
        .values_list(Value("opening"))
        .union(
            applications.until(Given("applied", day)).filter(owner=owner).values_list(Value("application")),
            Rhythm.objects.filter(owner=owner).values_list(Value("rhythm")),
            own.until(Given("until", day)).filter(owner=owner).values_list(Value("own")),
            advice.taken(Given("told", DateTimeField())).filter(owner=owner).order_by().values_list(Value("advice")),
            advice.chosen(Given("told", DateTimeField())).filter(owner=owner).values_list(Value("advice")),
            mentors.asked().filter(owner=owner).values_list(Value("mentor")),
        )
    )


ANY = Prepared(_any)


def _kinds(now: datetime, owner: User | None, ahead: timedelta) -> set[str]:
    if owner is None:
        return ALL
    opened, opens = openings.window(now, ahead)
    rows = ANY.rows(
        owner=owner.pk,
        opened=opened,
        opens=opens,
        since=openings.since(now),
        applied=applications.horizon(now, ahead),
        until=own.horizon(now, ahead),
        told=advice.since(now),
    )
    return {kind for (kind,) in rows}


def reasons(now: datetime, owner: User | None = None, *, ahead: timedelta = NO_TIME) -> list[Reason]:
    """The open reasons of one owner, or of everybody, that show by now, or `ahead` of it; soonest first.

    One query for an owner with no reason at all, at most fifteen, whatever the rows. A row set by hand under the key of
    a derived one stands in its place.
    """
    kinds = _kinds(now, owner, ahead)
    table = seasons.asked_once(owner)
    found = searches.candidates(now, owner, ahead, table)
    found += openings.candidates(now, owner, ahead, table) if "opening" in kinds else []
    found += applications.candidates(now, owner, ahead) if "application" in kinds else []
    kept = rhythms.rows(now, owner, ahead) if "rhythm" in kinds else []
    found += mentors.candidates(now, owner) if "mentor" in kinds else []
    untold = advice.untold(now, owner) if "advice" in kinds else []
    told = [one.person.pk for one in untold]
    past = Past.of([reason.person.pk for reason in found] + [row.person_id for row in kept] + told, now)
    thanks = advice.thanked(told, now)
    found += [advice.reason(one, past, thanks, now) for one in untold]
    found += [rhythms.reason(row, past, now) for row in kept]
    by_hand = own.candidates(now, owner, ahead) if "own" in kinds else []
    taken = {(reason.owner.pk, reason.key) for reason in by_hand if reason.key}
    derived = [r for r in found if (r.owner.pk, r.key) not in taken and not past.is_settled(r)]
    showing = [r for r in derived + by_hand if r.shows(local_day(now, r.owner.zone) + ahead)]
    return sorted(showing, key=lambda r: (r.days.due_on, r.person.sort_key, r.key, r.pk or 0))
