"""What is known of appointments: coming and past, what is due, the calendar entry."""

from halfhour.journey.interviews.queries.appointments import (
    agreed_between,
    around,
    coming,
    full,
    in_calendar,
    locked,
    of_person,
    past,
    search_text,
    this_week,
    unrecorded,
)
from halfhour.journey.interviews.queries.calendar import calendar_event
from halfhour.journey.interviews.queries.confirmation import confirmations, meeting
from halfhour.journey.interviews.queries.dues import due, dues_of
from halfhour.journey.interviews.queries.times import (
    busy,
    free_times,
    offered,
    proposals,
    suggestion,
    suggestions_due,
)

__all__ = [
    "agreed_between",
    "around",
    "busy",
    "calendar_event",
    "coming",
    "confirmations",
    "due",
    "dues_of",
    "free_times",
    "full",
    "in_calendar",
    "locked",
    "meeting",
    "of_person",
    "offered",
    "past",
    "proposals",
    "search_text",
    "suggestion",
    "suggestions_due",
    "this_week",
    "unrecorded",
]
