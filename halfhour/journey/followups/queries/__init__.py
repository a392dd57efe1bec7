"""Reads of the follow-ups: the reasons that exist, what is due, what stands on the pages."""

from halfhour.journey.followups.queries.dues import due
from halfhour.journey.followups.queries.gathering import reasons
from halfhour.journey.followups.queries.pages import Page, followups_of, page, promises_to_keep, rhythm_and_mentor
from halfhour.journey.followups.queries.reasons import Reason

__all__ = ["Page", "Reason", "due", "followups_of", "page", "promises_to_keep", "reasons", "rhythm_and_mentor"]
