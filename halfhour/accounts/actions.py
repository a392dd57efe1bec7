"""What people do with their account: sign in by a printed link, say who they are, set their numbers."""

from __future__ import annotations

import hashlib
import secrets
from datetime import datetime, timedelta

from django.db import transaction

from halfhour.accounts.models import SignInLink, User
from halfhour.core.problems import Problem

LINK_LASTS = timedelta(hours=12)


class LinkSpent(Problem):
    """The link was used, is too old, or never was one."""

    sentence = (
        "This sign-in link has been used or is too old. Stop Halfhour with Ctrl-C and start it again, "
        "or run `halfhour link`: a fresh link is printed."
    )


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()


@transaction.atomic
def own_machine_user() -> User:
    """The one user of one's own machine, made on first use, without a password."""
    user = User.objects.order_by("id").first()
    if user is None:
        user = User(username="me")
        user.set_unusable_password()
        user.save()
    return user


@transaction.atomic
def make_link(*, user: User, now: datetime) -> str:
    """A fresh token that signs `user` in once within twelve hours. Only its hash is stored.

    Links that were never used go when a newer one is made.
    """
    SignInLink.objects.filter(user=user).delete()
    token = secrets.token_urlsafe(24)
    SignInLink.objects.create(user=user, token_hash=_hash(token), created_at=now, expires_at=now + LINK_LASTS)
    return token


@transaction.atomic
def spend_link(*, token: str, now: datetime) -> User:
    """The user whose link this is; from now on it signs nobody in. Raises LinkSpent.

    The conditional update is the lock: of two browsers that open one link, one gets in.
    """
    live = SignInLink.objects.filter(token_hash=_hash(token), used_at=None, expires_at__gt=now)
    if not live.update(used_at=now):
        raise LinkSpent
    return SignInLink.objects.select_related("user").get(token_hash=_hash(token)).user


def is_live(*, token: str, now: datetime) -> bool:
    """Whether the link would still sign in; looking does not spend it."""
    return SignInLink.objects.filter(token_hash=_hash(token), used_at=None, expires_at__gt=now).exists()


@transaction.atomic
def welcome(*, user: User, now: datetime) -> None:
    """Keep what the first page asked; `user` carries it already."""
    user.welcomed_at = user.welcomed_at or now
    user.save()
