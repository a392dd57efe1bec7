"""What happens to an appointment: it is agreed on, changed, confirmed, begun, held, cancelled or missed."""

from halfhour.journey.interviews.actions.agreeing import accept, agree, change
from halfhour.journey.interviews.actions.closing import allow_running_over, cancel, confirm, correct, hold, miss, start
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

__all__ = [
    "EndsBeforeStart",
    "InThePast",
    "NotPossible",
    "TooClose",
    "TooEarly",
    "TooFar",
    "TwoAtOnce",
    "UnknownZone",
    "WrongEnd",
    "accept",
    "agree",
    "allow_running_over",
    "cancel",
    "change",
    "confirm",
    "correct",
    "hold",
    "miss",
    "start",
]
