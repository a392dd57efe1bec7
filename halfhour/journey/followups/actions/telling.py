"""What was told to whom of what came of their advice; a field that was chosen."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from django.db import transaction
from django.db.models import Q

from halfhour.core.moments import local_day
from halfhour.core.problems import Problem
from halfhour.journey.followups.models import FieldChoice, Told
from halfhour.journey.followups.rules.advice import Piece
from halfhour.journey.organizations.models import Field
from halfhour.journey.outreach.models import Letter
from halfhour.journey.people.models import Person


class NotChosenYet(Problem):
    sentence = "That day has not come yet. Say when you decided."
    field = "chosen_on"


@transaction.atomic
def tell(*, person: Person, now: datetime, pieces: Iterable[Piece], letter: Letter | None = None) -> None:
    """These pieces are told by `letter` once it goes out; without one, they were told in another way or never will be.

    What an unsent letter would tell is taken over; what was told stays.
    """
    rows = [_row(person, now, piece, letter) for piece in pieces]
    for row in rows:
        same = Q(suggestion=row.suggestion_id) if row.suggestion_id else Q(choice=row.choice_id)
        Told.objects.filter(same, person=person, letter__isnull=False, letter__sent_at=None).delete()
    Told.objects.bulk_create(rows, ignore_conflicts=True)


@transaction.atomic
def choose_field(*, field: Field, now: datetime, chosen_on: date | None = None, because: str = "") -> FieldChoice:
    """This field is the one, since a day in the owner's zone: whoever was met in it may be told. Raises NotChosenYet."""
    today = local_day(now, field.owner.zone)
    if chosen_on and chosen_on > today:
        raise NotChosenYet
    said = {"chosen_on": chosen_on or today, "because": because.strip()}
    row, _ = FieldChoice.objects.update_or_create(
        field=field, defaults=said, create_defaults={**said, "owner_id": field.owner_id, "created_at": now}
    )
    return row


@transaction.atomic
def unchoose_field(*, field: Field) -> None:
    """It is open again; nobody is told of it any more."""
    FieldChoice.objects.filter(field=field).delete()


def _row(person: Person, now: datetime, piece: Piece, letter: Letter | None) -> Told:
    about = {"suggestion_id": piece.id} if piece.kind == "taken" else {"choice_id": piece.id}
    return Told(owner_id=person.owner_id, created_at=now, person=person, letter=letter, **about)
