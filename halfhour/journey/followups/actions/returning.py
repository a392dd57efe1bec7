"""Begin the letter with which one comes back."""

from __future__ import annotations

from datetime import datetime

from halfhour.core.moments import local_day
from halfhour.journey.followups import queries
from halfhour.journey.followups.rules.returning import draft
from halfhour.journey.outreach import actions as outreach
from halfhour.journey.outreach.models import Letter
from halfhour.journey.people.models import Person


def begin_letter(*, person: Person, now: datetime, key: str = "") -> Letter:
    """The unsent follow-up letter to them, or a new one that says what they said, what is new, and why one writes.

    `key` names the reason (see rules/keys.py); blank or gone, the nearest one counts. Raises outreach.NoMoreLetters.
    """
    found = queries.reasons_for(person, now)
    reason = next((one for one in found if one.key == key), found[0] if found else None)
    text = draft(queries.returning(person, now, reason), local_day(now, person.owner.zone))
    return outreach.draft(person=person, now=now, purpose=Letter.Purpose.FOLLOW_UP, text=text)
