"""After the conversation: the debrief, the notes to read and put right, the people named, the promises."""

from halfhour.journey.conversation.views.debrief import debrief
from halfhour.journey.conversation.views.named import promise_kept, promise_let_go, referral_aside, referral_person
from halfhour.journey.conversation.views.notes import note, notes

__all__ = ["debrief", "note", "notes", "promise_kept", "promise_let_go", "referral_aside", "referral_person"]
