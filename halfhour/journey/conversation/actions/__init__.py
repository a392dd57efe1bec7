"""What one does in the conversation and right after it."""

from halfhour.journey.conversation.actions.afterwards import (
    NotHeld,
    Tags,
    remove_note,
    revise_note,
    save_debrief,
    tag_note,
    write_up,
)
from halfhour.journey.conversation.actions.going import say_how_it_goes
from halfhour.journey.conversation.actions.keeping import OfAnotherConversation
from halfhour.journey.conversation.actions.named import (
    forget_named,
    let_go,
    mark_kept,
    referral_becomes_person,
    reopen,
    set_aside,
)
from halfhour.journey.conversation.actions.operations import apply
from halfhour.journey.conversation.actions.photos import (
    NoPhoto,
    TooManyPhotos,
    draw,
    keep_photo,
    mark_typed,
    remove_photo,
    replace_photo,
)
from halfhour.journey.conversation.actions.writing import mention_opening, name_person, promise, write_note

__all__ = [
    "NoPhoto",
    "NotHeld",
    "OfAnotherConversation",
    "Tags",
    "TooManyPhotos",
    "apply",
    "draw",
    "forget_named",
    "keep_photo",
    "let_go",
    "mark_kept",
    "mark_typed",
    "mention_opening",
    "name_person",
    "promise",
    "referral_becomes_person",
    "remove_note",
    "remove_photo",
    "reopen",
    "replace_photo",
    "revise_note",
    "save_debrief",
    "say_how_it_goes",
    "set_aside",
    "tag_note",
    "write_note",
    "write_up",
]
