"""The host's comments on the resume."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from halfhour.core.problems import Problem
from halfhour.guest.models import HostLink
from halfhour.journey.interviews import queries as interviews
from halfhour.journey.resumes import actions as resumes
from halfhour.journey.resumes.models import Suggestion


class NoResume(Problem):
    """The owner took the resume off the page meanwhile."""

    sentence = "The resume is not on this page any more, so the comment was not kept."


@transaction.atomic
def comment(*, link: HostLink, now: datetime, text: str, place: tuple[int, float, float] | None = None) -> Suggestion:
    """Keep a comment, pinned to `place` (page, x, y as fractions). Raises NoResume and what `resumes.pin` raises."""
    if link.resume is None:
        raise NoResume
    held = [row for row in interviews.of_person(link.person) if row.state == "held"]
    critique = resumes.host_critique(
        person=link.person, version=link.resume, now=now, interview=held[0] if held else None
    )
    return resumes.pin(critique=critique, now=now, text=text, place=place)


@transaction.atomic
def take_back(*, link: HostLink, now: datetime, suggestion: Suggestion) -> None:
    """Take one's own comment back. Raises NotYours once it is decided on."""
    resumes.unpin(suggestion=suggestion, now=now)
