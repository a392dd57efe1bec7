"""The host's word that a conversation took place."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction

from halfhour.core.problems import Problem
from halfhour.journey.interviews.models import Interview
from halfhour.journey.reports.models import Confirmation


class NotHeld(Problem):
    """Nobody can confirm what has not taken place."""

    sentence = "Only a conversation that took place can be confirmed. Say first that it was held."


class NotAsked(Problem):
    """Taken back meanwhile, or confirmed already."""

    sentence = "There is nothing to confirm here any more. Reload the page to see how things stand."


@transaction.atomic
def ask_to_confirm(*, interview: Interview, now: datetime) -> Confirmation:
    """The host is asked on their page; asking again changes nothing. Raises NotHeld."""
    if interview.state != Interview.State.HELD:
        raise NotHeld
    return Confirmation.objects.get_or_create(
        interview=interview, defaults={"owner_id": interview.owner_id, "created_at": now}
    )[0]


@transaction.atomic
def do_not_ask(*, interview: Interview) -> None:
    """The question goes from the host's page; what they confirmed stays."""
    Confirmation.objects.filter(interview=interview, confirmed_at=None).delete()


@transaction.atomic
def confirm(*, interview: Interview, now: datetime, held_on: date, minutes: int, name: str) -> Confirmation:
    """The host confirms, once: on which day it took place and how long it took. Raises NotAsked."""
    asked = Confirmation.objects.select_for_update().filter(interview=interview, confirmed_at=None).first()
    if asked is None:
        raise NotAsked
    asked.confirmed_at, asked.held_on, asked.minutes, asked.name = now, held_on, minutes, name.strip()
    asked.save()
    return asked
