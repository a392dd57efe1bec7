"""Mails found in the owner's mailbox: attached to the person, each once, with what follows from it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from django.conf import settings
from django.db import transaction

from halfhour.accounts.models import User
from halfhour.core import moments, suppression
from halfhour.journey.outreach.models import Arrival, Letter, Reply
from halfhour.journey.people import actions as people
from halfhour.journey.people.models import Person

if TYPE_CHECKING:
    from halfhour.formats.message import Failure, Message

LONGEST = 20_000
LOGGED_BY_HAND = timedelta(hours=36)
Kind = Arrival.Kind


@dataclass(frozen=True, slots=True)
class Known:
    """Whose mail is of interest: people by address (casefolded), letters by Message-ID."""

    people: dict[str, Person]
    letters: dict[str, Letter]


@transaction.atomic
def arrive(*, owner: User, now: datetime, mail: Message, raw: bytes, known: Known) -> Arrival | None:
    """Keep one mail that was found, and do what follows from it; None when it concerns nobody, or was kept before.

    A bounce that is final marks the address as failed. An absence with a day to come back lets the person rest until
    then. What a person wrote waits for its owner to say what it means.
    """
    letter = next((known.letters[number] for number in mail.about if number in known.letters), None)
    failure = _failed(mail, known)
    person = _person(mail, known, letter, failure)
    if person is None or (mail.sent_at and mail.sent_at < person.created_at - timedelta(days=1)):
        return None
    number = _number(mail, raw)
    received_at = min(mail.sent_at or now, now)
    kind = Kind(mail.kind)
    made, is_new = Arrival.objects.get_or_create(
        owner=owner,
        message_id=number,
        defaults={
            "created_at": now,
            "person": person,
            "letter": letter,
            "kind": kind,
            "subject": mail.subject[:300],
            "text": mail.text[:LONGEST],
            "received_at": received_at,
            "returns_on": mail.returns_on,
            "failed_address": failure.address[:254] if failure else "",
            "is_permanent": bool(failure and failure.permanent),
            "why": failure.why[:300] if failure else "",
            "settled_at": None if kind in Arrival.BY_A_PERSON else now,
        },
    )
    if not is_new:
        return None
    _follow(made, now)
    return made


def arrived_before(*, owner: User, mail: Message, raw: bytes) -> Arrival | None:
    """What was kept of this mail when it was found earlier; None when it never was, or concerned nobody."""
    return Arrival.objects.filter(owner=owner, message_id=_number(mail, raw)).first()


def _follow(made: Arrival, now: datetime) -> None:
    person = made.person
    if made.kind in Arrival.BY_A_PERSON:
        people.touch(person=person, now=made.received_at)
        _match_by_hand(made, now)
    elif made.kind == Kind.BOUNCE and made.is_permanent:
        people.address_failed(person=person, address=made.failed_address or person.email, why=made.why, now=now)
        if settings.SHARED:
            suppression.suppress(made.failed_address or person.email, why="bounced", now=now)
    elif made.kind == Kind.OUT_OF_OFFICE and made.returns_on:
        today = moments.local_day(now, made.owner.zone)
        if made.returns_on > today and not person.never_again and (person.rest_until or today) < made.returns_on:
            people.rest(person=person, now=now, until=made.returns_on)
    elif made.kind == Kind.COMPLAINT:
        suppression.suppress(person.email, why="complained", now=now)
        people.rest(person=person, now=now, never=True)


def _match_by_hand(made: Arrival, now: datetime) -> None:
    """An answer that its owner wrote down by hand already is that one."""
    near = (made.received_at - LOGGED_BY_HAND, made.received_at + LOGGED_BY_HAND)
    reply = Reply.objects.filter(person=made.person, received_at__range=near, arrival=None).order_by("id").first()
    if reply is not None:
        settle(arrival=made, now=now, reply=reply)


@transaction.atomic
def settle(*, arrival: Arrival, now: datetime, reply: Reply | None = None) -> None:
    """Its owner has said what it means, or that it needs nothing."""
    Arrival.objects.filter(pk=arrival.pk, settled_at=None).update(settled_at=now, reply=reply)


def _failed(mail: Message, known: Known) -> Failure | None:
    """The failure that is about one of the people."""
    return next((one for one in mail.failed if one.address.casefold() in known.people), None)


def _person(mail: Message, known: Known, letter: Letter | None, failure: Failure | None) -> Person | None:
    if failure is not None:
        return known.people[failure.address.casefold()]
    if mail.kind == "bounce":
        return letter.person if letter else None
    by_address = known.people.get(mail.sender.casefold())
    return by_address or (letter.person if letter else None)


def _number(mail: Message, raw: bytes) -> str:
    """The Message-ID, or where it has none or an endless one, a digest of the mail."""
    if mail.message_id and len(mail.message_id) <= 250:
        return mail.message_id
    return f"sha256:{hashlib.sha256(raw).hexdigest()}"
