"""What is due by a moment, as it stands in the calendar."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime, time, timedelta

from halfhour.core.due import Due
from halfhour.core.moments import at_local
from halfhour.desk.rules.sections import is_by_day, last_day
from halfhour.formats.ical import Alarm, Event
from halfhour.reminders.models import Choices, Feed
from halfhour.reminders.rules import kinds
from halfhour.reminders.rules.thanks import escalation

HALF_AN_HOUR = timedelta(minutes=30)
AS_AN_APPOINTMENT = frozenset({"interviews.leave"})  # the way there has its own entry, days ahead


def of(dues: Iterable[Due], feed: Feed, choices: Choices, *, base: str) -> list[Event]:
    """An entry for each due with a moment that is its owner's to do, soonest first; by the kinds they chose.

    One due by an hour takes the half hour before it; one due by the end of a day is that whole day. Neither makes its
    owner look busy to others.
    """
    found, chosen = [], choices.chosen
    for due in dues:
        kind = kinds.kind_of(due.kind)
        if kind is None or due.by is None or due.waiting or due.kind in AS_AN_APPOINTMENT:
            continue
        if chosen[kind.name].calendar:
            found.append(_entry(due, due.by.astimezone(UTC), feed, choices, base=base))
    return sorted(found, key=lambda event: (event.starts_at, event.uid))


def _entry(due: Due, by: datetime, feed: Feed, choices: Choices, *, base: str) -> Event:
    zone, whole = feed.owner.zone, is_by_day(due, feed.owner.zone)
    day = last_day(due, zone) if whole else None
    starts = at_local(day, time(0), zone).astimezone(UTC) if day else by - HALF_AN_HOUR
    morning = at_local(day, choices.morning_at, zone).astimezone(UTC) if day else None
    page = f"{base}{due.url}"
    return Event(
        uid=feed.uid("due", due.key),
        sequence=0,
        stamp=due.opens or by,
        starts_at=starts,
        ends_at=by,
        summary=due.what,
        description=f"{due.why}\n{page}" if due.why else page,
        url=page,
        alarms=_alarms(due, starts, choices, morning),
        day=day,
        is_busy=False,
    )


def _alarms(due: Due, starts: datetime, choices: Choices, morning: datetime | None) -> tuple[Alarm, ...]:
    """A whole day rings at its owner's morning hour, as far from midnight as clocks really run that day; thanks ring
    as often as they chose."""
    if morning:
        return (Alarm(starts - morning, due.what),)
    if due.kind == "thanks.write" and due.opens:
        moments = [due.opens + timedelta(hours=hours) for hours in escalation(choices.thanks_hours)]
        return (*(Alarm(starts - at, due.what) for at in moments if at < starts), Alarm(timedelta(0), due.what))
    return (Alarm(timedelta(0), due.what),)
