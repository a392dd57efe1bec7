"""What is known of appointments: coming and past, what is due, the calendar entry."""

from halfhour.journey.interviews.queries.appointments import (
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
from halfhour.journey.interviews.queries.dues import due, dues_of

__all__ = [
    "around",
    "calendar_event",
    "coming",
    "due",
    "dues_of",
    "full",
    "in_calendar",
    "locked",
    "of_person",
    "past",
    "search_text",
    "this_week",
    "unrecorded",
]
