"""Comments on a page of the resume, pinned to their place: each is a suggestion to decide on."""

from __future__ import annotations

import math
from datetime import datetime

from django.db import transaction

from halfhour.core import search
from halfhour.core.moments import local_day
from halfhour.core.problems import Problem
from halfhour.journey.interviews.models import Interview
from halfhour.journey.people.models import Person
from halfhour.journey.resumes import rules
from halfhour.journey.resumes.actions.critiques import TooLong, put_suggestions, record_critique
from halfhour.journey.resumes.models import Critique, Suggestion, Version

Place = tuple[int, float, float]


class NothingSaid(Problem):
    sentence = "Write what you would change here, in a few words."
    field = "text"


class OffThePage(Problem):
    sentence = "That place is not on the page. Tap the page where you mean it, or leave the comment without a place."
    field = "place"


class NotYours(Problem):
    sentence = "That comment is decided on already, so it stays."


@transaction.atomic
def pin(*, critique: Critique, now: datetime, text: str, place: Place | None = None) -> Suggestion:
    """Add a suggestion to `critique`, pinned to `place`: page from 1, x and y as fractions from the top left.

    The same words at the same place are kept once. Raises NothingSaid, TooLong, OffThePage.
    """
    said = " ".join(text.split())
    if not said:
        raise NothingSaid
    if rules.too_long([said]) is not None:
        raise TooLong(
            f"That has {len(said)} characters, and {rules.LINE_MOST} fit. Make two comments of it.", field="text"
        )
    _check_place(critique, place)
    page, x, y = place or (None, None, None)
    there = {"critique": critique, "text": said, "page": page, "x": x, "y": y}
    known = Suggestion.objects.filter(**there).first()
    if known is not None:
        return known
    made = Suggestion.objects.create(owner_id=critique.owner_id, created_at=now, **there)
    put_suggestions(critique, [made])
    return made


@transaction.atomic
def host_critique(*, person: Person, version: Version, now: datetime, interview: Interview | None = None) -> Critique:
    """What `person` writes themselves on their page about `version`: one critique, however many comments."""
    kept = Critique.objects.select_for_update().filter(person=person, version=version, by_host=True).first()
    if kept is not None:
        return kept
    given_on = local_day(now, person.owner.zone)
    made = record_critique(person=person, now=now, given_on=given_on, interview=interview, version=version)
    made.by_host = True
    made.save(update_fields=["by_host"])
    return made


@transaction.atomic
def unpin(*, suggestion: Suggestion, now: datetime) -> None:
    """Take a comment back while nobody has decided on it. Raises NotYours."""
    row = Suggestion.objects.select_for_update().filter(pk=suggestion.pk, state=Suggestion.State.OPEN).first()
    if row is None:
        raise NotYours
    search.remove(row.owner_id, "suggestion", [row.pk])
    row.delete()


def _check_place(critique: Critique, place: Place | None) -> None:
    if place is None:
        return
    page, x, y = place
    pages = critique.version.pages if critique.version else 0
    if not 1 <= page <= max(pages, 1) or not all(math.isfinite(at) and 0 <= at <= 1 for at in (x, y)):
        raise OffThePage
