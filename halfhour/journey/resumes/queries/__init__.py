"""Reads of the resume stage: versions and copies, critiques and tricks, and what is due."""

from halfhour.journey.resumes.queries.advice import (
    TricksOfField,
    critiques,
    critiques_in,
    critiques_of,
    open_suggestions,
    placeable,
    suggestion_text,
    tricks,
)
from halfhour.journey.resumes.queries.dues import due
from halfhour.journey.resumes.queries.pages import page_content, pages_of, said_by_host
from halfhour.journey.resumes.queries.versions import (
    Holder,
    copies_of,
    holders,
    latest,
    offered,
    people_met,
    version_text,
    versions,
)

__all__ = [
    "Holder",
    "TricksOfField",
    "copies_of",
    "critiques",
    "critiques_in",
    "critiques_of",
    "due",
    "holders",
    "latest",
    "offered",
    "open_suggestions",
    "page_content",
    "pages_of",
    "people_met",
    "placeable",
    "said_by_host",
    "suggestion_text",
    "tricks",
    "version_text",
    "versions",
]
