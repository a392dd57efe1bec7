"""Decide on one piece of advice: take it, or decline it and say why."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from halfhour.core.problems import Problem
from halfhour.journey.resumes.models import Suggestion, Version


class ReasonMissing(Problem):
    sentence = "Say why not, in a few words: next to a second voice on the same point, the reason is what helps."
    field = "reason"


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


def _decide(
    suggestion: Suggestion, now: datetime, state: str, *, version: Version | None = None, reason: str = ""
) -> None:
    suggestion.state = state
    suggestion.taken_in = version
    suggestion.reason = reason
    suggestion.decided_at = now
    suggestion.save(update_fields=["state", "taken_in", "reason", "decided_at"])
