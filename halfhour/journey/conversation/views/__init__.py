"""After the conversation: the debrief, the notes to read and put right, the people named, the promises."""

from halfhour.journey.conversation.views.debrief import debrief
from halfhour.journey.conversation.views.named import promise_kept, promise_let_go, referral_aside, referral_person
from halfhour.journey.conversation.views.notes import note, notes
from halfhour.journey.conversation.views.photos import (
    paper,
    photo,
    photo_remove,
    photo_turn,
    photo_typed,
    photos,
)
from halfhour.journey.conversation.views.tags import naming, tags

__all__ = [
    "debrief",
    "naming",
    "note",
    "notes",
    "paper",
    "photo",
    "photo_remove",
    "photo_turn",
    "photo_typed",
    "photos",
    "promise_kept",
    "promise_let_go",
    "referral_aside",
    "referral_person",
    "tags",
]
