"""Whether an appointment may stand as it is: its zone, its length, its day, and the others around it."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from halfhour.accounts.models import User
from halfhour.journey.interviews import queries
from halfhour.journey.interviews.actions.problems import (
    EndsBeforeStart,
    InThePast,
    TooClose,
    TooFar,
    TwoAtOnce,
    UnknownZone,
)
from halfhour.journey.interviews.models import Interview
from halfhour.journey.interviews.rules import typed
from halfhour.journey.interviews.rules.overlap import clash, clash_words


def check_day(interview: Interview, now: datetime, *, already: bool) -> None:
    """Raises InThePast unless it has `already` taken place, and TooFar for a slip in the year."""
    if typed.too_far(interview.starts_at, now):
        raise TooFar(f"That is in {interview.starts_at.year}. Check the year.")
    if typed.in_the_past(interview.starts_at, now) and not already:
        raise InThePast


def check_shape(interview: Interview) -> None:
    """Raises EndsBeforeStart for a length that is none, and UnknownZone."""
    if interview.minutes < 1:
        raise EndsBeforeStart(field="minutes")
    try:
        ZoneInfo(interview.time_zone)
    except (KeyError, ValueError, OSError):
        raise UnknownZone from None


def hold_calendar(owner_id: int) -> User:
    """The owner's row, kept from others until the transaction ends: of two appointments made at once the second sees
    the first. Whoever changes times takes it before any other row."""
    return User.objects.select_for_update().get(pk=owner_id)


def check_others(interview: Interview, now: datetime, *, anyway: bool) -> None:
    """Raises TwoAtOnce for another interview at that time, and TooClose for one too near, unless kept `anyway`."""
    owner = hold_calendar(interview.owner_id)
    if interview.mode == Interview.Mode.MAIL:
        return
    mine = interview.slot(owner.numbers)
    found = clash(mine, [other.slot(owner.numbers) for other in queries.around(interview)])
    if found is None or (found.kind == "way" and anyway):
        return
    words = clash_words(mine, found, now=now, zone=owner.zone)
    raise TwoAtOnce(words) if found.kind == "talk" else TooClose(words)
