"""The confirmation on the day before, with one's phone number."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from halfhour.core import moments

OFFICE_CLOSES = time(17, 0)
LAST_CALL = time(16, 0)  # an alarm later than that would ring when nobody reads mail any more


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


def rings_before(starts_at: datetime, zone: ZoneInfo) -> timedelta:
    """How long before the start the day-before alarm rings: at the same time of day in `zone`, by 16:00 at the latest.

    A calendar file counts back from the start, so on the days around a change of clocks it is not 24 hours.
    """
    local = starts_at.astimezone(zone)
    at = moments.at_local(local.date() - timedelta(days=1), min(local.time().replace(second=0), LAST_CALL), zone)
    return starts_at - at.astimezone(starts_at.tzinfo)


def meeting_words(
    starts_at: datetime, *, place_zone: ZoneInfo, owner_zone: ZoneInfo, zone_name: str, now: datetime, how: str
) -> str:
    """`on Thursday 24 September at 14:20, at 9 Foundry Row`: the appointment as its confirmation says it.

    It is said on the clock of the place, which is named where it is not the owner's. `how` is where or by what means,
    blank where that is not known.
    """
    day = moments.long_day(moments.local_day(starts_at, place_zone), moments.local_day(now, place_zone))
    same = starts_at.astimezone(place_zone).utcoffset() == starts_at.astimezone(owner_zone).utcoffset()
    clock = moments.clock_time(starts_at, place_zone) + ("" if same else f" ({zone_name} time)")
    return ", ".join(part for part in (f"on {day} at {clock}", how) if part)
