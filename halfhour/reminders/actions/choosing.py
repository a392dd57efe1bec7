"""What somebody chose is kept, and a test is sent."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db import transaction

from halfhour.accounts.models import User
from halfhour.core import outbox
from halfhour.core.models import Outgoing
from halfhour.core.problems import Problem
from halfhour.gateways.mail import NotComposed
from halfhour.reminders.actions import mailing
from halfhour.reminders.models import Choices
from halfhour.reminders.queries.readers import reader_of

TEST_EVERY = timedelta(minutes=1)


class NoMail(Problem):
    """Nothing can be sent to them."""

    sentence = "No mail can reach you yet: there is no mail account to send it from, or your address is missing."


class TestIsOnItsWay(Problem):
    """Pressed twice."""

    sentence = "A test was sent less than a minute ago. Look for it first, in the spam folder as well."


@transaction.atomic
def choose(*, choices: Choices, kinds: dict[str, object], now: datetime) -> Choices:
    """Keep `choices`, changed and perhaps not saved before, with `kinds` as the form gives them."""
    row, _ = Choices.objects.select_for_update().get_or_create(owner=choices.owner, defaults={"created_at": now})
    choices.pk, choices.created_at, choices.morning_on, choices.kinds = row.pk, row.created_at, row.morning_on, kinds
    choices.save()
    return choices


@transaction.atomic
def send_test(*, owner: User, now: datetime) -> Outgoing:
    """Put a test into the outbox. Raises NoMail, TestIsOnItsWay."""
    reader = reader_of(owner)
    if reader is None:
        raise NoMail
    last = outbox.standing(kind="reminder.test", subject=f"user:{owner.pk}")
    if last and timedelta(0) <= now - last.created_at < TEST_EVERY:
        raise TestIsOnItsWay
    try:
        row = mailing.test(reader, now=now)
    except (NotComposed, outbox.NotQueued) as error:
        raise NoMail(error.sentence) from None
    outbox.queue_all([row])
    return row
