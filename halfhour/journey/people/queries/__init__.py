"""Reads of people and imports; the owner comes first."""

from halfhour.journey.people.queries.comparing import could_be, could_be_each, crowd_for
from halfhour.journey.people.queries.deciding import DOUBLES, decided, doubles_of, foreseen, page_of_doubles, tally
from halfhour.journey.people.queries.dues import due, is_unused
from halfhour.journey.people.queries.exporting import as_contacts, most_of, reported
from halfhour.journey.people.queries.hanging import going_with, hanging_on, in_parts, kind_of, used
from halfhour.journey.people.queries.importing import (
    REPORTED,
    Group,
    Known,
    chunks,
    counted,
    imports_of,
    known,
    prospect,
    read,
    report,
    rows_to_come,
    settled,
)
from halfhour.journey.people.queries.jobs import elsewhere_then, former_jobs, job_news, job_of, job_on, worked_at
from halfhour.journey.people.queries.listing import PAGE, Row, in_play, named, page_by_name
from halfhour.journey.people.queries.objections import acts_due, has_objected, keys, may_not_write
from halfhour.journey.people.queries.one import have, search_text, to_name, who_is, work
from halfhour.journey.people.queries.previewing import preview
from halfhour.journey.people.queries.undoing import changed_since, to_ask
from halfhour.journey.people.queries.waiting import GOING_ON, left_behind, lost, newest_to_undo

__all__ = [
    "DOUBLES",
    "GOING_ON",
    "PAGE",
    "REPORTED",
    "Group",
    "Known",
    "Row",
    "acts_due",
    "as_contacts",
    "changed_since",
    "chunks",
    "could_be",
    "could_be_each",
    "counted",
    "crowd_for",
    "decided",
    "doubles_of",
    "due",
    "elsewhere_then",
    "foreseen",
    "former_jobs",
    "going_with",
    "hanging_on",
    "has_objected",
    "have",
    "imports_of",
    "in_parts",
    "in_play",
    "is_unused",
    "job_news",
    "job_of",
    "job_on",
    "keys",
    "kind_of",
    "known",
    "left_behind",
    "lost",
    "may_not_write",
    "most_of",
    "named",
    "newest_to_undo",
    "page_by_name",
    "page_of_doubles",
    "preview",
    "prospect",
    "read",
    "report",
    "reported",
    "rows_to_come",
    "search_text",
    "settled",
    "tally",
    "to_ask",
    "to_name",
    "used",
    "who_is",
    "work",
    "worked_at",
]
