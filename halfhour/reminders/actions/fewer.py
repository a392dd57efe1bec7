"""The way out in every mail: a link that ends one kind of reminder, and can do nothing else."""

from __future__ import annotations

from datetime import datetime

from django.core import signing
from django.db import transaction

from halfhour.accounts.models import User
from halfhour.core.problems import Problem
from halfhour.reminders.models import Choices
from halfhour.reminders.rules.kinds import BY_NAME

SALT = "halfhour.reminders.fewer"
MORNING, ALL = "morning", "all"
NAMES = {MORNING: "the morning summary", ALL: "all reminders by mail"}


class NoSuchLink(Problem):
    """The link is cut or was never one."""

    sentence = "This link is not whole. Copy all of it from the mail, or sign in and choose under Settings, Reminders."


def token(owner: User, what: str) -> str:
    """A signed token that ends `what` (a kind, MORNING or ALL) for `owner`. It does not expire: mails are read late."""
    return signing.dumps([owner.pk, what], salt=SALT)


def read(said: str) -> tuple[User, str]:
    """Whose token it is, and what it ends. Raises NoSuchLink."""
    try:
        pk, what = signing.loads(said, salt=SALT)
        owner = User.objects.filter(pk=pk).first()
    except (signing.BadSignature, ValueError, TypeError):
        raise NoSuchLink from None
    if owner is None or (what not in BY_NAME and what not in NAMES):
        raise NoSuchLink
    return owner, what


def name(what: str) -> str:
    """What it ends, in words."""
    return NAMES.get(what) or f"“{BY_NAME[what].label}”"


@transaction.atomic
def end(*, owner: User, what: str, now: datetime) -> None:
    """No more of these by mail; the page and the calendar go on as before. Done twice it is done once."""
    choices, _ = Choices.objects.select_for_update().get_or_create(owner=owner, defaults={"created_at": now})
    if what == ALL:
        choices.by_mail = False
    elif what == MORNING:
        choices.in_the_morning = False
    else:
        kept = choices.kinds.get(what)
        choices.kinds[what] = {**(kept if isinstance(kept, dict) else {}), "mail": "off"}
    choices.save()
