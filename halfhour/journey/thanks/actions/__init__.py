"""The verbs of thanking: draft from the notes, keep what was typed, mark as sent."""

from halfhour.journey.thanks.actions.keeping import (
    AlreadySent,
    ChangedMeanwhile,
    NotHeld,
    draft,
    new_thank_you,
    save_draft,
)
from halfhour.journey.thanks.actions.sending import SentBeforeTheEnd, SentInTheFuture, mark_sent, mark_unsent

__all__ = [
    "AlreadySent",
    "ChangedMeanwhile",
    "NotHeld",
    "SentBeforeTheEnd",
    "SentInTheFuture",
    "draft",
    "mark_sent",
    "mark_unsent",
    "new_thank_you",
    "save_draft",
]
