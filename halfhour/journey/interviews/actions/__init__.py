"""What happens to an appointment: it is agreed on, changed, confirmed, begun, held, cancelled or missed."""

from halfhour.journey.interviews.actions.agreeing import accept, agree, change
from halfhour.journey.interviews.actions.closing import allow_running_over, cancel, confirm, correct, hold, miss, start
from halfhour.journey.interviews.actions.hearing import Heard, answer_by_invitation
from halfhour.journey.interviews.actions.offering import MOST_OFFERED, TimeTaken, TooMany, choose, offer, withdraw
from halfhour.journey.interviews.actions.problems import (
    EndsBeforeStart,
    InThePast,
    NotPossible,
    TooClose,
    TooEarly,
    TooFar,
    TwoAtOnce,
    UnknownZone,
    WrongEnd,
)
from halfhour.journey.interviews.actions.suggesting import (
    Answered,
    NothingSuggested,
    accept_suggestion,
    decline_suggestion,
    suggest,
)

__all__ = [
    "MOST_OFFERED",
    "Answered",
    "EndsBeforeStart",
    "Heard",
    "InThePast",
    "NotPossible",
    "NothingSuggested",
    "TimeTaken",
    "TooClose",
    "TooEarly",
    "TooFar",
    "TooMany",
    "TwoAtOnce",
    "UnknownZone",
    "WrongEnd",
    "accept",
    "accept_suggestion",
    "agree",
    "allow_running_over",
    "answer_by_invitation",
    "cancel",
    "change",
    "choose",
    "confirm",
    "correct",
    "decline_suggestion",
    "hold",
    "miss",
    "offer",
    "start",
    "suggest",
    "withdraw",
]
