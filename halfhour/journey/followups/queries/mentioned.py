"""Every opening that was ever mentioned, by how far it came."""

from __future__ import annotations

from dataclasses import dataclass

from halfhour.accounts.models import User
from halfhour.journey.conversation.models import Opening
from halfhour.journey.followups.models import Application

WAITING = Application.Outcome.WAITING
MOST = 300


@dataclass(frozen=True, slots=True)
class Openings:
    """Openings with their person, organization and application: to be taken up, applied for, over."""

    mentioned: list[Opening]
    applied: list[Opening]
    over: list[Opening]

    @property
    def is_empty(self) -> bool:
        """Whether none was ever mentioned."""
        return not (self.mentioned or self.applied or self.over)


def openings(owner: User) -> Openings:
    """The newest 300 openings. One query."""
    rows = Opening.objects.filter(owner=owner).select_related("interview__person__organization", "application")
    found: dict[str, list[Opening]] = {"mentioned": [], "applied": [], "over": []}
    for row in rows.order_by("-created_at", "-id")[:MOST]:
        found[_stage(row)].append(row)
    return Openings(**found)


def _stage(row: Opening) -> str:
    kept = getattr(row, "application", None)
    if kept is None:
        return "mentioned"
    return "applied" if kept.outcome == WAITING else "over"
