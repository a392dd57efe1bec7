"""What a TZID means: an IANA zone by any of the names programs give it, or the table that came with the file."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

from halfhour.formats.invitation.observances import Table

_FIXED = re.compile(r"^(?:UTC|GMT)?\s*([+-])(\d{1,2}):?(\d{2})?$", re.IGNORECASE)
_CITIES = re.compile(r"^\((?:UTC|GMT)[^)]*\)\s*(.+)$", re.IGNORECASE)
# What programs show for a zone where that is no city of IANA's.
_COMMON = {
    "utc": "UTC",
    "gmt": "UTC",
    "z": "UTC",
    "zulu": "UTC",
    "etc/utc": "UTC",
    "etc/gmt": "UTC",
    "utc+00:00": "UTC",
    "coordinated universal time": "UTC",
    "tzone://microsoft/utc": "UTC",
    "microsoft/utc": "UTC",
    "eastern time (us & canada)": "America/New_York",
    "eastern time": "America/New_York",
    "central time (us & canada)": "America/Chicago",
    "central time": "America/Chicago",
    "mountain time (us & canada)": "America/Denver",
    "mountain time": "America/Denver",
    "pacific time (us & canada)": "America/Los_Angeles",
    "pacific time": "America/Los_Angeles",
    "western/central europe": "Europe/Paris",
    "atlantic time (canada)": "America/Halifax",
    "brasilia": "America/Sao_Paulo",
    "brasília": "America/Sao_Paulo",
    "alaska": "America/Anchorage",
    "arizona": "America/Phoenix",
    "central america": "America/Guatemala",
    "greenland": "America/Nuuk",
    "hawaii": "Pacific/Honolulu",
    "indiana (east)": "America/Indiana/Indianapolis",
    "newfoundland": "America/St_Johns",
    "saskatchewan": "America/Regina",
    "sri jayawardenepura": "Asia/Colombo",
    "west central africa": "Africa/Lagos",
}


@dataclass(frozen=True, slots=True)
class Zone:
    """A zone that can be asked for its time: `name` is IANA's, "" when only a table or an offset is known."""

    name: str
    info: tzinfo | None = None
    table: Table | None = None

    def placed(self, clock: datetime) -> datetime:
        """The moment at which clocks of the zone show `clock` (naive)."""
        if self.info is not None:
            return clock.replace(tzinfo=self.info)
        if self.table is not None:
            return clock.replace(tzinfo=timezone(self.table.offset(clock)))
        return clock


IN_UTC = Zone("UTC", UTC)


def zone_of(tzid: str, tables: dict[str, Table], clock: datetime) -> Zone | None:
    """The zone called `tzid`, by its name, else by the table of the file; None when neither helps.

    A name that only resembles one of IANA's counts when the table agrees with it in the year of `clock` (naive).
    """
    tzid = tzid.strip().strip("\"'")
    table = tables.get(tzid) or tables.get(tzid.lower())
    if exact := iana_name(tzid):
        return IN_UTC if exact == "UTC" else Zone(exact, _info(exact))
    hints = [iana_name(table.location) if table else "", *_loose_names(tzid)]
    for loose in filter(None, hints):
        if table is None or _agree(loose, table, clock):
            return IN_UTC if loose == "UTC" else Zone(loose, _info(loose))
    if table is not None:
        return Zone("", None, table)
    return _fixed(tzid)


@lru_cache(maxsize=512)
def iana_name(said: str) -> str:
    """The IANA zone that a name stands for: itself in any case, a Windows name, a path ending in one; "" for none."""
    said = said.strip().strip("\"'")[:120]
    key = said.lower()
    if key in _COMMON:
        return _COMMON[key]
    if found := _known().get(key) or _known().get(_plainly(key)):
        return found
    if found := _windows().get(key) or _windows().get(key.replace(" daylight time", " standard time")):
        return found
    if said.startswith("/") or "://" in said:
        pieces = key.split("/")
        ends = ("/".join(pieces[-count:]) for count in (3, 2, 1))
        return next((_known()[end] for end in ends if end in _known()), "")
    return ""


def _plainly(key: str) -> str:
    """A name as IANA spells it: `america/são paulo` as `america/sao_paulo`."""
    parted = unicodedata.normalize("NFKD", key.replace(" ", "_"))
    return "".join(sign for sign in parted if not unicodedata.combining(sign))


def _loose_names(tzid: str) -> list[str]:
    """Guesses from a longer name: `custom_America/New_York`, `(UTC+01:00) Amsterdam, Berlin`, `Canberra, Melbourne`."""
    listed = _CITIES.match(tzid)
    said = (listed[1] if listed else tzid)[:200].strip().lower()
    if said in _COMMON:
        return [_COMMON[said]]
    cities = [_plainly(city.strip()) for city in re.split(r"[,;/]" if listed else r"[,;]", said)]
    names = [_by_city().get(city, "") for city in cities] if listed or len(cities) > 1 else []
    if found := re.search(r"([A-Z][A-Za-z]+/[A-Z][A-Za-z_]+(?:/[A-Z][A-Za-z_]+)?)", tzid[:200]):
        words = found[1].lower().split("_")
        names += [_known().get("_".join(words[:count]), "") for count in range(len(words), 0, -1)]
    return names


def _agree(name: str, table: Table, clock: datetime) -> bool:
    """True when a zone and a table show the same offset at a time, and in the summer and the winter of its year."""
    info = _info(name)
    days = (clock, clock.replace(month=1, day=20), clock.replace(month=7, day=15))
    return info is not None and all(day.replace(tzinfo=info).utcoffset() == table.offset(day) for day in days)


def _fixed(tzid: str) -> Zone | None:
    found = _FIXED.match(tzid)
    if not found or int(found[2]) > 14 or int(found[3] or 0) > 59:
        return None
    away = timedelta(hours=int(found[2]), minutes=int(found[3] or 0))
    return Zone("", timezone(-away if found[1] == "-" else away))


def _info(name: str) -> ZoneInfo | None:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


@lru_cache(maxsize=1)
def _known() -> dict[str, str]:
    return {name.lower(): name for name in available_timezones() if name not in ("localtime", "Factory")}


@lru_cache(maxsize=1)
def _windows() -> dict[str, str]:
    from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON  # loaded at the first name that is not IANA's

    return {name.lower(): zone for name, zone in WINDOWS_TO_OLSON.items()}


@lru_cache(maxsize=1)
def _by_city() -> dict[str, str]:
    places = ("Africa/", "America/", "Asia/", "Atlantic/", "Australia/", "Europe/", "Indian/", "Pacific/")
    return {name.rpartition("/")[2].lower(): name for name in sorted(available_timezones()) if name.startswith(places)}
