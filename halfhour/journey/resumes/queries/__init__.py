"""Reads of the resume stage: versions and copies, critiques and tricks, and what is due."""

from halfhour.journey.resumes.queries.advice import (
    critiques,
    critiques_in,
    critiques_of,
    has_advice,
    open_suggestions,
    placeable,
    suggestion_text,
)
from halfhour.journey.resumes.queries.differing import Differing, Versus, Voice, by_others, contradicted, differing
from halfhour.journey.resumes.queries.dues import due
from halfhour.journey.resumes.queries.pages import page_content, pages_of, pinned, said_by_host
from halfhour.journey.resumes.queries.tricks import Told, TricksOfField, tricks
from halfhour.journey.resumes.queries.versions import (
    Holder,
    before,
    copies_of,
    holders,
    latest,
    line_choices,
    offered,
    people_met,
    version_text,
    versions,
)

__all__ = [
    "Differing",
    "Holder",
    "Told",
    "TricksOfField",
    "Versus",
    "Voice",
    "before",
    "by_others",
    "contradicted",
    "copies_of",
    "critiques",
    "critiques_in",
    "critiques_of",
    "differing",
    "due",
    "has_advice",
    "holders",
    "latest",
    "line_choices",
    "offered",
    "open_suggestions",
    "page_content",
    "pages_of",
    "people_met",
    "pinned",
    "placeable",
    "said_by_host",
    "suggestion_text",
    "tricks",
    "version_text",
    "versions",
]
