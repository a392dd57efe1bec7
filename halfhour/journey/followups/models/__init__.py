"""Reasons to write later, how often to keep in touch, mentors and what they advised, seasons, applications."""

from halfhour.journey.followups.models.advice import FieldChoice, Told
from halfhour.journey.followups.models.keeping import FollowUp, Rhythm
from halfhour.journey.followups.models.mentors import Exchange, Mentor
from halfhour.journey.followups.models.openings import Application, Season

__all__ = ["Application", "Exchange", "FieldChoice", "FollowUp", "Mentor", "Rhythm", "Season", "Told"]
