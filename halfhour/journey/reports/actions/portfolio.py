"""What one puts into the portfolio."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from halfhour.accounts.models import User
from halfhour.core.problems import Problem
from halfhour.journey.conversation.models import Note
from halfhour.journey.interviews.models import Interview
from halfhour.journey.outreach.models import Letter
from halfhour.journey.reports.models import THINGS, Example
from halfhour.journey.reports.rules.portfolio import BY_KEY
from halfhour.journey.resumes.models import Suggestion

Thing = Note | Suggestion | Letter | Interview


class NoExample(Problem):
    """What was not done shows nothing; what is private stays so."""

    sentence = (
        "That shows nothing yet: a suggestion counts once you took it, a letter once it is sent, an interview once it was "
        "held."
    )
    field = "thing"


class NoWhy(Problem):
    """A tag alone convinces nobody."""

    sentence = "Say in a sentence why it shows that."
    field = "why"


@transaction.atomic
def show(*, owner: User, now: datetime, competency: str, why: str, thing: Thing) -> Example:
    """Put one thing under a competency, with why it shows it; the same thing there again changes why.

    Raises NoExample, NoWhy.
    """
    if not why.strip():
        raise NoWhy
    if thing.owner_id != owner.pk or competency not in BY_KEY or not _counts(thing):
        raise NoExample
    kept, _ = Example.objects.update_or_create(
        owner=owner,
        competency=competency,
        **{name_of(thing): thing},
        defaults={"why": why.strip()},
        create_defaults={"why": why.strip(), "created_at": now},
    )
    return kept


@transaction.atomic
def change_example(*, example: Example, now: datetime, competency: str, why: str) -> Example:
    """Say why anew, or put it under another competency; where it stands there already, the two become one."""
    thing = next(thing for name in THINGS if (thing := getattr(example, name)) is not None)
    kept = show(owner=example.owner, now=now, competency=competency, why=why, thing=thing)
    if kept.pk != example.pk:
        example.delete()
    return kept


@transaction.atomic
def remove_example(*, example: Example) -> None:
    """Out of the portfolio; the thing itself stays."""
    example.delete()


def name_of(thing: Thing) -> str:
    """`note`, `suggestion`, `letter` or `interview`."""
    return type(thing).__name__.lower()


def _counts(thing: Thing) -> bool:
    match thing:
        case Note():
            return thing.kind == Note.Kind.NOTE and bool(thing.text.strip())
        case Suggestion():
            return thing.state == Suggestion.State.TAKEN
        case Letter():
            return thing.sent_at is not None
        case Interview():
            return thing.state == Interview.State.HELD
