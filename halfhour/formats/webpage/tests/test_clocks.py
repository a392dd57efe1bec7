"""Which clock hangs where an address is."""

from __future__ import annotations

from zoneinfo import available_timezones

import pytest

from halfhour.formats.webpage.clocks import zone_of
from halfhour.formats.webpage.words import zones


@pytest.mark.parametrize(
    ("address", "country", "zone"),
    [
        ("400 Pier Ave, Seattle, WA 98101", "US", "America/Los_Angeles"),
        ("1 IN Street, Chicago, IL 60601-1234, USA", "US", "America/Chicago"),
        ("12 Main St, Nashville, TN 37201", "US", "America/Chicago"),
        ("12 Main St, Knoxville, TN 37902", "US", "America/New_York"),
        ("9 Mesa, El Paso, TX 79901", "US", "America/Denver"),
        ("Phoenix, AZ", "US", "America/Phoenix"),
        ("400 Pier Ave, Seattle", "US", ""),
        ("77 Quay, Halifax, NS B3J 1A1", "CA", "America/Halifax"),
        ("5 Rue, Montréal H2X 1Y4", "CA", "America/Toronto"),
        ("3 Bay, Vancouver BC", "CA", "America/Vancouver"),
        ("3 George St, Perth WA 6000", "AU", "Australia/Perth"),
        ("Av. Paulista, São Paulo - SP, 01310-100", "BR", "America/Sao_Paulo"),
        ("Mühlweg 3, 10115 Berlin", "DE", "Europe/Berlin"),
        ("12 Mill Lane, Leeds LS1 4AP", "GB", "Europe/London"),
        ("Calle Sol 3, 28001 Madrid", "ES", "Europe/Madrid"),
        ("Calle Sol 3, Las Palmas", "ES", "Atlantic/Canary"),
        ("Dorpsstraat 3, 1012 AB Amsterdam", "NL", "Europe/Amsterdam"),
        ("Jl. Sol 3, Jakarta", "ID", "Asia/Jakarta"),
        ("Lenina 3, Omsk", "RU", ""),
        ("anywhere", "", ""),
        ("anywhere", "XX", ""),
    ],
)
def test_the_zone_of_an_address(address, country, zone):
    assert zone_of(address, country) == zone


def test_every_zone_named_is_one():
    tables = [zones.US_STATES, zones.US_ZIP_AREAS, zones.CANADA, zones.AUSTRALIA, zones.BRAZIL, zones.MAIN]
    named = {zone for table in tables for zone in table.values()} | {z for part in zones.NAMED.values() for z in part}
    assert named <= available_timezones()
