"""The doors to appointments."""

from halfhour.journey.interviews.views.agreeing import agree, edit
from halfhour.journey.interviews.views.closing import cancel, confirm, hold, missed
from halfhour.journey.interviews.views.confirming import confirm_letter
from halfhour.journey.interviews.views.showing import ics, interview, interviews
from halfhour.journey.interviews.views.suggested import suggested

__all__ = [
    "agree",
    "cancel",
    "confirm",
    "confirm_letter",
    "edit",
    "hold",
    "ics",
    "interview",
    "interviews",
    "missed",
    "suggested",
]
