"""What stands in somebody's private calendar."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime, timedelta

from halfhour.core import tokens
from halfhour.desk import today
from halfhour.formats import ical
from halfhour.journey.interviews import queries as interviews
from halfhour.reminders.models import Choices, Feed
from halfhour.reminders.queries import due_entries, interview_entries

PAST = timedelta(days=365)
CANCELLED_FOR = timedelta(weeks=6)  # so that a program which looks once a week takes it out as well
MOST = 1_000


@dataclass(frozen=True, slots=True)
class Content:
    """The octets of the feed, and a tag that changes when they do."""

    data: bytes
    etag: str


def feed_of(token: str) -> Feed | None:
    """The feed that a token opens, with its owner; None for any other token."""
    return Feed.objects.select_related("owner").filter(token_hash=tokens.hashed(token)).first()


def content(feed: Feed, choices: Choices, *, base: str, now: datetime) -> Content:
    """The calendar of the feed's owner at `now`: their half hours of a year, leaving, and what is due by a moment.

    At most 1,000 half hours, the newest. What was cancelled stays for six weeks, so that programs strike it out.
    `base` is where Halfhour is (`https://halfhour.example`): each entry links to its page there.
    """
    data = ical.write_calendar(
        ical.Calendar("Halfhour", feed.owner.time_zone, tuple(entries(feed, choices, base=base, now=now)))
    )
    return Content(data, f'"{hashlib.sha256(data).hexdigest()[:40]}"')


def entries(feed: Feed, choices: Choices, *, base: str, now: datetime) -> list[ical.Event]:
    """Its entries, the half hours first."""
    owner = feed.owner
    half_hours, ways = choices.shows_interviews, choices.chosen["leaving"].calendar
    found: list[ical.Event] = []
    if half_hours or ways:
        rows = interviews.in_calendar(owner, since=now - PAST, closed_since=now - CANCELLED_FOR, most=MOST)
        for row in rows:
            found += interview_entries.of(row, feed, base=base, ways=ways, half_hours=half_hours)
    return found + due_entries.of(today.dues(now, owner), feed, choices, base=base)
