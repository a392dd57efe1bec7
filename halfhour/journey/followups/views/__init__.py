"""Pages of following up: the list, a person's rhythm, mentors, advice that was taken, coming back, openings, seasons."""

from halfhour.journey.followups.views.advice import advice, choice_end
from halfhour.journey.followups.views.keeping import close, followups, new, rhythm
from halfhour.journey.followups.views.mentors import exchange, mentor, mentor_ask, mentors, share
from halfhour.journey.followups.views.openings import opening, openings
from halfhour.journey.followups.views.returning import back
from halfhour.journey.followups.views.seasons import season, season_new, seasons

__all__ = [
    "advice",
    "back",
    "choice_end",
    "close",
    "exchange",
    "followups",
    "mentor",
    "mentor_ask",
    "mentors",
    "new",
    "opening",
    "openings",
    "rhythm",
    "season",
    "season_new",
    "seasons",
    "share",
]
