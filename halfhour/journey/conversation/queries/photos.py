"""Photos of notes taken on paper."""

from __future__ import annotations

from halfhour.journey.conversation.models import Note, Photo
from halfhour.journey.conversation.queries.conversation import Conversation
from halfhour.journey.interviews.models import Interview


def photos_of(interview: Interview) -> list[Photo]:
    """The pages of one conversation in their order, without what they show. One query."""
    return list(Photo.objects.filter(interview=interview))


def next_to_type(said: Conversation) -> str:
    """The id of the first question after the last one that has a note: paper is typed from top to bottom. Blank when
    none is left."""
    noted = [place for place, asked in enumerate(said.asked) if asked.notes]
    after = said.asked[noted[-1] + 1 :] if noted else said.asked
    return str(after[0].planned.uid) if after else ""


def newest(interview: Interview, most: int = 12) -> list[Note]:
    """The notes written last, with their questions. One query."""
    rows = Note.objects.filter(interview=interview).exclude(text="").select_related("planned_question")
    return list(rows.order_by("-created_at", "-id")[:most])
