"""What is done once one is out of the door: the debrief, the notes put right."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Collection, Iterable
from datetime import datetime
from typing import Any, TypedDict, Unpack

from django.db import transaction

from halfhour.core import search
from halfhour.core.moments import local_day, short_day
from halfhour.core.problems import Problem
from halfhour.journey.conversation.actions.keeping import Kept
from halfhour.journey.conversation.actions.named import referral_becomes_person
from halfhour.journey.conversation.actions.writing import keep_name, keep_opening, keep_promise, learn
from halfhour.journey.conversation.models import Debrief, Note, Referral
from halfhour.journey.conversation.queries import texts
from halfhour.journey.conversation.rules.texts import clean
from halfhour.journey.interviews.models import Interview
from halfhour.journey.organizations import actions as organizations

KEEPING: dict[str, Callable[..., Kept]] = {"name": keep_name, "opening": keep_opening, "promise": keep_promise}


class NotHeld(Problem):
    """A debrief of a conversation that did not take place."""

    sentence = "This conversation is not marked as held yet. Say when it ended, then write it up."


class Debriefed(TypedDict, total=False):
    """What a debrief may hold; interest from 1 to 5."""

    most_useful: str
    facts: str
    not_said: str
    culture: str
    phrase: str
    interest_before: int | None
    interest_after: int | None
    went_well: bool | None
    ending: str
    said_in: str
    overheard: bool | None


@transaction.atomic
def save_debrief(*, interview: Interview, now: datetime, done: bool = False, **said: Unpack[Debriefed]) -> Debrief:
    """Keep what is given of the debrief and leave the rest; `done` ends the asking for it. Raises NotHeld."""
    if interview.state != Interview.State.HELD:
        raise NotHeld
    fresh = {"owner_id": interview.owner_id, "created_at": now, "updated_at": now}
    debrief, made = Debrief.objects.select_for_update().get_or_create(interview=interview, defaults=fresh)
    values = {key: clean(value) if isinstance(value, str) else value for key, value in said.items()}
    if done and debrief.done_at is None:
        values["done_at"] = now
    changed = [key for key, value in values.items() if getattr(debrief, key) != value]
    if changed:
        for key in changed:
            setattr(debrief, key, values[key])
        debrief.revision += 0 if made else 1
        debrief.updated_at = now
        debrief.save(update_fields=[*changed, "revision", "updated_at"])
        debrief.interview = interview
        search.put(interview.owner_id, [texts.debrief_text(debrief)])
    return debrief


@transaction.atomic
def write_up(
    *,
    interview: Interview,
    now: datetime,
    said: Debriefed,
    done: bool = False,
    interns: str = "",
    graduates: str = "",
    rows: Iterable[tuple[str, uuid.UUID, dict[str, Any]]] = (),
    not_yet: Collection[int] = (),
) -> Debrief:
    """The debrief with all that belongs to it: whether the organization hires ("yes", "no" or blank), with its
    source; and `rows` of kind (name, opening, promise), id and values. Once done, everybody named is among your
    people, but for the referrals whose ids are in `not_yet` and those set aside. Raises NotHeld.
    """
    debrief = save_debrief(interview=interview, now=now, done=done, **said)
    for kind, uid, values in rows:
        KEEPING[kind](interview=interview, now=now, uid=uid, **values)
    if done:
        for referral in Referral.objects.filter(interview=interview, person=None, set_aside_at=None).order_by("id"):
            if referral.name and referral.pk not in not_yet:
                referral_becomes_person(referral=referral, now=now)
    place = interview.person.organization
    if place is not None and (interns, graduates) != (place.hires_interns, place.hires_graduates):
        day = short_day(local_day(interview.ended_at or now, interview.zone))
        source = f"{interview.person.full_name}, {day}"
        organizations.note_hiring(organization=place, now=now, interns=interns, graduates=graduates, source=source)
    return debrief


@transaction.atomic
def revise_note(*, note: Note, now: datetime, text: str, theme: str, is_quote: bool) -> Note:
    """Put a note right afterwards."""
    note.text, note.theme, note.is_quote = clean(text), theme, is_quote
    note.revision += 1
    note.updated_at = now
    note.save(update_fields=["text", "theme", "is_quote", "revision", "updated_at"])
    learn(note, now)
    search.put(note.owner_id, [texts.note_text(note)])
    return note


class Tags(TypedDict, total=False):
    """What one tap says of a note: its theme, whether it agrees with what one had heard, whether it surprised, whether
    it is in their words, and whether those may carry their name (None: as for the person)."""

    theme: str
    stance: str
    is_surprise: bool
    is_quote: bool
    names_host: bool | None


@transaction.atomic
def tag_note(*, note: Note, now: datetime, **tags: Unpack[Tags]) -> Note:
    """Say what a note is; what is not given stays. The same tap twice changes nothing more.

    The revision goes up only for what the note's form holds too: a device that still writes its text saw no other text.
    """
    row = Note.objects.select_for_update().get(pk=note.pk)
    changed = [name for name, value in tags.items() if getattr(row, name) != value]
    if not changed:
        return row
    for name in changed:
        setattr(row, name, tags[name])  # type: ignore[literal-required]
    row.revision += bool({"theme", "is_quote"} & set(changed))
    row.updated_at = now
    row.save(update_fields=[*changed, "revision", "updated_at"])
    return row


@transaction.atomic
def remove_note(*, note: Note, now: datetime) -> None:
    """Take a note away for good; texts kept beside it stay and stand alone."""
    learn(note, now, gone=True)
    search.remove(note.owner_id, "note", [note.pk])
    note.delete()
