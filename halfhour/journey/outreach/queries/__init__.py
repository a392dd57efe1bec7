"""Reads of outreach: what is known for a letter, the story of letters, calls and replies, and what is due."""

from halfhour.journey.outreach.queries.arrived import arrivals_of, written_to
from halfhour.journey.outreach.queries.dues import due
from halfhour.journey.outreach.queries.hours import Hours, hours_of
from halfhour.journey.outreach.queries.knowing import asked, known, with_letter, with_story
from halfhour.journey.outreach.queries.outgoing import (
    OUTGOING,
    answered_number,
    on_their_way,
    outgoing,
    outgoing_key,
)
from halfhour.journey.outreach.queries.places import country_of, days_off_of, steps_after, zone_of
from halfhour.journey.outreach.queries.story import (
    calls_of,
    last_sent,
    letters_of,
    linkedin_notes_this_month,
    own_script,
    reminders_sent,
    replies_of,
    search_text,
    second_person,
    unsent,
)

__all__ = [
    "OUTGOING",
    "Hours",
    "answered_number",
    "arrivals_of",
    "asked",
    "calls_of",
    "country_of",
    "days_off_of",
    "due",
    "hours_of",
    "known",
    "last_sent",
    "letters_of",
    "linkedin_notes_this_month",
    "on_their_way",
    "outgoing",
    "outgoing_key",
    "own_script",
    "reminders_sent",
    "replies_of",
    "search_text",
    "second_person",
    "steps_after",
    "unsent",
    "with_letter",
    "with_story",
    "written_to",
    "zone_of",
]
