"""Countries by their ISO 3166 codes, and a guess at the one a time zone lies in; both from the tz database's tables."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from pathlib import Path


def _rows(name: str) -> list[list[str]]:
    text = (files("tzdata") / "zoneinfo" / name).read_text("utf-8")
    return [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]


COUNTRIES: list[tuple[str, str]] = sorted(((row[0], row[1]) for row in _rows("iso3166.tab")), key=lambda c: c[1])


@cache
def _country_of_zone() -> dict[str, str]:
    return {row[2]: row[0] for row in _rows("zone.tab")}


def country_of(zone: str) -> str:
    """The ISO code of the country a zone is named for (`Europe/Berlin` gives `DE`); empty when it has none."""
    return _country_of_zone().get(zone, "")


def guessed_zone() -> str:
    """The zone of the machine Halfhour runs on: on one's own machine, one's own. `UTC` where it does not say."""
    try:
        name = Path("/etc/timezone").read_text().strip()
    except OSError:
        name = str(Path("/etc/localtime").resolve()).partition("zoneinfo/")[2]
    return name if "/" in name and not name.startswith("Etc/") else "UTC"
