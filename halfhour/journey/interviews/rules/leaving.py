"""When to leave: start − the way − being early − a margin, each part shown."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo

from halfhour.core import moments

WAKING = timedelta(hours=12)


@dataclass(frozen=True, slots=True)
class Leaving:
    """When to go, and why then. Minutes throughout; `travel` is None when nobody has said how long the way takes.

    `is_trip` is False for video and phone: there one has to be ready, not on the way.
    """

    starts_at: datetime
    is_trip: bool
    travel: int | None
    travel_by: str
    early: int
    margin: int

    @property
    def minutes(self) -> int:
        """All of it together, counting an unknown way as none."""
        return (self.travel or 0) + self.early + self.margin

    @property
    def at(self) -> datetime:
        """The moment to leave, or to be ready."""
        return self.starts_at - timedelta(minutes=self.minutes)

    @property
    def knows_way(self) -> bool:
        """Whether the moment to leave can be trusted."""
        return not self.is_trip or self.travel is not None

    @property
    def parts(self) -> list[tuple[int, str]]:
        """Each part with its minutes, in the order it happens; parts of no length are left out."""
        how = f" by {self.travel_by}" if self.travel_by else ""
        named = [
            (self.travel or 0, f"on the way{how}"),
            (self.margin, "of margin"),
            (self.early, "early at the door" if self.is_trip else "to be ready before it begins"),
        ]
        return [part for part in named if part[0]]

    def opens(self, zone: tzinfo) -> datetime:
        """From when this is today's business: midnight of the day of leaving, or twelve hours before an early start."""
        midnight = self.at.astimezone(zone).replace(hour=0, minute=0, second=0, microsecond=0)
        return min(midnight.astimezone(UTC), self.at - WAKING)

    def words(self) -> str:
        """`35 min by tram, and 10 early`: the parts in one breath."""
        if not self.is_trip:
            return f"Be ready {self.early} min before" if self.early else "Be ready on time"
        if self.travel is None:
            return "Nobody has said yet how long the way takes"
        how = f" by {self.travel_by}" if self.travel_by else ""
        return f"{self.travel} min{how}" + (f", and {self.early} early" if self.early else "")


def leaving(
    *, mode: str, starts_at: datetime, travel_minutes: int | None, travel_by: str, early: int, margin: int
) -> Leaving:
    """When to leave for an interview of this `mode`; guides say to be there 5 to 15 minutes early.

    Video and phone need no way and no margin; mail needs nothing at all.
    """
    if mode == "in_person":
        return Leaving(starts_at, True, travel_minutes, travel_by, early, margin)
    return Leaving(starts_at, False, 0, "", 0 if mode == "mail" else early, 0)


def leave_words(leaving: Leaving, zone: tzinfo) -> str:
    """`leave by 13:25` or `be ready by 13:25`."""
    return f"{'leave' if leaving.is_trip else 'be ready'} by {moments.clock_time(leaving.at, zone)}"
