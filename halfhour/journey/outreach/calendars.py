"""Days off and clocks of other countries. Pure computation, by the holidays package and the tz database."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

from halfhour.accounts.countries import country_of

SATURDAY = 5


@cache
def days_off(country: str, year: int) -> frozenset[date]:
    """Weekends and public holidays of `country` (ISO 3166) in `year` and the next; weekends alone if unknown.

    The package knows whose weekend is Friday and Saturday, and working Saturdays that make up for a holiday.
    """
    calendar = _calendar(country, year)
    if calendar is None:
        return frozenset(day for day in _days(year) if day.weekday() >= SATURDAY)
    return frozenset(day for day in _days(year) if not calendar.is_working_day(day))


@cache
def holiday_name(country: str, day: date) -> str:
    """The name of the public holiday of `country` on `day`; empty on any other day."""
    calendar = _calendar(country, day.year)
    return str(calendar.get(day, "")) if calendar is not None else ""


@cache
def only_zone(country: str) -> str:
    """The time zone of a country that has a single one (`JP` gives `Asia/Tokyo`), else empty."""
    zones = [name for name in available_timezones() if country and country_of(name) == country]
    return zones[0] if len(zones) == 1 else ""


def zone(*names: str) -> ZoneInfo | None:
    """The first of `names` that is a time zone; None when none is."""
    for name in names:
        if name:
            try:
                return ZoneInfo(name)
            except (LookupError, OSError, ValueError):
                continue
    return None


def _days(year: int) -> Iterator[date]:
    first = date(year, 1, 1)
    return (first + timedelta(days=n) for n in range((date(year + 2, 1, 1) - first).days))


@cache
def _calendar(country: str, year: int):  # type: ignore[no-untyped-def]
    """The package's own calendar, read when first asked for: it takes a third of a second to import."""
    import holidays

    try:
        return holidays.country_holidays(country, years=[year, year + 1], language="en_US") if country else None
    except NotImplementedError:
        return None
