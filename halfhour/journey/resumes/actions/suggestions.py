"""Decide on one piece of advice: take it, or decline it and say why."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from halfhour.core.problems import Problem
from halfhour.journey.resumes.models import Suggestion, Version
from halfhour.journey.resumes.queries import line_choices
from halfhour.journey.resumes.rules import LINE_MOST


class ReasonMissing(Problem):
    sentence = "Say why not, in a few words: next to a second voice on the same point, the reason is what helps."
    field = "reason"


class NoSuchLine(Problem):
    sentence = "That line is not in the version it was taken in. Choose one of those shown."
    field = "line"


@transaction.atomic
def take(*, suggestion: Suggestion, now: datetime, version: Version | None = None) -> None:
    """Take the advice, in `version`, or in the next one that will be kept when it is None."""
    _decide(suggestion, now, Suggestion.State.TAKEN, version=version)


@transaction.atomic
def decline(*, suggestion: Suggestion, now: datetime, reason: str) -> None:
    """Decline the advice, with the reason. Raises ReasonMissing."""
    if not reason.strip():
        raise ReasonMissing
    _decide(suggestion, now, Suggestion.State.DECLINED, reason=reason.strip())


@transaction.atomic
def name_line(*, suggestion: Suggestion, now: datetime, line: str) -> None:
    """Say which line of the version it was taken in changed because of it; blank takes that back. Raises NoSuchLine."""
    said = " ".join(line.split())
    groups = line_choices(suggestion.taken_in) if suggestion.taken_in else []
    if said and not any(said in lines for _, lines in groups):
        raise NoSuchLine
    suggestion.line = said[:LINE_MOST]
    suggestion.save(update_fields=["line"])


def _decide(
    suggestion: Suggestion, now: datetime, state: str, *, version: Version | None = None, reason: str = ""
) -> None:
    suggestion.state = state
    suggestion.taken_in = version
    suggestion.reason = reason
    suggestion.line = ""
    suggestion.decided_at = now
    suggestion.save(update_fields=["state", "taken_in", "reason", "line", "decided_at"])
