"""Forms of outreach: the letter, the outcome of a call, a reply, a rest."""

from halfhour.journey.outreach.forms.calls import CallForm
from halfhour.journey.outreach.forms.letters import LONGEST_LETTER, LetterForm, SentForm
from halfhour.journey.outreach.forms.moments import LocalMoment, on_the_clock
from halfhour.journey.outreach.forms.replies import ReplyForm, RestForm

__all__ = [
    "LONGEST_LETTER",
    "CallForm",
    "LetterForm",
    "LocalMoment",
    "ReplyForm",
    "RestForm",
    "SentForm",
    "on_the_clock",
]
