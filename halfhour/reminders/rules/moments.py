"""When a due is told in a mail of its own, and when it is heard: quiet hours, what a stopped worker missed. Pure.

All moments are aware. Hours and days are counted in UTC, clock times in the owner's zone, so that a day on which clocks
change is neither an hour short nor an hour long.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from halfhour.core.due import Due
from halfhour.core.moments import at_local, local_day
from halfhour.reminders.rules.kinds import Kind
from halfhour.reminders.rules.thanks import escalation

FORGOTTEN = timedelta(days=3)  # what should have been heard longer ago is for the page to say
STILL_MORNING = timedelta(hours=6)
DAY = timedelta(days=1)
MOST_DAILY = 30  # days a late thank-you can stay on the list at most


@dataclass(frozen=True, slots=True)
class Habits:
    """What one person chose about time: their zone, quiet hours by its clock, and how thanks escalate."""

    zone: ZoneInfo
    quiet_from: time
    quiet_until: time
    thanks_hours: tuple[int, ...]
    thanks_daily: bool


@dataclass(frozen=True, slots=True)
class Step:
    """One time at which a due is told. `at` is meant, `heard` is what quiet hours make of it; `key` is for ever."""

    key: str
    at: datetime
    heard: datetime


def now_due(due: Due, kind: Kind, habits: Habits, now: datetime) -> Step | None:
    """The step of `due` that is to be heard at `now`: of several that have passed the last, so that one who was away
    hears of it once. None when there is none yet, when that was more than three days ago, and in quiet hours, which
    what comes late waits for like everything else."""
    passed = [step for step in steps(due, kind, habits) if step.heard <= now]
    last = max(passed, key=lambda step: (step.heard, step.at), default=None)
    if last is None or now - last.heard > FORGOTTEN:
        return None
    night = quiet(now, habits)
    return None if night and last.heard < night[0] else last


def steps(due: Due, kind: Kind, habits: Habits) -> list[Step]:
    """All times at which `due` is told; a due without any moment has none.

    Named by the due and its clock's start: the same on every day, whatever the clock of this machine does. Of an
    appointment that was moved the new hour is told anew.
    """
    anchor = due.by if kind.moves else due.opens
    mark = f"{anchor.astimezone(UTC):%Y%m%dT%H%M}" if anchor else ""
    by = due.by.astimezone(UTC) if due.by else None
    return [Step(f"{due.key}/{name}@{mark}", at, heard(at, by, habits)) for name, at in _named(due, kind, habits, by)]


def _named(due: Due, kind: Kind, habits: Habits, by: datetime | None) -> Iterable[tuple[str, datetime]]:
    opens = due.opens.astimezone(UTC) if due.opens else None
    if kind.name == "thanks" and opens and by:
        yield from ((f"{hours}h", opens + timedelta(hours=hours)) for hours in escalation(habits.thanks_hours))
        if habits.thanks_daily:
            yield from ((f"late{days}", by + days * DAY) for days in range(MOST_DAILY))
    elif by:
        yield "once", max(by - kind.before, opens) if opens else by - kind.before
    elif opens:
        yield "once", opens


def heard(at: datetime, by: datetime | None, habits: Habits) -> datetime:
    """When something meant for `at` is heard: after the quiet hours it falls into, or before them when by their end
    it would be too late."""
    night = quiet(at, habits)
    if night is None:
        return at
    begins, ends = night
    return begins if by is not None and at < by <= ends else ends


def quiet(at: datetime, habits: Habits) -> tuple[datetime, datetime] | None:
    """Begin and end of the quiet hours around `at`, in UTC; None outside them, and when they have no length."""
    if habits.quiet_from == habits.quiet_until:
        return None
    today = local_day(at, habits.zone)
    for day in (today, today - DAY):
        begins = at_local(day, habits.quiet_from, habits.zone).astimezone(UTC)
        over = DAY if habits.quiet_until < habits.quiet_from else timedelta(0)
        ends = at_local(day + over, habits.quiet_until, habits.zone).astimezone(UTC)
        if begins <= at < ends:
            return begins, ends
    return None


def is_morning(now: datetime, at: datetime, habits: Habits) -> bool:
    """Whether the summary of `at` may still come at `now`: not yet an afternoon later, and not in quiet hours."""
    return at <= now <= at + STILL_MORNING and (at == now or quiet(now, habits) is None)


def morning(now: datetime, morning_at: time, zone: ZoneInfo) -> datetime:
    """The moment, in UTC, of this morning's summary: when clocks in `zone` show `morning_at` on the day of `now`."""
    return at_local(local_day(now, zone), morning_at, zone).astimezone(UTC)
