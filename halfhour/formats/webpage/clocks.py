"""The time zone of a postal address, as far as the address says it. Where it does not, nothing is guessed."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

from halfhour.formats.webpage.folding import folded
from halfhour.formats.webpage.words import zones

_US = re.compile(r"(?<![A-Za-z])([A-Z]{2})\.?,?\s+(\d{3})\d\d(?:-\d{4})?(?!\d)")
_US_STATE = re.compile(r"(?<![A-Za-z])([A-Z]{2})(?![A-Za-z])")
_CANADA = re.compile(r"(?<![A-Za-z])([A-Z])\d[A-Z]\s?\d[A-Z]\d(?![A-Za-z\d])|(?<![A-Za-z])([A-Z]{2})(?![A-Za-z])")
_CAPITALS = re.compile(r"(?<![A-Za-z])[A-Z]{2,3}(?![A-Za-z])")


def zone_of(address: str, country: str) -> str:
    """The zone's name in the tz database (`America/Chicago`), "" where the address leaves it open.

    `country` is an ISO 3166 code. A country with one zone needs no more; of the others the state, the province or the
    postal code decides. An address over a state's own border (a few counties of the US) may be an hour off.
    """
    if country == "US":
        return _american(address)
    if country == "CA":
        return next(
            (zone for found in _CANADA.finditer(address) if (zone := zones.CANADA.get(found[1] or found[2]))), ""
        )
    if country in ("AU", "BR"):
        table = zones.AUSTRALIA if country == "AU" else zones.BRAZIL
        return next((table[part] for part in reversed(_CAPITALS.findall(address)) if part in table), "")
    here = set(folded(address).split())
    for zone, names in zones.NAMED.get(country, {}).items():
        if not here.isdisjoint(names):
            return zone
    return zones.MAIN.get(country) or _only(country)


def _american(address: str) -> str:
    codes = _US.findall(address)
    if codes:
        state, area = codes[-1]
        return zones.US_ZIP_AREAS.get(area) or zones.US_STATES.get(state, "")
    states = [part for part in _US_STATE.findall(address) if part in zones.US_STATES]
    return zones.US_STATES[states[-1]] if states else ""


@cache
def _by_country() -> dict[str, list[str]]:
    table: dict[str, list[str]] = {}
    text = (files("tzdata") / "zoneinfo" / "zone.tab").read_text("utf-8")
    for line in text.splitlines():
        if line and not line.startswith("#"):
            country, _, zone = line.split("\t")[:3]
            table.setdefault(country, []).append(zone)
    return table


def _only(country: str) -> str:
    found = _by_country().get(country, [])
    return found[0] if len(found) == 1 else ""
