"""Draft a thank-you from the notes, and keep what was typed."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID, uuid5

from django.db import IntegrityError, transaction

from halfhour.core import search
from halfhour.core.problems import Problem
from halfhour.journey.conversation.rules.texts import clean, one_line
from halfhour.journey.interviews.models import Interview
from halfhour.journey.thanks import queries, rules
from halfhour.journey.thanks.models import ThankYou
from halfhour.journey.thanks.rules.remembered import Remembered

THANKS = UUID("6f6d4c4a-3f0e-5b52-8d0c-0b6f7f3f2a11")  # ours: the thank-you within what an interview's uid names
ID_DOMAIN = "halfhour.invalid"  # a Message-ID names no machine; its left side alone makes it unique


class NotHeld(Problem):
    """There is nothing to thank for yet."""

    sentence = "This interview is not marked as held. Say when it ended; the time to thank counts from there."


class AlreadySent(Problem):
    """What went out stays as it went."""

    sentence = "This thank-you is marked as sent, so it can no longer be changed."


class OnItsWay(Problem):
    """It was confirmed, and waits or goes out."""

    sentence = "This thank-you is on its way. Take it back first, then change it or say how it went out."


class ChangedMeanwhile(Problem):
    """Two tabs saved the first text at the same moment."""

    sentence = "This thank-you was kept from another tab meanwhile. Go back, compare, and save again."
    again = True


def new_thank_you(*, interview: Interview, now: datetime, known: Remembered | None = None) -> ThankYou:
    """The first draft of this interview's thank-you, from what is `known`; not saved, its revision is 0.

    Its Message-ID comes from the interview's uid, so that a mail made of it before it is saved is the same mail.
    Raises NotHeld.
    """
    if interview.state != Interview.State.HELD or interview.ended_at is None:
        raise NotHeld
    drafted = rules.draft(known or queries.remembered(interview, now))
    return ThankYou(
        owner_id=interview.owner_id,
        interview=interview,
        created_at=now,
        updated_at=now,
        revision=0,
        subject=drafted.subject[:200],
        body=drafted.body,
        message_id=f"<{uuid5(THANKS, interview.uid).hex}@{ID_DOMAIN}>",
    )


@transaction.atomic
def draft(*, interview: Interview, now: datetime) -> ThankYou:
    """The thank-you of this interview, kept: the one there is, or a first draft from the notes. Raises NotHeld."""
    kept = ThankYou.objects.select_related("interview__person", "interview__owner").filter(interview=interview).first()
    if kept:
        return kept
    made = new_thank_you(interview=interview, now=now)
    save_draft(thank_you=made, now=now, channel=made.channel, subject=made.subject, body=made.body)
    return made


@transaction.atomic
def save_draft(*, thank_you: ThankYou, now: datetime, channel: str, subject: str, body: str) -> None:
    """Keep what was typed, of one that is new or of one kept before. Raises AlreadySent, ChangedMeanwhile."""
    thank_you.channel, thank_you.subject, thank_you.body = channel, one_line(subject)[:200], clean(body)
    thank_you.updated_at = now
    thank_you.revision += 1
    if thank_you.pk is None:
        _add(thank_you)
    else:
        refuse_sent(thank_you)
        refuse_on_its_way(thank_you)
        thank_you.save(update_fields=["channel", "subject", "body", "updated_at", "revision"])
    put(thank_you)


def _add(thank_you: ThankYou) -> None:
    try:
        with transaction.atomic():
            thank_you.save(force_insert=True)
    except IntegrityError:
        raise ChangedMeanwhile from None


def refuse_sent(thank_you: ThankYou) -> None:
    """Raises AlreadySent; reads the row anew, so that of two tabs the second hears of the first."""
    row = ThankYou.objects.select_for_update().get(pk=thank_you.pk)
    if row.sent_at is not None:
        raise AlreadySent


def refuse_on_its_way(thank_you: ThankYou) -> None:
    """Raises OnItsWay. To be called with the row locked."""
    if thank_you.pk in queries.on_their_way(thank_you.owner_id):
        raise OnItsWay


def put(thank_you: ThankYou) -> None:
    """Tell the search what it says."""
    search.put(thank_you.owner_id, [queries.search_text(thank_you)])
