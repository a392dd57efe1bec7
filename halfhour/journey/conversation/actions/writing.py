"""Writing down what is said: notes, names, openings, promises, each by the id its device gave it.

`keep_…` runs inside a transaction that is open already and says where the text ended; the action beside it is the
same in a transaction of its own and answers the row.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable
from datetime import date, datetime
from functools import wraps
from typing import Any, ParamSpec

from django.db import transaction

from halfhour.core import search
from halfhour.core.search import Text
from halfhour.journey.conversation.actions.keeping import Kept, keep
from halfhour.journey.conversation.models import Note, Opening, Promise, Referral
from halfhour.journey.conversation.queries import texts
from halfhour.journey.conversation.rules.texts import clean, one_line
from halfhour.journey.interviews.models import Interview
from halfhour.journey.preparation import actions as preparation
from halfhour.journey.preparation.models import PlannedQuestion

Words = ParamSpec("Words")

# What was mentioned, and the theme of the question that is for it.
OPENING_THEMES = {
    Opening.Kind.INTERNSHIP: "internships",
    Opening.Kind.VOLUNTEER: "internships",
    Opening.Kind.SHADOWING: "shadowing",
    Opening.Kind.PROJECT: "student_projects",
}


def _alone(keeping: Callable[Words, Kept]) -> Callable[Words, Any]:
    """The same in its own transaction, answering the row."""

    @wraps(keeping)
    def action(*args: Words.args, **kwargs: Words.kwargs) -> Any:
        with transaction.atomic():
            return keeping(*args, **kwargs).row

    return action


def keep_note(
    *,
    interview: Interview,
    now: datetime,
    uid: uuid.UUID,
    text: str,
    kind: str = "note",
    planned_question: PlannedQuestion | Callable[[], PlannedQuestion | None] | None = None,
    second: int | None = None,
    theme: str = "",
    is_quote: bool = False,
    revision: int | None = None,
) -> Kept:
    """Make the note `uid`, or put `text` into it; kind, question, second, theme and mark count when it is made.

    A question may be given as what finds it, which is called for a new note only. `second` counts from the start of
    the interview. With a `revision` that is not the note's, the text becomes a
    note of its own, `kept_beside` the first, and that one is answered. Raises OfAnotherConversation.
    """

    def fresh() -> dict[str, Any]:
        question = planned_question() if callable(planned_question) else planned_question
        return {
            "kind": kind,
            "planned_question": question,
            "second": second,
            "theme": theme or (question.theme if question else ""),
            "is_quote": is_quote,
        }

    said = {"text": clean(text)}
    kept = keep(
        Note,
        interview=interview,
        now=now,
        uid=uid,
        revision=revision,
        text=said,
        fresh=fresh,
        along=("planned_question",),
    )
    if kept.first is not None and kept.changed:
        _put_beside(kept.row, kept.first)
    if kept.changed:
        learn(kept.row, now)
    return _found(kept, interview, texts.note_text)


def keep_name(
    *,
    interview: Interview,
    now: datetime,
    uid: uuid.UUID,
    name: str,
    organization_name: str = "",
    remarks: str = "",
    introduction: str | None = None,
    revision: int | None = None,
) -> Kept:
    """Keep that somebody was named, who holds a similar position and might meet you.

    `introduction` is a value of Person.Introduction; None leaves what was said of it before.
    """
    said = {"name": one_line(name), "organization_name": one_line(organization_name), "remarks": one_line(remarks)}
    if introduction is not None:
        said["introduction"] = introduction
    kept = keep(Referral, interview=interview, now=now, uid=uid, revision=revision, text=said)
    if kept.changed:
        preparation.brought_theme(interview=interview, now=now, theme="referrals")
    return _found(kept, interview, texts.referral_text)


def keep_opening(
    *,
    interview: Interview,
    now: datetime,
    uid: uuid.UUID,
    kind: str,
    text: str = "",
    opens_on: date | None = None,
    revision: int | None = None,
) -> Kept:
    """Keep an internship, volunteer post, shadowing, project or job that was mentioned, and from when it is open."""
    said = {"kind": kind, "text": one_line(text), "opens_on": opens_on}
    kept = keep(Opening, interview=interview, now=now, uid=uid, revision=revision, text=said)
    if kept.changed and (theme := OPENING_THEMES.get(Opening.Kind(kind))):
        preparation.brought_theme(interview=interview, now=now, theme=theme)
    return _found(kept, interview, texts.opening_text)


def keep_promise(
    *,
    interview: Interview,
    now: datetime,
    uid: uuid.UUID,
    by: str,
    text: str,
    due_on: date | None = None,
    revision: int | None = None,
) -> Kept:
    """Keep what `me` or `them` said they would do, and by which day."""
    said = {"by": by, "text": one_line(text), "due_on": due_on}
    kept = keep(Promise, interview=interview, now=now, uid=uid, revision=revision, text=said)
    return _found(kept, interview, texts.promise_text)


write_note = _alone(keep_note)
name_person = _alone(keep_name)
mention_opening = _alone(keep_opening)
promise = _alone(keep_promise)


def _found(kept: Kept, interview: Interview, text: Callable[[Any], Text]) -> Kept:
    """Lets the search find what changed."""
    if kept.changed:
        kept.row.interview = interview
        search.put(interview.owner_id, [text(kept.row)])
    return kept


def learn(note: Note, now: datetime, *, gone: bool = False) -> None:
    """Tells the bank whether something stands under the note's question, which learns from it."""
    if note.planned_question is None:
        return
    said = bool(note.text) and not gone
    if not said:
        others = Note.objects.filter(planned_question=note.planned_question).exclude(pk=note.pk)
        said = others.exclude(text="").exists()
    preparation.brought(planned=note.planned_question, now=now, something=said)


def _put_beside(row: Note, first: Note) -> None:
    """A kept version belongs where the first text is: its question, theme and kind."""
    row.kept_beside = first
    row.kind, row.theme, row.planned_question = first.kind, first.theme, first.planned_question
    row.save(update_fields=["kept_beside", "kind", "theme", "planned_question"])
