"""Letters: drafted from what is known, kept, marked as sent once."""

from __future__ import annotations

import re
from datetime import datetime, timedelta

from django.db import IntegrityError, transaction
from django.db.models import F

from halfhour.core import moments, search
from halfhour.core.problems import Problem
from halfhour.gateways import mail
from halfhour.journey.outreach import queries
from halfhour.journey.outreach.models import Letter
from halfhour.journey.outreach.rules import phrases
from halfhour.journey.outreach.rules.drafting import Draft
from halfhour.journey.outreach.rules.drafting import draft as first_version
from halfhour.journey.outreach.rules.placing import with_paragraph
from halfhour.journey.people import actions as people
from halfhour.journey.people import queries as have_people
from halfhour.journey.people.models import Person

A_MINUTE = timedelta(minutes=1)  # browsers' pickers know no seconds, and clocks differ a little
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


class AlreadySent(Problem):
    """A letter is sent once, and stays as it went out."""

    sentence = "This letter is sent already; what went out stays as it was."


class OnItsWay(Problem):
    """It was confirmed, and waits or goes out."""

    sentence = "This letter is on its way. Take it back first, then change it or say how it went out."


class ChangedMeanwhile(Problem):
    """Two tabs saved at the same moment."""

    sentence = "This letter was changed at the same moment in another tab. Nothing was lost: go back and save again."
    again = True


class NotYet(Problem):
    """A letter cannot have been sent in the future."""

    sentence = "That moment is still to come. When did it go out?"
    field = "sent_at"


class NoMoreLetters(Problem):
    """The person asked for it."""

    sentence = (
        "They asked for no more letters, so none was begun. If that has changed, say so on their page under "
        "“Let it rest”."
    )


def check_wanted(person: Person) -> None:
    """Raises NoMoreLetters where this person said so to the owner, or objected on the page of anybody here."""
    if person.never_again:
        raise NoMoreLetters
    if have_people.may_not_write(person):
        raise NoMoreLetters(
            "Whoever reads this address asked for no more letters from anybody here, so none was begun. Ask somebody "
            "else there, or call."
        )


@transaction.atomic
def draft(
    *,
    person: Person,
    now: datetime,
    purpose: str = "ask",
    channel: str = "mail",
    meeting: str = "",
    text: Draft | None = None,
) -> Letter:
    """The unsent letter of that purpose, or a new one written from what is known.

    `meeting` is the day, time and place in words, for a confirmation; `text` is what a later stage, which knows
    more, would write. Raises NoMoreLetters.
    """
    check_wanted(person)
    known = queries.unsent(person, purpose)
    if known is not None:
        return known
    letter = new_letter(person=person, now=now, purpose=purpose, channel=channel, meeting=meeting)
    if text is not None:
        letter.subject, letter.body = text.subject[:200], text.body
    try:
        with transaction.atomic():
            letter.save()
    except IntegrityError:  # another tab was faster
        return Letter.objects.get(person=person, purpose=purpose, sent_at=None)
    _put(letter)
    return letter


def new_letter(*, person: Person, now: datetime, purpose: str, channel: str, meeting: str = "") -> Letter:
    """A letter as it would be drafted now, not saved; its revision is 0."""
    owner = person.owner
    whole = queries.asked().get(pk=person.pk)
    known = queries.with_story(queries.known(owner, whole, meeting=meeting), whole, owner)
    text = first_version(channel=channel, purpose=purpose, known=known, numbers=owner.numbers)
    return Letter(
        owner=owner,
        person=person,
        created_at=now,
        updated_at=now,
        revision=0,
        channel=channel,
        purpose=purpose,
        subject=text.subject[:200],
        body=text.body,
        message_id=mail.new_id(owner.email),
    )


@transaction.atomic
def save_draft(*, letter: Letter, now: datetime, channel: str, subject: str, body: str) -> Letter:
    """Keep the text. Raises AlreadySent, and ChangedMeanwhile when the row is newer than the one given."""
    _refuse_on_its_way(letter)
    letter.channel, letter.updated_at = channel, now
    letter.subject = " ".join(CONTROL.sub(" ", subject).split())[:200]
    letter.body = CONTROL.sub("", body.replace("\r\n", "\n").replace("\r", "\n")).strip()
    kept = Letter.objects.filter(pk=letter.pk, sent_at=None, revision=letter.revision).update(
        channel=channel, subject=letter.subject, body=letter.body, updated_at=now, revision=F("revision") + 1
    )
    if not kept:
        raise refuse_sent(letter)
    letter.revision += 1
    _put(letter)
    return letter


@transaction.atomic
def mark_sent(*, letter: Letter, now: datetime, sent_at: datetime | None = None) -> Letter:
    """Say that it went out, now or at `sent_at`. Raises AlreadySent, NotYet for a moment in the future.

    The conditional update is the lock: of two taps one counts.
    """
    if sent_at is not None and sent_at > now + A_MINUTE:
        raise NotYet
    _refuse_on_its_way(letter)
    at = min(sent_at or now, now)
    if not Letter.objects.filter(pk=letter.pk, sent_at=None).update(sent_at=at, revision=F("revision") + 1):
        raise refuse_sent(letter)
    letter.sent_at, letter.revision = at, letter.revision + 1
    people.touch(person=letter.person, now=at)
    return letter


@transaction.atomic
def mark_unsent(*, letter: Letter, now: datetime) -> Letter:
    """It did not go out after all: a draft again, unless there is another draft of its purpose by now."""
    if queries.unsent(letter.person, letter.purpose):
        raise AlreadySent("There is a newer draft to them already. Remove that one first, then take this one back.")
    Letter.objects.filter(pk=letter.pk).update(sent_at=None, updated_at=now, revision=F("revision") + 1)
    letter.sent_at, letter.updated_at, letter.revision = None, now, letter.revision + 1
    return letter


@transaction.atomic
def remove_letter(*, letter: Letter, now: datetime) -> None:
    """The draft goes, and what search knew of it. Raises AlreadySent for one that went out."""
    _refuse_on_its_way(letter)
    if not Letter.objects.filter(pk=letter.pk, sent_at=None).exists():
        raise refuse_sent(letter)
    search.remove(letter.owner_id, "letter", [letter.pk])
    letter.delete()


@transaction.atomic
def add_host_page(*, letter: Letter, now: datetime, url: str) -> Letter:
    """The draft with the line that leads to the host's page at `url`, in place of one that stood there before.

    Raises AlreadySent.
    """
    body = with_paragraph(letter.body, phrases.host_page(url), like=phrases.host_page(""))
    return save_draft(letter=letter, now=now, channel=letter.channel, subject=letter.subject, body=body)


def refuse_sent(letter: Letter) -> Problem:
    """Why a letter cannot be changed any more: it went out, or somebody was faster."""
    fresh = Letter.objects.select_related("owner").filter(pk=letter.pk).first()
    if fresh is None or fresh.sent_at is None:
        return ChangedMeanwhile()
    zone = fresh.owner.zone
    day = moments.long_day(moments.local_day(fresh.sent_at, zone))
    return AlreadySent(
        f"This letter was sent on {day} at {moments.clock_time(fresh.sent_at, zone)}. What went out stays as it was."
    )


def _refuse_on_its_way(letter: Letter) -> None:
    """Raises OnItsWay. The row is locked first, so that handing it over and changing it come one after the other."""
    list(Letter.objects.select_for_update().filter(pk=letter.pk).values_list("pk"))
    if letter.pk in queries.on_their_way(letter.owner_id):
        raise OnItsWay


def _put(letter: Letter) -> None:
    if text := queries.search_text(letter):
        search.put(letter.owner_id, [text])
