"""The appointment, and what leads to one: times offered, times suggested, answers from calendar programs."""

from halfhour.journey.interviews.models.interview import Interview
from halfhour.journey.interviews.models.times import InvitationAnswer, OfferedTime, SuggestedTime

__all__ = ["Interview", "InvitationAnswer", "OfferedTime", "SuggestedTime"]
