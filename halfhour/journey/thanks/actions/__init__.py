"""The verbs of thanking: draft from the notes, keep what was typed, mark as sent."""

from halfhour.journey.thanks.actions.keeping import (
    AlreadySent,
    ChangedMeanwhile,
    NotHeld,
    OnItsWay,
    draft,
    new_thank_you,
    save_draft,
)
from halfhour.journey.thanks.actions.sending import (
    NotWanted,
    SentBeforeTheEnd,
    SentInTheFuture,
    hand_over,
    into_drafts,
    mark_sent,
    mark_unsent,
    note_sent,
)

__all__ = [
    "AlreadySent",
    "ChangedMeanwhile",
    "NotHeld",
    "NotWanted",
    "OnItsWay",
    "SentBeforeTheEnd",
    "SentInTheFuture",
    "draft",
    "hand_over",
    "into_drafts",
    "mark_sent",
    "mark_unsent",
    "new_thank_you",
    "note_sent",
    "save_draft",
]
