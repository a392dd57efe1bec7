"""Reads of the follow-ups: the reasons that exist, what is due, what stands on the pages."""

from halfhour.journey.followups.queries.dues import due
from halfhour.journey.followups.queries.gathering import reasons
from halfhour.journey.followups.queries.mentioned import Openings, openings
from halfhour.journey.followups.queries.own import search_text
from halfhour.journey.followups.queries.pages import Page, followups_of, page, promises_to_keep, rhythm_and_mentor
from halfhour.journey.followups.queries.reasons import Reason
from halfhour.journey.followups.queries.returning import reasons_for, returning
from halfhour.journey.followups.queries.seasons import left_out, season_of, table

__all__ = [
    "Openings",
    "Page",
    "Reason",
    "due",
    "followups_of",
    "left_out",
    "openings",
    "page",
    "promises_to_keep",
    "reasons",
    "reasons_for",
    "returning",
    "rhythm_and_mentor",
    "search_text",
    "season_of",
    "table",
]
