"""The verbs of following up: plan one, close or reopen one, set a rhythm, make somebody a mentor."""

from halfhour.journey.followups.actions.applying import (
    AnsweredBeforeAsked,
    NotYet,
    forget_application,
    note_application,
)
from halfhour.journey.followups.actions.closing import NoSuchFollowUp, close, reopen
from halfhour.journey.followups.actions.keeping import (
    NotYetMentor,
    UnfitRhythm,
    end_mentor,
    make_mentor,
    plan,
    set_rhythm,
)
from halfhour.journey.followups.actions.returning import begin_letter
from halfhour.journey.followups.actions.seasons import keep_season, leave_out, remove_season

__all__ = [
    "AnsweredBeforeAsked",
    "NoSuchFollowUp",
    "NotYet",
    "NotYetMentor",
    "UnfitRhythm",
    "begin_letter",
    "close",
    "end_mentor",
    "forget_application",
    "keep_season",
    "leave_out",
    "make_mentor",
    "note_application",
    "plan",
    "remove_season",
    "reopen",
    "set_rhythm",
]
