"""Pages of following up: the list, a person's rhythm, coming back, openings, seasons."""

from halfhour.journey.followups.views.keeping import close, followups, mentor, new, rhythm
from halfhour.journey.followups.views.openings import opening, openings
from halfhour.journey.followups.views.returning import back
from halfhour.journey.followups.views.seasons import season, season_new, seasons

__all__ = [
    "back",
    "close",
    "followups",
    "mentor",
    "new",
    "opening",
    "openings",
    "rhythm",
    "season",
    "season_new",
    "seasons",
]
