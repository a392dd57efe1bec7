"""Send a thank-you from one's own mailbox, or say that it went out, and when; or that it did not."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db import transaction

from halfhour.accounts.mailbox import letters as mailbox
from halfhour.core import outbox
from halfhour.core.models import Outgoing
from halfhour.core.moments import when
from halfhour.core.problems import Problem
from halfhour.journey.people import actions as people
from halfhour.journey.people import queries as known
from halfhour.journey.thanks import queries
from halfhour.journey.thanks.actions.keeping import ChangedMeanwhile, NotHeld, put, refuse_on_its_way, refuse_sent
from halfhour.journey.thanks.models import ThankYou


class SentBeforeTheEnd(Problem):
    field = "sent_at"


class NotWanted(Problem):
    """They asked for no more letters, from the owner or from anybody here."""

    sentence = "They asked for no more letters, so this one does not go out. Thank them in person or by phone."


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
    refuse_on_its_way(thank_you)
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


@transaction.atomic
def hand_over(*, thank_you: ThankYou, now: datetime, seen: int, at: datetime | None = None) -> Outgoing:
    """Send the note from its owner's mailbox, at the aware moment `at` or at once; handed over once however often.

    `seen` is the revision that was confirmed. Raises AlreadySent, ChangedMeanwhile, NotWanted, and what the mailbox and
    the outbox raise: NoMailbox, NoAddress, Empty, NotQueued.
    """
    row = _confirmed(thank_you, seen)
    return mailbox.hand_over(_letter(row), owner=row.interview.owner, now=now, at=at, counted=False)


@transaction.atomic
def into_drafts(*, thank_you: ThankYou, now: datetime, seen: int) -> Outgoing:
    """Put the note into its owner's Drafts folder, to be finished there. It stays a draft here as well."""
    row = _confirmed(thank_you, seen)
    return mailbox.into_drafts(_letter(row), revision=row.revision, owner=row.interview.owner, now=now)


def note_sent(*, now: datetime) -> int:
    """Mark the notes as sent that the outbox has sent; called by the worker, safe to call at any time."""
    rows = outbox.unnoted(queries.OUTGOING)
    for row in rows:
        _note(row, now)
    return len(rows)


@transaction.atomic
def _note(row: Outgoing, now: datetime) -> None:
    if not outbox.note(row, now=now):
        return
    pk = int(row.subject.partition(":")[2])
    found = queries.whole().filter(pk=pk, owner=row.owner_id, sent_at=None).first()
    if found is not None:
        # Clocks may have been set meanwhile: it is out all the same, and not before the conversation ended.
        at = max(row.sent_at or now, found.interview.ended_at or now)
        mark_sent(thank_you=found, now=max(now, at), channel=ThankYou.Channel.MAIL, sent_at=at)


def _confirmed(thank_you: ThankYou, seen: int) -> ThankYou:
    refuse_sent(thank_you)
    row = queries.whole().get(pk=thank_you.pk)
    if known.may_not_write(row.interview.person):
        raise NotWanted
    if row.revision != seen:
        raise ChangedMeanwhile("This note was changed since you opened this page. Look at it again, then send it.")
    return row


def _letter(row: ThankYou) -> mailbox.Letter:
    person = row.interview.person
    return mailbox.Letter(
        kind=queries.OUTGOING,
        subject_key=queries.outgoing_key(row.pk),
        since=row.created_at,
        message_id=row.message_id,
        to_name=person.full_name,
        to_address=person.email,
        subject=row.subject,
        text=row.body,
    )
