"""What one does in outreach: write and send letters, log calls and what came of them, log replies."""

from halfhour.journey.outreach.actions.calls import NobodyNamed, NoMoment, NotReached, log_call
from halfhour.journey.outreach.actions.letters import (
    AlreadySent,
    ChangedMeanwhile,
    NoMoreLetters,
    NotYet,
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
    "add_host_page",
    "check_wanted",
    "draft",
    "log_call",
    "log_reply",
    "mark_sent",
    "mark_unsent",
    "new_letter",
    "remove_letter",
    "save_draft",
]
