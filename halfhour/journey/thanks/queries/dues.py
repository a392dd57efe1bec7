"""Which held interviews lack their thank-you."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any, NamedTuple

from django.db.models import DateTimeField, Exists, OuterRef, Q, QuerySet
from django.urls import reverse

from halfhour.accounts.models import User
from halfhour.accounts.rules import REASONS
from halfhour.core.due import Due
from halfhour.core.moments import when
from halfhour.core.prepared import Given, Prepared, moment
from halfhour.journey.conversation.models import Debrief, Note
from halfhour.journey.interviews.models import Interview
from halfhour.journey.thanks.models import ThankYou
from halfhour.journey.thanks.queries.outgoing import on_their_way
from halfhour.journey.thanks.rules import deadline

LONGEST = timedelta(hours=REASONS["thank_overdue_until_hours"].most)


class Unthanked(NamedTuple):
    """One held interview whose thank-you has not gone out, as its due needs it."""

    pk: int
    owner_id: int
    person_id: int
    given: str
    full_name: str
    mode: str
    ended_at: Any
    has_notes: bool
    has_debrief: bool
    has_begun: bool
    note_id: int | None


def due(now: datetime, owner: User | None = None) -> list[Due]:
    """Thank-yous to write, of one owner or of everybody, until they have been overdue too long.

    A note that is on its way is not to be written. One query for one owner, two for everybody, and one more where a
    note was begun.
    """
    if owner is None:
        rows = _rows(EVERYBODY, since=now - LONGEST, now=now)
        owners = User.objects.in_bulk({row.owner_id for row in rows})
    else:
        rows, owners = _rows(ONE, since=now - (_until(now, owner) - now), now=now, owner=owner.pk), {owner.pk: owner}
    going = on_their_way(owner) if any(row.has_begun for row in rows) else set()
    found = [(row, owners[row.owner_id]) for row in rows if row.note_id not in going]
    return [_due(row, whose, now) for row, whose in found if now <= _until(row.ended_at, whose)]


def _until(ended_at: datetime, owner: User) -> datetime:
    """Until when it stays on its owner's list, by their own numbers."""
    numbers = owner.numbers
    return deadline.stays_until(ended_at, numbers.thank_within_hours, numbers.thank_overdue_until_hours)


def _unthanked() -> QuerySet[Interview]:
    held = Interview.objects.filter(
        Q(thank_you=None) | Q(thank_you__sent_at=None),
        state=Interview.State.HELD,
        ended_at__gte=Given("since", DateTimeField()),
        ended_at__lte=Given("now", DateTimeField()),
    )
    of_it = OuterRef("pk")
    return held.annotate(
        has_notes=Exists(Note.objects.filter(interview=of_it, kind=Note.Kind.NOTE).exclude(text="")),
        has_debrief=Exists(Debrief.objects.filter(interview=of_it).exclude(phrase="", most_useful="")),
        has_begun=Exists(ThankYou.objects.filter(interview=of_it)),
    ).order_by("ended_at")


def _prepared(narrowed: Callable[[QuerySet[Interview]], QuerySet[Interview]]) -> Prepared:
    names = ["person__given" if name == "given" else name for name in Unthanked._fields]
    names = ["person__full_name" if name == "full_name" else name for name in names]
    names = ["thank_you__id" if name == "note_id" else name for name in names]
    return Prepared(lambda: narrowed(_unthanked()).values_list(*names))


ONE = _prepared(lambda rows: rows.filter(owner=Given("owner")))
EVERYBODY = _prepared(lambda rows: rows)


def _rows(query: Prepared, **given: Any) -> list[Unthanked]:
    rows = (Unthanked(*row) for row in query.rows(**given))
    return [row._replace(ended_at=moment(row.ended_at)) for row in rows]


def _due(row: Unthanked, owner: User, now: datetime) -> Due:
    hours = owner.numbers.thank_within_hours
    by = deadline.thank_by(row.ended_at, hours)
    return Due(
        owner_id=row.owner_id,
        kind="thanks.write",
        subject=f"interview:{row.pk}",
        what=f"Write the thank-you to {row.full_name}",
        why=_why(row, owner, now, hours, is_late=now > by),
        url=reverse("thanks:write", args=[row.pk]),
        button="Finish note" if row.has_begun else "Write the note",
        step="thank",
        by=by,
        opens=row.ended_at,
        person_id=row.person_id,
        brief=f"thank {row.given or row.full_name}",
        weight=2,
    )


def _why(row: Unthanked, owner: User, now: datetime, hours: int, *, is_late: bool) -> str:
    verb = "It ended" if row.mode == Interview.Mode.MAIL else "You met"
    met = f"{verb} {when(row.ended_at, now, owner.zone)}."
    written = row.has_notes or row.has_debrief
    drafted = "yours is drafted from your notes" if written else "no notes are written down to draft it from"
    if is_late:
        return f"{met} It is late, and still better than none; {drafted}."
    within = "a day" if hours == 24 else f"{hours} hours"
    return f"{met} A note within {within} is remembered; {drafted}."
