"""What was begun and not finished: drafts, and people in play who were never asked."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from django.db.models import Exists, F, OuterRef, Q
from django.urls import reverse

from halfhour.accounts.models import User
from halfhour.core.due import Due
from halfhour.journey.outreach.models import Call, Letter, Reply
from halfhour.journey.outreach.queries.saying import on_day
from halfhour.journey.people.models import Person

FINISHED_HERE = (Letter.Purpose.ASK, Letter.Purpose.ANSWER, Letter.Purpose.FOLLOW_UP)
FARTHEST_EAST = timedelta(hours=14)  # the first zone to see a new day


def drafts(now: datetime, owner: User | None) -> list[Due]:
    """Letters that were begun and not sent, unless something else happened since. One query.

    Reminders and confirmations are due by their own clocks; their drafts wait for those.
    """
    rows = Letter.objects.filter(sent_at=None, purpose__in=FINISHED_HERE, person__never_again=False)
    rows = rows.filter(Q(person__touched_at=None) | Q(person__touched_at__lte=F("updated_at")))
    rows = rows if owner is None else rows.filter(owner=owner)
    rows = rows.filter(_awake("person__", now)).defer("body").select_related("owner", "person__organization")
    return [_finish(row, now) for row in rows.order_by("-updated_at", "-id")]


def asks(now: datetime, owner: User | None) -> list[Due]:
    """People whom you named or who were named to you, and with whom nothing happened since. One query.

    People an import brought are not touched, so that nobody is nagged about an address book.
    """
    rows = Person.objects.filter(touched_at__isnull=False, touched_at__lte=F("created_at"), never_again=False)
    rows = rows if owner is None else rows.filter(owner=owner)
    rows = rows.filter(_awake("", now), *(~_has(model) for model in (Letter, Call, Reply)))
    rows = rows.select_related("owner", "organization", "named_by").order_by("-touched_at", "id")
    return [_ask(row, now) for row in rows]


def _has(model: Any) -> Exists:
    return Exists(model.objects.filter(person=OuterRef("pk")))


def _awake(prefix: str, now: datetime) -> Q:
    """Not resting; the day counts in the zone where it begins first, so that nobody sleeps too long."""
    today = (now + FARTHEST_EAST).date()
    return Q(**{f"{prefix}rest_until": None}) | Q(**{f"{prefix}rest_until__lte": today})


def _finish(row: Letter, now: datetime) -> Due:
    note = "note" if row.channel == Letter.Channel.LINKEDIN else "letter"
    return Due(
        owner_id=row.owner_id,
        kind="outreach.draft",
        subject=f"letter:{row.pk}",
        what=f"Send your {note} to {row.person.full_name}",
        why=f"You last worked on it {on_day(row.updated_at, now, row.owner)}, and it is not sent.",
        url=reverse("outreach:letter", args=[row.pk]),
        button="Open the draft",
        step="follow" if row.purpose == Letter.Purpose.FOLLOW_UP else "find",
        person_id=row.person_id,
        brief=f"send your {note} to {row.person.first_name}",
        by_words="no rush",
        weight=1,
    )


def _ask(person: Person, now: datetime) -> Due:
    at = f" at {person.organization.name}" if person.organization else ""
    return Due(
        owner_id=person.owner_id,
        kind="outreach.ask",
        subject=f"person:{person.pk}",
        what=f"Ask {person.full_name}{at} for half an hour",
        why=_why(person, now),
        url=reverse("outreach:write", args=[person.pk]),
        button="Write",
        step="find",
        person_id=person.pk,
        brief=f"write to {person.first_name}",
        by_words="no rush",
        weight=1 if person.named_by else 0,
    )


def _why(person: Person, now: datetime) -> str:
    day = on_day(person.created_at, now, person.owner)
    if person.named_by:
        return f"{person.named_by.full_name} named them; you put them down {day}. Say so in the first line."
    if person.found_in == Person.Found.MET:
        return f"You met them, and put them down {day}. Write while they remember you."
    return f"You put them down {day}, and have not written yet."
