"""One appointment as it stands in the calendar: the half hour, and the way there before it."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from django.urls import reverse

from halfhour.core import moments
from halfhour.formats.ical import Alarm, Event
from halfhour.journey.interviews.models import Interview
from halfhour.journey.interviews.queries import calendar_event
from halfhour.journey.interviews.rules.leaving import Leaving
from halfhour.reminders.models import Feed

SOON = timedelta(minutes=15)


def of(row: Interview, feed: Feed, *, base: str, ways: bool = True, half_hours: bool = True) -> list[Event]:
    """The entries of one appointment. One alarm says when to leave: that of the way, where the way has an entry."""
    leaving = row.leaving(feed.owner.numbers)
    page = f"{base}{reverse('interviews:interview', args=[row.pk])}"
    way = _way(row, leaving, feed, page) if ways else None
    found = [way] if way else []
    if half_hours:
        event = calendar_event(row, feed.owner, revised(row))
        ringing = tuple(one for one in event.alarms if way is None or one.before != timedelta(minutes=leaving.minutes))
        description = "\n".join(part for part in (event.description, page) if part)
        found.append(replace(event, description=description, url=event.url or page, alarms=ringing))
    return found


def revised(row: Interview) -> datetime:
    """When it was last settled anew. A feed must not change while nothing changes, so it cannot say `now` here."""
    known = (row.created_at, row.agreed_at, row.confirmed_at, row.started_at, row.ended_at, row.closed_at)
    return max(moment for moment in known if moment is not None)


def _way(row: Interview, leaving: Leaving, feed: Feed, page: str) -> Event | None:
    """The time between leaving and the start. A cancelled one goes on saying so as long as its half hour does."""
    if not leaving.is_trip or not leaving.minutes or row.state not in (row.State.AGREED, row.State.CANCELLED):
        return None
    start = moments.clock_time(row.starts_at, feed.owner.zone)
    parts = ", ".join(f"{minutes} min {what}" for minutes, what in leaving.parts)
    said = [parts, "" if leaving.knows_way else "Find out how long the way takes.", page]
    return Event(
        uid=feed.uid("leave", row.uid),
        sequence=row.sequence,
        stamp=revised(row),
        starts_at=leaving.at,
        ends_at=row.starts_at,
        summary=f"{'Leave' if leaving.knows_way else 'Set out'} for {row.where()}",
        state="CANCELLED" if row.state == row.State.CANCELLED else "CONFIRMED",
        description="\n".join(filter(None, said)),
        url=page,
        alarms=(
            Alarm(SOON, f"In 15 minutes: leave for {row.where()}. It begins at {start}."),
            Alarm(timedelta(0), f"Leave for {row.where()} now. It begins at {start}."),
        ),
    )
