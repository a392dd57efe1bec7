"""What goes into a report; the owner comes first."""

from halfhour.journey.reports.queries.confirming import asked_of, confirmed_by
from halfhour.journey.reports.queries.papers import Draft, draft_of_field, draft_of_interview, paper_of
from halfhour.journey.reports.queries.reports import layouts, private_notes, report_of, shape_of

__all__ = [
    "Draft",
    "asked_of",
    "confirmed_by",
    "draft_of_field",
    "draft_of_interview",
    "layouts",
    "paper_of",
    "private_notes",
    "report_of",
    "shape_of",
]
