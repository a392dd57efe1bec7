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
from halfhour.journey.followups.actions.returning import ask_to_mentor, begin_letter
from halfhour.journey.followups.actions.seasons import keep_season, leave_out, remove_season
from halfhour.journey.followups.actions.sharing import forget_share, settle_share, share
from halfhour.journey.followups.actions.telling import NotChosenYet, choose_field, tell, unchoose_field

__all__ = [
    "AnsweredBeforeAsked",
    "NoSuchFollowUp",
    "NotChosenYet",
    "NotYet",
    "NotYetMentor",
    "UnfitRhythm",
    "ask_to_mentor",
    "begin_letter",
    "choose_field",
    "close",
    "end_mentor",
    "forget_application",
    "forget_share",
    "keep_season",
    "leave_out",
    "make_mentor",
    "note_application",
    "plan",
    "remove_season",
    "reopen",
    "set_rhythm",
    "settle_share",
    "share",
    "tell",
    "unchoose_field",
]
