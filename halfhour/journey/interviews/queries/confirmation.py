"""The letter that confirms one appointment on the day before: what it says, and whether it went out already."""

from __future__ import annotations

from datetime import datetime

from halfhour.journey.interviews.models import Interview
from halfhour.journey.interviews.rules.confirming import meeting_words
from halfhour.journey.interviews.rules.typed import zone_name
from halfhour.journey.outreach.models import Letter

LONGEST = 200  # characters that the letter's own page takes over


def meeting(interview: Interview, now: datetime) -> str:
    """Day, time and place in words, on the clock of the place; person and organization should be loaded."""
    words = meeting_words(
        interview.starts_at,
        place_zone=interview.zone,
        owner_zone=interview.owner.zone,
        zone_name=zone_name(interview.time_zone),
        now=now,
        how=_how(interview),
    )
    return words[:LONGEST]


def _how(interview: Interview) -> str:
    if interview.mode == Interview.Mode.IN_PERSON:
        organization = interview.person.organization
        place = interview.place or (organization.address if organization else "")
        return f"at {place}" if place else ""
    by = "video" if interview.mode == Interview.Mode.VIDEO else "phone"
    at = interview.link if interview.mode == Interview.Mode.VIDEO else interview.phone
    return f"by {by} ({at})" if at else f"by {by}"


def confirmations(interview: Interview) -> tuple[Letter | None, Letter | None]:
    """The letter that confirmed this time, if one went out since it was agreed on; and the draft of one. One query."""
    since = interview.agreed_at or interview.created_at
    letters = Letter.objects.filter(person=interview.person_id, purpose=Letter.Purpose.CONFIRM).order_by("-id")[:20]
    found = list(letters)
    sent = next((one for one in found if one.sent_at and one.sent_at >= since), None)
    return sent, next((one for one in found if one.sent_at is None), None)
