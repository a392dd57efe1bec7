"""The verbs of following up: plan one, close or reopen one, set a rhythm, make somebody a mentor."""

from halfhour.journey.followups.actions.closing import NoSuchFollowUp, close, reopen
from halfhour.journey.followups.actions.keeping import (
    NotYetMentor,
    UnfitRhythm,
    end_mentor,
    make_mentor,
    plan,
    set_rhythm,
)

__all__ = [
    "NoSuchFollowUp",
    "NotYetMentor",
    "UnfitRhythm",
    "close",
    "end_mentor",
    "make_mentor",
    "plan",
    "reopen",
    "set_rhythm",
]
