"""The morning summary of one person: Today, put into a mail."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from halfhour.accounts.models import User
from halfhour.core import moments
from halfhour.core.due import Due
from halfhour.desk import today
from halfhour.desk.rules.sections import last_day, sections
from halfhour.desk.rules.sentence import sentence
from halfhour.journey.interviews import queries as interviews
from halfhour.journey.interviews.models import Interview
from halfhour.journey.interviews.rules.leaving import leave_words
from halfhour.reminders.models import Choices
from halfhour.reminders.rules import kinds
from halfhour.reminders.rules.words import HalfHour, Morning

LISTED = 12
UNHURRIED = 5
STILL_TOLD = timedelta(days=3)  # what is late for longer is on the page, and not told every morning for ever
WEEKLY = 0  # Monday


def tomorrow(owner: User, choices: Choices, now: datetime) -> tuple[datetime, Morning]:
    """When the next summary of `owner` comes, aware UTC, and what it would say as things stand."""
    day = moments.local_day(now, owner.zone)
    if (choices.morning_on and choices.morning_on >= day) or now.astimezone(owner.zone).time() >= choices.morning_at:
        day += timedelta(days=1)
    at = moments.at_local(day, choices.morning_at, owner.zone)
    half_hours = half_hours_of(at, [owner.pk]).get(owner.pk, [])
    return at, morning(owner, choices, at, today.dues(at, owner), half_hours)


def morning(
    owner: User, choices: Choices, at: datetime, dues: Iterable[Due], half_hours: Sequence[Interview]
) -> Morning:
    """What the summary of the moment `at` says: the kinds its owner wants in it, as Today orders them.

    What comes in a mail of its own is left out; the day's half hours are named either way. What is in no rush comes on
    Mondays.
    """
    zone, chosen = owner.zone, choices.chosen
    wanted = [due for due in dues if _is_for_the_morning(due, chosen) and not due.waiting]
    parts = sections([due for due in wanted if due.by is not None], at, zone)
    day = moments.local_day(at, zone)
    listed = [due for due in parts.now + parts.today if not _is_old(due, at) and last_day(due, zone) <= day]
    unhurried = [due for due in wanted if due.by is None] if day.weekday() == WEEKLY else []
    kept, told = listed[:LISTED], unhurried[:UNHURRIED]
    today_only = sections(kept, at, zone)
    half = [_half_hour(row, owner) for row in half_hours]
    otherwise = f"{half[0].who} at {moments.clock_time(half[0].at, zone)}" if half else "here is what can wait"
    said = sentence(today_only, at, zone, otherwise=otherwise) if kept else f"{otherwise[:1].upper()}{otherwise[1:]}."
    return Morning(at, said, half, kept, told, len(wanted) - len(kept) - len(told))


def half_hours_of(at: datetime, owners: Iterable[int]) -> dict[int, list[Interview]]:
    """The appointments agreed for the local day of `at`, by the id of their owner, soonest first. One query."""
    found: dict[int, list[Interview]] = {}
    for row in interviews.agreed_between(at - timedelta(days=1), at + timedelta(days=2), owners=owners):
        zone = row.owner.zone
        if moments.local_day(row.starts_at, zone) == moments.local_day(at, zone) and row.ends_at > at:
            found.setdefault(row.owner_id, []).append(row)
    return found


def _is_for_the_morning(due: Due, chosen: dict[str, kinds.Chosen]) -> bool:
    kind = kinds.kind_of(due.kind)
    return kind is not None and chosen[kind.name].mail == "morning"


def _is_old(due: Due, at: datetime) -> bool:
    return due.by is not None and due.by < at - STILL_TOLD


def _half_hour(row: Interview, owner: User) -> HalfHour:
    place = row.person.organization
    leaving = row.leaving(owner.numbers)
    words = leave_words(leaving, owner.zone) if leaving.minutes else ""
    who = f"{row.person.full_name}, {place.name}" if place else row.person.full_name
    return HalfHour(row.starts_at, who, f"{words[:1].upper()}{words[1:]}." if words else "")
