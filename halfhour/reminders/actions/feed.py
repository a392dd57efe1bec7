"""The private calendar: its address is made, replaced, taken back; and it is noticed when somebody reads it."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db import transaction

from halfhour.accounts.models import User
from halfhour.core import tokens
from halfhour.core.problems import Problem
from halfhour.reminders.models import Feed

NOTICED_EVERY = timedelta(minutes=10)


class ShownBefore(Problem):
    """The button was sent twice: the address it made was on the page before."""

    sentence = (
        "The address was on the page before this one, and is shown only once. If you did not copy it, make a new one."
    )


@transaction.atomic
def make_feed(*, owner: User, now: datetime, replaces: str = "") -> str:
    """A fresh token for the calendar of `owner`; the one before it opens nothing from now on. Only its hash is kept.

    `replaces` is the mark of the address that the page showed (see `mark`). Raises ShownBefore when that is another
    by now.
    """
    feed, _ = Feed.objects.select_for_update().get_or_create(owner=owner, defaults={"created_at": now})
    if mark(feed) != replaces:
        raise ShownBefore
    token = tokens.fresh()
    feed.token_hash, feed.created_at = tokens.hashed(token), now
    feed.etag, feed.changed_at, feed.read_at = "", None, None
    feed.save()
    return token


@transaction.atomic
def revoke_feed(*, owner: User) -> None:
    """Nobody can read it any more. Its entries keep their UIDs, should there be another address one day."""
    Feed.objects.filter(owner=owner).update(token_hash=None, etag="", changed_at=None, read_at=None)


def mark(feed: Feed | None) -> str:
    """A few letters that tell one address from the next; blank when there is none."""
    return (feed.token_hash or "")[:12] if feed else ""


@transaction.atomic
def noticed(*, feed: Feed, etag: str, now: datetime) -> datetime:
    """When its content last changed, as far as was noticed: that is, when it was first read as it is now.

    What is kept here changes nothing of its owner's; it is written at most once in ten minutes.
    """
    if feed.etag == etag and feed.changed_at and feed.read_at and timedelta(0) <= now - feed.read_at < NOTICED_EVERY:
        return feed.changed_at
    changed_at = feed.changed_at if feed.etag == etag and feed.changed_at else now.replace(microsecond=0)
    same = Feed.objects.filter(pk=feed.pk, token_hash=feed.token_hash)
    same.update(etag=etag, changed_at=changed_at, read_at=now)
    return changed_at
