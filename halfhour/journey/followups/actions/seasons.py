"""The table of seasons: a row of one's own, a starter put right or left out."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import transaction

from halfhour.accounts.models import User
from halfhour.core.moments import local_day
from halfhour.journey.followups.models import Season
from halfhour.journey.followups.rules.seasons import STARTERS, Window

BY_KEY = {starter.key: starter for starter in STARTERS}


@transaction.atomic
def keep_season(*, owner: User, now: datetime, season: Season | None = None, starter: str = "", **said: Any) -> Season:
    """Keep what is said of a season: into the row `season`, else in the place of a `starter`, else as a new row.

    `said` are fields of Season. The day it was checked is today.
    """
    said["checked_on"] = local_day(now, owner.zone)
    if season is None and starter:
        season = Season.objects.select_for_update().filter(owner=owner, starter=starter).first()
    row = season or Season(owner=owner, created_at=now, starter=starter, **_of(BY_KEY.get(starter)))
    for name, value in said.items():
        setattr(row, name, value)
    row.save()
    return row


@transaction.atomic
def leave_out(*, owner: User, now: datetime, starter: str) -> None:
    """This starter does not count."""
    keep_season(owner=owner, now=now, starter=starter, is_off=True)


@transaction.atomic
def remove_season(*, season: Season) -> None:
    """The row goes; the starter it stood in for counts again."""
    season.delete()


def _of(starter: Window | None) -> dict[str, Any]:
    if starter is None:
        return {"first_month": 0, "last_month": 0}
    return {
        "industry": starter.industry,
        "country": starter.country,
        "hires": starter.hires,
        "first_month": starter.first_month,
        "last_month": starter.last_month,
        "remarks": starter.remarks,
        "source": starter.source,
    }
