"""How promises to thank in time were kept."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import NamedTuple

from django.db.models import QuerySet

from halfhour.accounts.models import User
from halfhour.core.search import Text
from halfhour.journey.interviews.models import Interview
from halfhour.journey.thanks.models import ThankYou
from halfhour.journey.thanks.rules.deadline import thank_by


class Kept(NamedTuple):
    """How many thank-yous were in time, out of how many, and after how many hours in the middle (None: none sent)."""

    in_time: int
    all: int
    median_hours: float | None


def promises_kept(owner: User, now: datetime | None = None) -> Kept:
    """The owner's thank-yous against their own number of hours; each judged by the end recorded when it was sent.

    With `now`, half hours whose time ran out without a thank-you count among all. Three queries on an index, five
    with `now`; they do not read the interviews.
    """
    within = timedelta(hours=owner.numbers.thank_within_hours)
    sent = ThankYou.objects.filter(owner=owner, took__isnull=False)
    count = sent.count()
    unsent = _unsent(owner, now) if now else 0
    return Kept(sent.filter(took__lte=within).count(), count + unsent, _median_hours(sent, count))


def _median_hours(sent: QuerySet[ThankYou], count: int) -> float | None:
    if not count:
        return None
    middle = sent.order_by("took").values_list("took", flat=True)[(count - 1) // 2 : count // 2 + 1]
    took = [one for one in middle if one is not None]
    return sum(took, timedelta(0)) / timedelta(hours=len(took))


def _unsent(owner: User, now: datetime) -> int:
    """Held interviews whose time is over and whose thank-you never went out."""
    hours = owner.numbers.thank_within_hours
    over = Interview.objects.filter(
        owner=owner, state=Interview.State.HELD, ended_at__lt=thank_by(now, -hours)
    ).exclude(thank_you__took__isnull=False)
    return over.count()


def thank_you_of(interviews: Iterable[Interview]) -> dict[int, ThankYou]:
    """Per interview id its thank-you, drafted or sent. One query."""
    rows = ThankYou.objects.filter(interview__in=[interview.pk for interview in interviews])
    return {thank_you.interview_id: thank_you for thank_you in rows}


def search_text(thank_you: ThankYou) -> Text:
    """What search finds a thank-you by; it leads to its interview."""
    interview = thank_you.interview
    return Text(
        kind="thank_you",
        object_id=thank_you.pk,
        title=f"Thank-you to {interview.person.full_name}",
        body=f"{thank_you.subject}\n{thank_you.body}",
        excerpt=" ".join(thank_you.body.split()),
        target_id=interview.pk,
    )
