"""Photos of notes taken on paper: drawn anew, kept, turned, ticked off once they are typed up, taken away."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from halfhour.core.problems import Problem
from halfhour.gateways.documents import Drawn, UnreadableDocument, redraw_photo
from halfhour.journey.conversation.models import Photo, Picture
from halfhour.journey.interviews.models import Interview

MOST = 20  # pages of one conversation: half an hour of writing fills three


class NoPhoto(Problem):
    """The file cannot be drawn; its sentence says why and what to choose instead."""

    field = "photos"


class TooManyPhotos(Problem):
    """A limit, so that a slip with a whole album does not fill the disk."""

    sentence = f"{MOST} photos belong to this conversation already. Remove one you have typed up, then add the next."
    field = "photos"


def draw(*, data: bytes, turn: int = 0) -> Drawn:
    """Draw a photo anew, `turn` quarters clockwise. Half a second: call it outside of any transaction. Raises NoPhoto."""
    try:
        return redraw_photo(data, turn=turn)
    except UnreadableDocument as unreadable:
        problem = NoPhoto(unreadable.sentence)
        problem.again = unreadable.again
        raise problem from unreadable


@transaction.atomic
def keep_photo(*, interview: Interview, now: datetime, drawn: Drawn) -> Photo:
    """One more page of notes, after those there are. Raises TooManyPhotos."""
    row = Interview.objects.select_for_update().get(pk=interview.pk)
    if Photo.objects.filter(interview=row).count() >= MOST:
        raise TooManyPhotos
    photo = Photo.objects.create(
        owner_id=row.owner_id,
        created_at=now,
        interview=row,
        width=drawn.width,
        height=drawn.height,
        size=len(drawn.data),
    )
    Picture.objects.create(photo=photo, content=drawn.data)
    return photo


@transaction.atomic
def replace_photo(*, photo: Photo, now: datetime, drawn: Drawn) -> None:
    """Another drawing of the same page."""
    size = {"width": drawn.width, "height": drawn.height, "size": len(drawn.data)}
    Photo.objects.filter(pk=photo.pk).update(**size)
    Picture.objects.filter(photo=photo).update(content=drawn.data)


@transaction.atomic
def mark_typed(*, photo: Photo, now: datetime, done: bool) -> None:
    """All of it is typed up, or is not after all; the first time counts."""
    if done:
        Photo.objects.filter(pk=photo.pk, typed_at=None).update(typed_at=now)
    else:
        Photo.objects.filter(pk=photo.pk).update(typed_at=None)


@transaction.atomic
def remove_photo(*, photo: Photo) -> None:
    """Take the photo away for good; what was typed from it stays."""
    photo.delete()
