"""What goes into a report; the owner comes first."""

from halfhour.journey.reports.queries.confirming import asked_of, confirmed_by
from halfhour.journey.reports.queries.papers import Draft, draft_of_field, draft_of_interview, paper_of
from halfhour.journey.reports.queries.portfolio import examples_of, portfolio_paper, shelves_of, shown_as, things
from halfhour.journey.reports.queries.reports import layouts, private_notes, report_of, shape_of
from halfhour.journey.reports.queries.talks import whole

__all__ = [
    "Draft",
    "asked_of",
    "confirmed_by",
    "draft_of_field",
    "draft_of_interview",
    "examples_of",
    "layouts",
    "paper_of",
    "portfolio_paper",
    "private_notes",
    "report_of",
    "shape_of",
    "shelves_of",
    "shown_as",
    "things",
    "whole",
]
