"""What was begun and not finished: drafts, and people in play who were never asked."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db.models import F, Q
from django.urls import reverse

from halfhour.accounts.models import User
from halfhour.core.due import Due
from halfhour.journey.outreach.models import Letter
from halfhour.journey.outreach.queries.saying import on_day
from halfhour.journey.outreach.queries.threads import of, shared
from halfhour.journey.people.models import Person

FINISHED_HERE = (Letter.Purpose.ASK, Letter.Purpose.ANSWER, Letter.Purpose.FOLLOW_UP)
FARTHEST_EAST = timedelta(hours=14)  # the first zone to see a new day


SAY = {
    Person.Introduction.NAMED: "Say so in the first line.",
    Person.Introduction.FIRST: "They wanted to introduce you first.",
    Person.Introduction.QUIET: "You should not say who did.",
}


def drafts(now: datetime, owner: User | None, *, without: set[int]) -> list[Due]:
    """Letters that were begun and not sent, unless something else happened since; `without` those on their way. One
    query.

    Reminders and confirmations are due by their own clocks; their drafts wait for those.
    """
    rows = Letter.objects.filter(sent_at=None, purpose__in=FINISHED_HERE, person__never_again=False)
    rows = rows.filter(Q(person__touched_at=None) | Q(person__touched_at__lte=F("updated_at")))
    rows = of(rows.filter(_awake("person__", now)).defer("body").select_related("person"), owner)
    return [_finish(row, now) for row in shared(rows.order_by("-updated_at", "-id"), owner) if row.pk not in without]


def asks(now: datetime, owner: User | None, *, without: set[int | None]) -> list[Due]:
    """People whom you named or who were named to you, and with whom nothing happened since. Three queries.

    People an import brought are not touched, so that nobody is nagged about an address book.
    """
    rows = Person.objects.filter(touched_at__lte=F("created_at"), never_again=False)
    rows = of(rows.filter(_awake("", now)).select_related("organization"), owner).order_by("-touched_at", "id")
    people = [row for row in shared(rows, owner) if row.pk not in without]
    if not people:
        return []
    written = set(Letter.objects.filter(person__in=people).values_list("person_id", flat=True))
    named = dict(Person.objects.filter(named__in=people).values_list("pk", "full_name"))
    return [_ask(row, named.get(row.named_by_id or 0, ""), now) for row in people if row.pk not in written]


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


def _ask(person: Person, named_by: str, now: datetime) -> Due:
    at = f" at {person.organization.name}" if person.organization else ""
    return Due(
        owner_id=person.owner_id,
        kind="outreach.ask",
        subject=f"person:{person.pk}",
        what=f"Ask {person.full_name}{at} for half an hour",
        why=_why(person, named_by, now),
        url=reverse("outreach:write", args=[person.pk]),
        button="Write",
        step="find",
        person_id=person.pk,
        brief=f"write to {person.first_name}",
        by_words="no rush",
        weight=1 if named_by else 0,
    )


def _why(person: Person, named_by: str, now: datetime) -> str:
    day = on_day(person.created_at, now, person.owner)
    if named_by:
        return f"{named_by} named them; you put them down {day}. {SAY[Person.Introduction(person.introduction)]}"
    if person.found_in == Person.Found.MET:
        return f"You met them, and put them down {day}. Write while they remember you."
    return f"You put them down {day}, and have not written yet."
