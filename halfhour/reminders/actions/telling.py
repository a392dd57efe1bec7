"""One pass of the reminders: what is due becomes mails in the outbox, each thing once.

Nothing is remembered to be sent later: each pass asks the stages what is due and puts down what was not told yet. A row
of `Told` and its mail are one transaction, so that a kill leaves both or neither; of two passes at once one gets each row.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from itertools import groupby, islice
from operator import attrgetter

from django.db import IntegrityError, transaction

from halfhour.core import heartbeat, outbox
from halfhour.core.models import Outgoing
from halfhour.gateways.mail import NotComposed
from halfhour.reminders.actions import mailing
from halfhour.reminders.models import Choices, Told
from halfhour.reminders.queries import pending as queries
from halfhour.reminders.queries.morning import half_hours_of, morning
from halfhour.reminders.queries.pending import Pending
from halfhour.reminders.queries.readers import Reader, readers
from halfhour.reminders.rules.words import Morning

log = logging.getLogger(__name__)
AHEAD = timedelta(minutes=1)  # what comes within a minute waits in the outbox for its second
SINGLE_MOST = 3  # more than that at once go in one mail
PEOPLE_AT_ONCE = 50  # in one transaction, so that nobody else waits long to write
KEPT = timedelta(days=60)  # far longer than anything is told late
BEAT = "reminders"
UNSENDABLE = (NotComposed, outbox.NotQueued)


def tell(*, now: datetime) -> int:
    """Put into the outbox what is to be heard by the minute after `now`; returns how many mails that made.

    Safe to run at any time, twice, and by two workers at once. It must not be called inside a transaction.
    """
    everybody, ran_at = readers(), heartbeat.last(BEAT)
    made = _singles(everybody, now, ran_at) + _mornings(everybody, now) if everybody else 0
    heartbeat.beat(BEAT, now=now)
    return made


def forget(*, now: datetime) -> None:
    """Drop what was told two months ago: nothing of then can be told again."""
    Told.objects.filter(created_at__lt=now - KEPT).delete()


def _singles(everybody: Mapping[int, Reader], now: datetime, ran_at: datetime | None) -> int:
    found = sorted(queries.pending(everybody, now + AHEAD), key=attrgetter("owner_id"))
    grouped = iter([(everybody[pk], list(rows)) for pk, rows in groupby(found, attrgetter("owner_id"))])
    made = 0
    while chunk := list(islice(grouped, PEOPLE_AT_ONCE)):
        made += _put(chunk, now, ran_at)
    return made


def _put(chunk: Sequence[tuple[Reader, list[Pending]]], now: datetime, ran_at: datetime | None = None) -> int:
    """The reminders of a few people in one transaction. Another pass that was quicker is noticed by its rows.

    The mails are composed before, so that nobody waits to write meanwhile.
    """
    for _ in range(2):
        told = queries.told_keys(one for _, rows in chunk for one in rows)
        fresh = [(who, [one for one in rows if (who.owner.pk, one.step.key) not in told]) for who, rows in chunk]
        mails = [mail for who, rows in fresh if rows for mail in _mails(who, rows, now, ran_at)]
        try:
            with transaction.atomic():
                Told.objects.bulk_create(_rows(fresh, now))
                outbox.queue_all(mails)
                return len(mails)
        except IntegrityError:
            continue
    return 0


def _rows(fresh: Iterable[tuple[Reader, list[Pending]]], now: datetime) -> list[Told]:
    return [
        Told(owner=who.owner, created_at=now, key=one.step.key, at=one.step.heard)
        for who, rows in fresh
        for one in rows
    ]


def _mails(reader: Reader, rows: list[Pending], now: datetime, ran_at: datetime | None) -> list[Outgoing]:
    rows = sorted(rows, key=lambda one: (one.step.heard, one.step.key))
    try:
        if len(rows) > SINGLE_MOST:
            return [mailing.together(reader, rows, now=now, ran_at=ran_at)]
        return [mailing.single(reader, one, now=now, ran_at=ran_at) for one in rows]
    except UNSENDABLE:
        log.warning("User %s was not reminded: no mail can be made for their address", reader.owner.pk)
        return []


def _mornings(everybody: Mapping[int, Reader], now: datetime) -> int:
    up = queries.awake(everybody, now)
    if not up:
        return 0
    made = 0
    missing = [Choices(owner=one.owner, created_at=now) for one in up if one.choices.pk is None]
    Choices.objects.bulk_create(missing, ignore_conflicts=True)
    dues = queries.dues_of_all(up, now)
    half_hours = half_hours_of(now, dues)
    waiting = iter(up)
    while chunk := list(islice(waiting, PEOPLE_AT_ONCE)):
        said = [
            (one, morning(one.owner, one.choices, now, dues[one.owner.pk], half_hours.get(one.owner.pk, [])))
            for one in chunk
        ]
        with transaction.atomic():
            mails = [mail for one, words in said if (mail := _morning(one, words, now))]
            outbox.queue_all(mails)
            made += len(mails)
    return made


def _morning(reader: Reader, said: Morning, now: datetime) -> Outgoing | None:
    """Claim the day, then say what there is: an empty morning is claimed as well, and no mail comes of it."""
    day = now.astimezone(reader.owner.zone).date()
    mine = Choices.objects.filter(owner=reader.owner).exclude(morning_on__gte=day)
    if not mine.update(morning_on=day) or not said:
        return None
    try:
        return mailing.morning(reader, said, day=day, now=now)
    except UNSENDABLE:
        log.warning("User %s got no summary: no mail can be made for their address", reader.owner.pk)
        return None
