"""The people and places of outreach tests, made through the stages' own actions."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from halfhour.accounts.models import User
from halfhour.journey.outreach import actions, queries
from halfhour.journey.outreach.models import Letter
from halfhour.journey.people import actions as people
from halfhour.journey.people.models import Person


def person(owner: User, now: datetime, name: str = "Tom Iversen", **details: Any) -> Person:
    """A person at Harbor Analytics, named by hand."""
    said = {"organization_name": "Harbor Analytics", "email": "tom@harbor.example", **details}
    return people.add(owner=owner, full_name=name, now=now, **said)


def imported(owner: User, now: datetime, name: str, **details: Any) -> Person:
    """A person as an import leaves them: never touched."""
    made = person(owner, now, name, **details)
    Person.objects.filter(pk=made.pk).update(touched_at=None)
    made.touched_at = None
    return made


def written(who: Person, sent_at: datetime, purpose: str = "ask", channel: str = "mail") -> Letter:
    """A letter that went out."""
    letter = actions.draft(person=who, now=sent_at, purpose=purpose, channel=channel)
    return actions.mark_sent(letter=letter, now=sent_at)


def kinds(now: datetime, owner: User | None = None) -> dict[str, list[str]]:
    """What is due, as `{"remind": ["Remind Tom Iversen"]}`."""
    found: dict[str, list[str]] = {}
    for row in queries.due(now, owner):
        found.setdefault(row.kind.removeprefix("outreach."), []).append(row.what)
    return found
