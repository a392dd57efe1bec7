"""Which of somebody's jobs was theirs on a day. Pure; days are calendar days."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Job:
    """One job: what, where, and until when; no `until` for what they do now."""

    title: str
    organization: str
    until: date | None = None

    @property
    def words(self) -> str:
        """`Research lead at Blue Harbor Health`, or as much of it as is known."""
        both = f"{self.title} at {self.organization}"
        return both if self.title and self.organization else self.title or self.organization


def held_on(day: date, former: Iterable[Job], now: Job) -> Job:
    """The job somebody had on `day`: the first of the former ones that ended later, else what they do now."""
    ended = sorted((job for job in former if job.until and job.until > day), key=lambda job: job.until or day)
    return ended[0] if ended else now


def elsewhere_on(day: date, former: Iterable[Job], now: Job) -> Job | None:
    """The job of that day, where it was at another organization than now; None where nothing changed since."""
    job = held_on(day, former, now)
    return job if job.organization and job.organization != now.organization else None
