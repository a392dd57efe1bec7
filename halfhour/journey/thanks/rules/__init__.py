"""Decisions over thank-yous: by when, what the draft says, what a good one has. Pure."""

from halfhour.journey.thanks.rules.deadline import Standing, in_time, standing, stays_until, thank_by
from halfhour.journey.thanks.rules.drafting import Draft, draft
from halfhour.journey.thanks.rules.remembered import Remembered

__all__ = ["Draft", "Remembered", "Standing", "draft", "in_time", "standing", "stays_until", "thank_by"]
