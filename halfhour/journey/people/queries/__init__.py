"""Reads of people and imports; the owner comes first."""

from halfhour.journey.people.queries.comparing import could_be, crowd_for
from halfhour.journey.people.queries.dues import due
from halfhour.journey.people.queries.hanging import going_with, hanging_on, kind_of, used
from halfhour.journey.people.queries.listing import PAGE, Row, in_play, named, page_by_name
from halfhour.journey.people.queries.one import have, search_text

__all__ = [
    "PAGE",
    "Row",
    "could_be",
    "crowd_for",
    "due",
    "going_with",
    "hanging_on",
    "have",
    "in_play",
    "kind_of",
    "named",
    "page_by_name",
    "search_text",
    "used",
]
