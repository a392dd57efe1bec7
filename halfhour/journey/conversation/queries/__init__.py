"""What was said, as it is read: by the room, by the debrief, by the stages that follow, by Today."""

from halfhour.journey.conversation.queries.conversation import (
    Asked,
    Conversation,
    beside,
    conversation_of,
    free_uid,
    jotted,
    names_of,
    notes_of,
    openings_in,
    promises_in,
    proposal,
    went_well,
)
from halfhour.journey.conversation.queries.dues import due
from halfhour.journey.conversation.queries.offering import Offer, offers
from halfhour.journey.conversation.queries.others import (
    openings_of,
    promises_of,
    quotes_of,
    referrals_by,
    summary_of,
)
from halfhour.journey.conversation.queries.photos import newest, next_to_type, photos_of
from halfhour.journey.conversation.queries.quotations import Quotation, circumstances, quotations, speaker
from halfhour.journey.conversation.queries.texts import (
    debrief_text,
    note_text,
    opening_text,
    promise_text,
    referral_text,
)

__all__ = [
    "Asked",
    "Conversation",
    "Offer",
    "Quotation",
    "beside",
    "circumstances",
    "conversation_of",
    "debrief_text",
    "due",
    "free_uid",
    "jotted",
    "names_of",
    "newest",
    "next_to_type",
    "note_text",
    "notes_of",
    "offers",
    "opening_text",
    "openings_in",
    "openings_of",
    "photos_of",
    "promise_text",
    "promises_in",
    "promises_of",
    "proposal",
    "quotations",
    "quotes_of",
    "referral_text",
    "referrals_by",
    "speaker",
    "summary_of",
    "went_well",
]
