"""Begin the letter with which one comes back."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from django.db import transaction

from halfhour.core.moments import local_day
from halfhour.journey.followups import queries
from halfhour.journey.followups.actions.telling import tell
from halfhour.journey.followups.rules.advice import Piece
from halfhour.journey.followups.rules.returning import draft, mentor_letter
from halfhour.journey.outreach import actions as outreach
from halfhour.journey.outreach import queries as written
from halfhour.journey.outreach.models import Letter
from halfhour.journey.outreach.rules.drafting import Draft
from halfhour.journey.people.models import Person


@transaction.atomic
def begin_letter(*, person: Person, now: datetime, key: str = "") -> Letter:
    """The unsent follow-up letter to them, or a new one that says what they said, what is new, and why one writes.

    `key` names the reason (see rules/keys.py); blank or gone, the nearest one counts. Raises outreach.NoMoreLetters.
    """
    found = queries.reasons_for(person, now)
    reason = next((one for one in found if one.key == key), found[0] if found else None)
    known = queries.returning(person, now, reason)
    text = draft(known, local_day(now, person.owner.zone))
    return _begun(person, now, Letter.Purpose.FOLLOW_UP, text, known.told)


@transaction.atomic
def ask_to_mentor(*, person: Person, now: datetime) -> Letter:
    """The unsent letter that asks them to be a mentor, or a new one: what came of their advice, and the question.

    Raises outreach.NoMoreLetters.
    """
    known = queries.returning(person, now, None)
    text = mentor_letter(known)
    return _begun(person, now, Letter.Purpose.MENTOR, text, known.told)


def _begun(person: Person, now: datetime, purpose: str, text: Draft, pieces: Iterable[Piece]) -> Letter:
    """What the letter tells is told once it goes out; a letter that was begun before keeps what it tells."""
    was = written.unsent(person, purpose)
    letter = outreach.draft(person=person, now=now, purpose=purpose, text=text)
    if was is None:
        tell(person=person, now=now, pieces=pieces, letter=letter)
    return letter
