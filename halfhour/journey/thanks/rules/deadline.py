"""By when to say thank you: so many hours after the recorded end, however clocks are set meanwhile. Pure.

Hours are counted in UTC: added to a local time, a day with a daylight-saving change would be an hour off.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from halfhour.core.moments import span


def thank_by(ended_at: datetime, hours: int = 24) -> datetime:
    """The moment, in UTC, `hours` after the aware moment `ended_at`. Raises ValueError for a naive one."""
    if ended_at.tzinfo is None:
        raise ValueError("an end without its zone is no moment")
    return ended_at.astimezone(UTC) + timedelta(hours=hours)


def stays_until(ended_at: datetime, hours: int, overdue_hours: int) -> datetime:
    """Until when a thank-you that was not sent stays on the list: `overdue_hours` after the end, never before it is due."""
    return thank_by(ended_at, max(hours, overdue_hours))


def in_time(took: timedelta, hours: int = 24) -> bool:
    """Whether a thank-you sent `took` after the end was in time; `hours` to the second still is."""
    return took <= timedelta(hours=hours)


@dataclass(frozen=True, slots=True)
class Standing:
    """Where one thank-you stands: its words, whether it is late, and the share of its time that is left (1 to 0)."""

    words: str
    is_late: bool
    share: float
    by: datetime


def standing(ended_at: datetime, hours: int, now: datetime, took: timedelta | None = None) -> Standing:
    """How much time is left at `now`; or, `took` after the end when it was sent, whether that was in time."""
    by = thank_by(ended_at, hours)
    if took is None:
        left = by - now
        words = f"{span(left)} left" if left >= timedelta(0) else f"{span(-left)} late"
        return Standing(words, left < timedelta(0), min(1.0, max(0.0, left / timedelta(hours=hours))), by)
    late = not in_time(took, hours)
    words = f"{span(took - timedelta(hours=hours))} late" if late else f"{span(took)} after the end, in time"
    return Standing(words, late, 0.0, by)
