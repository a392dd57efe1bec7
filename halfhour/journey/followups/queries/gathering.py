"""Every open reason to write to somebody: derived from what was learned, and set by hand.

Derived ones exist as long as the facts do. A FollowUp row under their key says that one is done or let go; so does a
follow-up letter sent since it showed.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from halfhour.accounts.models import User
from halfhour.core.moments import local_day
from halfhour.journey.followups.queries import openings, own, rhythms, searches
from halfhour.journey.followups.queries.reasons import Past, Reason

NO_TIME = timedelta(0)


def reasons(now: datetime, owner: User | None = None, *, ahead: timedelta = NO_TIME) -> list[Reason]:
    """The open reasons of one owner, or of everybody, that show by now, or `ahead` of it; soonest first.

    Five queries, seven in the season of a search, whatever the rows. A row set by hand under the key of a derived
    one stands in its place.
    """
    found = searches.candidates(now, owner, ahead) + openings.candidates(now, owner, ahead)
    kept = rhythms.rows(owner)
    past = Past.of([reason.person.pk for reason in found] + [row.person_id for row in kept], now)
    found += [rhythms.reason(row, past, now) for row in kept]
    by_hand = own.candidates(now, owner, ahead)
    taken = {(reason.owner.pk, reason.key) for reason in by_hand if reason.key}
    derived = [r for r in found if (r.owner.pk, r.key) not in taken and not past.is_settled(r)]
    showing = [r for r in derived + by_hand if r.shows(local_day(now, r.owner.zone) + ahead)]
    return sorted(showing, key=lambda r: (r.days.due_on, r.person.sort_key, r.key, r.pk or 0))
