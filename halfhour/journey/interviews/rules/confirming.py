"""The confirmation on the day before, with one's phone number."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from halfhour.core import moments

OFFICE_CLOSES = time(17, 0)


def confirm_by(starts_at: datetime, agreed_at: datetime, zone: ZoneInfo) -> datetime | None:
    """17:00 on the day before, in `zone`, aware UTC: what is read in the office reaches them.

    None where it was agreed on that day or later: that was confirmation enough.
    """
    day_before = moments.local_day(starts_at, zone) - timedelta(days=1)
    if moments.local_day(agreed_at, zone) >= day_before:
        return None
    return moments.at_local(day_before, OFFICE_CLOSES, zone).astimezone(ZoneInfo("UTC"))


def confirm_opens(starts_at: datetime, zone: ZoneInfo) -> datetime:
    """Midnight at which the day before begins, in `zone`."""
    day_before = moments.local_day(starts_at, zone) - timedelta(days=1)
    return moments.at_local(day_before, time(0), zone).astimezone(ZoneInfo("UTC"))
