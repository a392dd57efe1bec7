"""Somebody on the map, and how far one came with them. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from typing import Any

from halfhour.core.moments import span

WHEN = ("named_at", "asked_at", "answered_at", "met_at", "thanked_at")


@dataclass(frozen=True, slots=True)
class Mark:
    """Somebody on the map. `key` is unique on it; `by` is the key of who named them, blank for a first contact.

    The moments are aware and in UTC; None where it did not happen, or is not known.
    """

    key: str
    name: str
    place: str = ""
    by: str = ""
    state: str = ""
    field: str = ""
    person_id: int | None = None
    interview_id: int | None = None
    named_at: datetime | None = None
    asked_at: datetime | None = None
    answered_at: datetime | None = None
    met_at: datetime | None = None
    thanked_at: datetime | None = None

    @property
    def far(self) -> str:
        """`met after 12 days`: how far one is, and how long after they were named."""
        reached = {"met": self.met_at, "written to": self.asked_at}.get(self.state)
        if reached is None or self.named_at is None or reached < self.named_at:
            return self.state
        return f"{self.state} after {span(reached - self.named_at)}"


def stored(mark: Mark) -> dict[str, Any]:
    """The mark as JSON holds it: moments as ISO text, what is empty left out."""
    said = {name: value for name, value in asdict(mark).items() if value}
    return said | {name: said[name].isoformat() for name in WHEN if name in said}


def read(columns: Mapping[str, Any]) -> Mark:
    """The mark out of what `stored` made."""
    moments: dict[str, Any] = {name: datetime.fromisoformat(columns[name]) for name in WHEN if name in columns}
    return replace(Mark(**{**columns, **dict.fromkeys(moments)}), **moments)
