"""The link of a person, by its token and by its owner."""

from __future__ import annotations

from datetime import datetime

from django.conf import settings
from django.db.models import QuerySet
from django.urls import reverse

from halfhour.core.tokens import hashed
from halfhour.guest.models import HostLink
from halfhour.guest.rules import tokens
from halfhour.journey.people.models import Person

LINKS = HostLink.objects.select_related(
    "owner", "person__owner", "person__organization__field", "person__field", "person__named_by", "resume"
).defer("resume__text", "resume__parts")


def live(token: str, now: datetime) -> HostLink | None:
    """The link that `token` opens; None alike for one that never was, was revoked, or has expired. One query."""
    return LINKS.filter(token_hash=hashed(token), revoked_at=None, expires_at__gt=now).first()


def standing(person: Person) -> HostLink | None:
    """The link of a person that was not revoked; it may have expired."""
    return LINKS.filter(owner_id=person.owner_id, person=person, revoked_at=None).first()


def newest(person: Person) -> QuerySet[HostLink]:
    """All links a person ever had, the newest first."""
    return LINKS.filter(owner_id=person.owner_id, person=person).order_by("-id")


def token_of(link: HostLink) -> str:
    """The token, for its owner to see again; empty when the server's key was changed and the old one is not listed."""
    for key in [settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]:
        made = tokens.token_of(link.nonce, key)
        if hashed(made) == link.token_hash:
            return made
    return ""


def path_of(link: HostLink) -> str:
    """`/h/…/`, or empty where the token cannot be told again."""
    token = token_of(link)
    return reverse("guest:page", args=[token]) if token else ""
