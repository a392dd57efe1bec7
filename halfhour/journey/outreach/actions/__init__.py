"""What one does in outreach: write and send letters, log calls and what came of them, log replies."""

from halfhour.journey.outreach.actions.arriving import arrive, arrived_before, settle
from halfhour.journey.outreach.actions.calls import NobodyNamed, NoMoment, NotReached, log_call
from halfhour.journey.outreach.actions.letters import (
    AlreadySent,
    ChangedMeanwhile,
    NoMoreLetters,
    NotYet,
    OnItsWay,
    add_host_page,
    check_wanted,
    draft,
    mark_sent,
    mark_unsent,
    new_letter,
    remove_letter,
    save_draft,
)
from halfhour.journey.outreach.actions.replies import NoDay, NotNamed, log_reply
from halfhour.journey.outreach.actions.scripts import keep_script
from halfhour.journey.outreach.actions.sending import hand_over, into_drafts, note_sent

__all__ = [
    "AlreadySent",
    "ChangedMeanwhile",
    "NoDay",
    "NoMoment",
    "NoMoreLetters",
    "NobodyNamed",
    "NotNamed",
    "NotReached",
    "NotYet",
    "OnItsWay",
    "add_host_page",
    "arrive",
    "arrived_before",
    "check_wanted",
    "draft",
    "hand_over",
    "into_drafts",
    "keep_script",
    "log_call",
    "log_reply",
    "mark_sent",
    "mark_unsent",
    "new_letter",
    "note_sent",
    "remove_letter",
    "save_draft",
    "settle",
]
