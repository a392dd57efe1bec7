"""Pages of the thanks."""

from halfhour.journey.thanks.views.posting import post
from halfhour.journey.thanks.views.taking import card, eml
from halfhour.journey.thanks.views.writing import sent, write

__all__ = ["card", "eml", "post", "sent", "write"]
