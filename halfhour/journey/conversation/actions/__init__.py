"""What one does in the conversation and right after it."""

from halfhour.journey.conversation.actions.afterwards import (
    NotHeld,
    remove_note,
    revise_note,
    save_debrief,
    write_up,
)
from halfhour.journey.conversation.actions.keeping import OfAnotherConversation
from halfhour.journey.conversation.actions.named import (
    let_go,
    mark_kept,
    referral_becomes_person,
    reopen,
    set_aside,
)
from halfhour.journey.conversation.actions.operations import apply
from halfhour.journey.conversation.actions.writing import mention_opening, name_person, promise, write_note

__all__ = [
    "NotHeld",
    "OfAnotherConversation",
    "apply",
    "let_go",
    "mark_kept",
    "mention_opening",
    "name_person",
    "promise",
    "referral_becomes_person",
    "remove_note",
    "reopen",
    "revise_note",
    "save_debrief",
    "set_aside",
    "write_note",
    "write_up",
]
