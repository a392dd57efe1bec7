"""Say that a thank-you went out, and when; or that it did not."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db import transaction

from halfhour.core.moments import when
from halfhour.core.problems import Problem
from halfhour.journey.people import actions as people
from halfhour.journey.thanks.actions.keeping import NotHeld, put, refuse_sent
from halfhour.journey.thanks.models import ThankYou


class SentBeforeTheEnd(Problem):
    field = "sent_at"


class SentInTheFuture(Problem):
    sentence = "That moment has not come yet. Send it first, then mark it here."
    field = "sent_at"


@transaction.atomic
def mark_unsent(*, thank_you: ThankYou, now: datetime) -> None:
    """It did not go out after all: a draft again."""
    thank_you.sent_at = thank_you.took = None
    thank_you.updated_at = now
    thank_you.revision += 1
    thank_you.save(update_fields=["sent_at", "took", "updated_at", "revision"])


@transaction.atomic
def mark_sent(*, thank_you: ThankYou, now: datetime, channel: str, sent_at: datetime | None = None) -> None:
    """It went out, at the aware moment `sent_at` or `now`; said once. Its time counts from the recorded end.

    Raises AlreadySent, SentBeforeTheEnd, SentInTheFuture.
    """
    refuse_sent(thank_you)
    interview, sent_at = thank_you.interview, sent_at or now
    ended_at = interview.ended_at
    if ended_at is None:
        raise NotHeld
    if sent_at > now:
        raise SentInTheFuture
    # A typed moment has no seconds: within the minute of the end it was sent after it.
    if sent_at < ended_at.replace(second=0, microsecond=0):
        ended = when(ended_at, now, interview.owner.zone)
        raise SentBeforeTheEnd(
            f"The interview ended {ended}, and no thanks are sent before. Check the day and the time."
        )
    thank_you.channel, thank_you.sent_at = channel, sent_at
    thank_you.took = max(sent_at - ended_at, timedelta(0))
    thank_you.updated_at = now
    thank_you.revision += 1
    thank_you.save(update_fields=["channel", "sent_at", "took", "updated_at", "revision"])
    put(thank_you)
    people.touch(person=interview.person, now=sent_at)
