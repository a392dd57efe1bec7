"""What the conversation's rows say to the search. No query of its own: rows come with `interview__person` selected."""

from __future__ import annotations

from halfhour.core.search import Text
from halfhour.journey.conversation.models import Debrief, Note, Opening, Promise, Referral
from halfhour.journey.conversation.rules.texts import excerpt
from halfhour.journey.interviews.models import Interview


def _text(kind: str, row_id: int, interview: Interview, title: str, *body: str, names: str = "") -> Text:
    said = " ".join(part for part in body if part)
    return Text(
        kind=kind,
        object_id=row_id,
        target_id=interview.pk,
        title=title,
        body=said,
        names=names,
        excerpt=excerpt(f"{interview.person.full_name}: {said or title}", 300),
    )


def note_text(note: Note) -> Text:
    """A note under its question; `note.planned_question` is read too."""
    asked = note.planned_question
    return _text("note", note.pk, note.interview, asked.text if asked else note.get_kind_display(), note.text)


def referral_text(referral: Referral) -> Text:
    """Somebody named: found by name, typos forgiven."""
    title = referral.name or "Somebody"
    return _text(
        "referral", referral.pk, referral.interview, title, referral.organization_name, referral.remarks, names=title
    )


def opening_text(opening: Opening) -> Text:
    """An opening that was mentioned."""
    return _text("opening", opening.pk, opening.interview, opening.get_kind_display(), opening.text)


def promise_text(promise: Promise) -> Text:
    """What either side said they would do."""
    return _text("promise", promise.pk, promise.interview, promise.get_by_display(), promise.text)


def debrief_text(debrief: Debrief) -> Text:
    """What was written down right after."""
    said = (debrief.most_useful, debrief.facts, debrief.not_said, debrief.culture, debrief.phrase)
    return _text("debrief", debrief.pk, debrief.interview, "Debrief", *said)
