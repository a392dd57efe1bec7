"""Draw the map, and ask the background for it."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import Q

from halfhour.accounts.models import User
from halfhour.journey.network import queries
from halfhour.journey.network.models import ReferralMap
from halfhour.journey.network.rules.marks import stored
from halfhour.journey.network.rules.sheets import places

AGAIN = timedelta(minutes=1)  # a task that has not come back by then is asked once more


@transaction.atomic
def draw(*, owner: User, now: datetime) -> ReferralMap:
    """Lay the map out as it is now and keep it. Drawing twice keeps the same."""
    stamp = queries.kept(owner).stamp
    marks = queries.marks(owner)
    drawing = {"marks": [stored(mark) for mark in marks], "places": places(marks)}
    said = {"stamp": stamp, "drawing": drawing, "drawn_at": now, "asked_at": None}
    row, _ = ReferralMap.objects.update_or_create(
        owner=owner, defaults=said, create_defaults={**said, "created_at": now}
    )
    return row


@transaction.atomic
def ask_for_drawing(*, owner: User, now: datetime) -> bool:
    """Whether the background is to be asked: False when it was a moment ago."""
    row, _ = ReferralMap.objects.get_or_create(owner=owner, defaults={"created_at": now})
    waiting = ReferralMap.objects.filter(Q(asked_at=None) | Q(asked_at__lt=now - AGAIN), pk=row.pk)
    return bool(waiting.update(asked_at=now))
