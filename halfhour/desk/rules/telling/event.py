"""What happened, as it stands in its table, and the event it is told as. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from typing import Any

from halfhour.core import moments


@dataclass(frozen=True, slots=True)
class Happened:
    """One thing that happened: the table it stands in, its id, when (aware UTC), and its columns as stored."""

    kind: str
    id: int
    at: datetime
    details: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Event:
    """One event as it is told. `url_name` and `url_id` lead to its own page, where it has one."""

    step: str
    when: str
    title: str
    quote: str = ""
    said: str = ""
    url_name: str = ""
    url_id: int = 0


@dataclass(frozen=True, slots=True)
class Telling:
    happened: Happened
    now: datetime
    zone: tzinfo
    place: str

    def __getitem__(self, name: str) -> Any:
        return self.happened.details.get(name)

    @property
    def id(self) -> int:
        return self.happened.id

    @property
    def day(self) -> str:
        return moments.short_day(moments.local_day(self.happened.at, self.zone), self.today)

    @property
    def today(self) -> date:
        return moments.local_day(self.now, self.zone)

    @property
    def moment(self) -> str:
        return f"{self.day}, {moments.clock_time(self.happened.at, self.zone)}"
