"""What a host does about what is kept of them: put it right, have it deleted."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.urls import reverse

from halfhour.core import moments
from halfhour.guest.actions.inviting import take_back_mail
from halfhour.guest.models import HostLink
from halfhour.journey.conversation import actions as conversation
from halfhour.journey.interviews import queries as interviews
from halfhour.journey.people import actions as people
from halfhour.journey.people.models import HostAct

NAMES = {"full_name": "name", "title": "title", "email": "mail address", "phone": "phone number"}


@transaction.atomic
def correct(*, link: HostLink, now: datetime, **said: str) -> bool:
    """Put right the name, title, mail address or phone number; whether anything changed. Raises NameMissing."""
    person = link.person
    changed = {
        name: said[name].strip() for name in NAMES if name in said and said[name].strip() != getattr(person, name)
    }
    if not changed:
        return False
    before = person.full_name
    people.change(person=person, now=now, **changed)
    words = "; ".join(f"{NAMES[name]}: {value or 'taken away'}" for name, value in changed.items())
    people.host_acted(
        owner=link.owner,
        person=person,
        now=now,
        kind=HostAct.Kind.CORRECTED,
        what=f"{before} corrected what you keep about them",
        words=words[:1].upper() + words[1:],
        leads_to=reverse("desk:person", args=[person.pk]),
    )
    return True


@transaction.atomic
def delete(*, link: HostLink, now: datetime) -> None:
    """Everything about them goes, this page with it; only hashes of their addresses stay, so that nobody writes again.

    The owner is told, without a name; of a half hour ahead they are told when it would have been.
    """
    zone, what = link.owner.zone, "One of your hosts had everything about them removed"
    ahead = [row for row in interviews.of_person(link.person) if row.is_ahead and row.ends_at > now]
    if ahead:
        soonest = min(ahead, key=lambda row: row.starts_at)
        what += f"; the half hour {moments.when(soonest.starts_at, now, zone)} will not take place"
    for row in interviews.of_person(link.person):
        take_back_mail(row)
    conversation.forget_named(person=link.person, now=now)
    people.forget(person=link.person, now=now, what=what)
