"""The owner's side: make the page, choose what it shows, offer times, put the link into a letter, revoke it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.conf import settings
from django.db import transaction
from django.db.models import F

from halfhour.core.problems import Problem
from halfhour.core.tokens import hashed
from halfhour.guest.models import HostLink
from halfhour.guest.rules import lasting, tokens
from halfhour.journey.interviews import actions as interviews
from halfhour.journey.interviews import queries as appointments
from halfhour.journey.outreach import actions as outreach
from halfhour.journey.outreach.models import Letter
from halfhour.journey.people.models import Person

SHOWN = frozenset({"what_for", "minutes", "modes", "time_zone", "shows_questions", "resume", "outcome"})


class NoTimes(Problem):
    """A page on which nothing can be done."""

    sentence = "Choose at least one time to offer, or show something else on the page."
    field = "times"


@transaction.atomic
def make_page(*, person: Person, now: datetime, **shown: Any) -> HostLink:
    """The page of `person` with what its owner chose to show: a new link, or the standing one changed.

    `shown` are what_for, minutes, modes, time_zone, shows_questions, resume, outcome. A link that has expired is
    replaced by a new one, so that an address once dead stays dead. Raises NoMoreLetters.
    """
    outreach.check_wanted(person)
    if unknown := set(shown) - SHOWN:
        raise TypeError(f"not shown on a host's page: {', '.join(sorted(unknown))}")
    HostLink.objects.filter(person=person, revoked_at=None, expires_at__lte=now).update(revoked_at=now)
    link = HostLink.objects.select_for_update().filter(person=person, revoked_at=None).first()
    if link is None:
        return _new(person, now, shown)
    for name, value in shown.items():
        setattr(link, name, value)
    link.revision += 1
    link.save(update_fields=[*shown, "revision"])
    return link


@transaction.atomic
def offer_times(*, link: HostLink, now: datetime, times: Iterable[datetime], keep: Iterable[int] = ()) -> None:
    """Offer `times` (aware starts) and keep those already offered whose ids are in `keep`; the rest is taken back.

    The page then lasts long enough for the last of them. Raises what `interviews.offer` raises.
    """
    interviews.withdraw(person=link.person, now=now, keep=keep)
    interviews.offer(person=link.person, now=now, times=times, minutes=link.minutes)
    last(link=link, now=now)


@transaction.atomic
def last(*, link: HostLink, now: datetime) -> None:
    """Let the page last as long as there is something to choose or to come back for; it never gets shorter."""
    met = [row.ends_at for row in appointments.of_person(link.person) if row.state in ("agreed", "held")]
    starts = [row.starts_at for row in appointments.offered(link.person, now)]
    link.expires_at = max(link.expires_at, lasting.expires(now, starts, max(met, default=None)))
    HostLink.objects.filter(pk=link.pk).update(expires_at=link.expires_at)


@transaction.atomic
def revoke(*, link: HostLink, now: datetime) -> None:
    """The page shows nothing from now on, and what was offered is taken back; what was agreed stays agreed."""
    HostLink.objects.filter(pk=link.pk, revoked_at=None).update(revoked_at=now, revision=F("revision") + 1)
    interviews.withdraw(person=link.person, now=now)


@transaction.atomic
def put_into_letter(*, link: HostLink, now: datetime, url: str) -> Letter:
    """The draft to this person with the line that leads to the page: an answer begun, else the first letter.

    Raises NoMoreLetters.
    """
    letter = outreach.draft(person=link.person, now=now, purpose=_purpose(link.person))
    return outreach.add_host_page(letter=letter, now=now, url=url)


def _purpose(person: Person) -> str:
    """Which letter it goes into: the newest one begun, else the first, else an answer."""
    begun = Letter.objects.filter(person=person, sent_at=None).order_by("-updated_at", "-id").first()
    if begun is not None:
        return begun.purpose
    sent = Letter.objects.filter(person=person, sent_at__isnull=False).exists()
    return Letter.Purpose.ANSWER if sent else Letter.Purpose.ASK


def _new(person: Person, now: datetime, shown: dict[str, Any]) -> HostLink:
    nonce = tokens.fresh_nonce()
    starts = [row.starts_at for row in appointments.offered(person, now)]
    return HostLink.objects.create(
        owner_id=person.owner_id,
        person=person,
        created_at=now,
        nonce=nonce,
        token_hash=hashed(tokens.token_of(nonce, settings.SECRET_KEY)),
        expires_at=lasting.expires(now, starts),
        **shown,
    )
