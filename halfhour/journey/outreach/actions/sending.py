"""A letter that goes out from one's own mailbox: handed to the outbox once, taken note of when it is out."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from halfhour.accounts.mailbox import letters as mailbox
from halfhour.core import outbox
from halfhour.core.models import Outgoing
from halfhour.journey.outreach import queries
from halfhour.journey.outreach.actions.letters import ChangedMeanwhile, check_wanted, mark_sent, refuse_sent
from halfhour.journey.outreach.models import Letter

KIND = queries.OUTGOING
# Letters that nobody asked for are counted; answers and confirmations are not.
COUNTED = (Letter.Purpose.ASK, Letter.Purpose.REMINDER, Letter.Purpose.FOLLOW_UP, Letter.Purpose.MENTOR)


@transaction.atomic
def hand_over(*, letter: Letter, now: datetime, seen: int, at: datetime | None = None) -> Outgoing:
    """Send the letter from its owner's mailbox, at the aware moment `at` or at once; handed over once however often.

    `seen` is the revision that was confirmed. Raises AlreadySent, ChangedMeanwhile, NoMoreLetters, and what the mailbox
    and the outbox raise: NoMailbox, NoAddress, Empty, NotQueued, TooMany.
    """
    row = _confirmed(letter, seen)
    handed = mailbox.hand_over(_letter(row), owner=row.owner, now=now, at=at, counted=row.purpose in COUNTED)
    if row.channel != Letter.Channel.MAIL:
        Letter.objects.filter(pk=row.pk).update(channel=Letter.Channel.MAIL)
    return handed


@transaction.atomic
def into_drafts(*, letter: Letter, now: datetime, seen: int) -> Outgoing:
    """Put the letter into its owner's Drafts folder, to be finished there. It stays a draft here as well."""
    row = _confirmed(letter, seen)
    return mailbox.into_drafts(_letter(row), revision=row.revision, owner=row.owner, now=now)


def note_sent(*, now: datetime) -> int:
    """Mark the letters as sent that the outbox has sent; called by the worker, safe to call at any time."""
    rows = outbox.unnoted(KIND)
    for row in rows:
        _note(row, now)
    return len(rows)


@transaction.atomic
def _note(row: Outgoing, now: datetime) -> None:
    if not outbox.note(row, now=now):
        return
    pk = int(row.subject.partition(":")[2])
    letter = Letter.objects.select_related("person", "owner").filter(pk=pk, owner=row.owner_id, sent_at=None).first()
    if letter is not None:
        mark_sent(letter=letter, now=now, sent_at=row.sent_at)


def _confirmed(letter: Letter, seen: int) -> Letter:
    """The row as it is now, locked, and the one that was looked at."""
    row = Letter.objects.select_for_update(of=("self",)).select_related("owner", "person").get(pk=letter.pk)
    if row.sent_at is not None:
        raise refuse_sent(row)
    check_wanted(row.person)
    if row.revision != seen:
        raise ChangedMeanwhile("This letter was changed since you opened this page. Look at it again, then send it.")
    return row


def _letter(row: Letter) -> mailbox.Letter:
    return mailbox.Letter(
        kind=KIND,
        subject_key=queries.outgoing_key(row.pk),
        since=row.created_at,
        message_id=row.message_id,
        to_name=row.person.full_name,
        to_address=row.person.email,
        subject=row.subject,
        text=row.body,
        in_reply_to=queries.answered_number(row),
    )
