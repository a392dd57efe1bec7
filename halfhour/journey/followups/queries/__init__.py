"""Reads of the follow-ups: the reasons that exist, what is due, what stands on the pages."""

from halfhour.journey.followups.queries.advice import told_so_far, untold
from halfhour.journey.followups.queries.dues import due
from halfhour.journey.followups.queries.gathering import reasons
from halfhour.journey.followups.queries.mentioned import Openings, openings
from halfhour.journey.followups.queries.mentors import Shared, asked_of, between, grown, mentors, shared
from halfhour.journey.followups.queries.own import search_text
from halfhour.journey.followups.queries.pages import Page, followups_of, page, promises_to_keep, rhythm_and_mentor
from halfhour.journey.followups.queries.reasons import Reason
from halfhour.journey.followups.queries.returning import reasons_for, returning, untold_to
from halfhour.journey.followups.queries.seasons import left_out, season_of, table

__all__ = [
    "Openings",
    "Page",
    "Reason",
    "Shared",
    "asked_of",
    "between",
    "due",
    "followups_of",
    "grown",
    "left_out",
    "mentors",
    "openings",
    "page",
    "promises_to_keep",
    "reasons",
    "reasons_for",
    "returning",
    "rhythm_and_mentor",
    "search_text",
    "season_of",
    "shared",
    "table",
    "told_so_far",
    "untold",
    "untold_to",
]
