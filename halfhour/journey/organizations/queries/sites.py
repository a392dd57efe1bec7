"""Reads of the readings of organizations' sites."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, fields
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import urlsplit

from halfhour.core import processes
from halfhour.journey.organizations.models import Organization, SitePage, SiteReading
from halfhour.journey.organizations.rules.gathering import Finding, Read
from halfhour.journey.organizations.rules.planning import MAP

SILENT_AFTER = timedelta(seconds=45)  # a claim without a beat for so long is nobody's any more
NOT_TAKEN = timedelta(seconds=20)  # nobody took it up: the worker does not seem to run
_PARTS = {each.name for each in fields(Finding)}


def newest_reading(place: Organization) -> SiteReading | None:
    """The newest reading of a place's site, whatever became of it."""
    return SiteReading.objects.filter(organization=place).order_by("-created_at", "-id").first()


def newest_readings(places: Iterable[Organization]) -> dict[int, SiteReading]:
    """By organization, its newest reading, without what it found. One query."""
    rows = SiteReading.objects.filter(organization__in=list(places)).order_by("created_at", "id")
    return {row.organization_id: row for row in rows.defer("findings", "changes", "taken")}


def site_said(place: Organization) -> dict[str, Any]:
    """What the newest finished reading says that matters on the phone: `departments`, `people`, whether `interns` have a
    page of their own, `at` when it was read; empty where none was. One query.
    """
    rows = SiteReading.objects.filter(organization=place, state=SiteReading.State.DONE).order_by("-created_at", "-id")
    reading = rows.first()
    if reading is None:
        return {}
    found = findings_of(reading)
    return {
        "at": reading.finished_at,
        "departments": [each.text for each in found if each.what == "department"][:6],
        "people": [(each.text, each.of) for each in found if each.what == "person" and each.of][:4],
        "interns": any(each.what == "internships" for each in found),
        "phones": {_digits(each.text): (each.of, each.page) for each in found if each.what == "phone"},
    }


def phone_of_site(said: dict[str, Any], number: str) -> tuple[str, str]:
    """Whose a number is by their site, and the path of the page it stands on; two empty texts where it is not there."""
    of, page = said.get("phones", {}).get(_digits(number), ("", ""))
    return of, urlsplit(page).path.strip("/")


def read_before(reading: SiteReading) -> SiteReading | None:
    """The newest finished reading of the same place before this one."""
    rows = SiteReading.objects.filter(organization_id=reading.organization_id, state=SiteReading.State.DONE)
    return rows.filter(created_at__lte=reading.created_at).exclude(pk=reading.pk).order_by("-created_at", "-id").first()


def findings_of(reading: SiteReading) -> list[Finding]:
    """What a reading found; rows of another shape than today's are left out."""
    return [
        _finding(row) for row in reading.findings if isinstance(row, dict) and {"key", "what", "text", "page"} <= {*row}
    ]


def changes_of(reading: SiteReading) -> dict[str, Any]:
    """`added`, `changed` and `gone` since the reading before, empty for a first one."""
    return {"added": [], "changed": {}, "gone": [], **reading.changes}


def pages_so_far(reading: SiteReading) -> list[Read]:
    """The pages that were read, with what stands on them, in the order of their reading."""
    from halfhour.formats.webpage.carrying import NotCarried, from_plain  # loaded where pages are read only

    found = []
    for row in reading.pages.filter(state=SitePage.State.READ).exclude(kind=MAP):
        try:
            found.append(Read(row.address, row.kind, from_plain(row.found)))
        except NotCarried:
            continue
    return found


def taken_at(place: Organization) -> dict[str, datetime]:
    """By the key of a finding, when it was last taken into the organization. One query."""
    rows = SiteReading.objects.filter(organization=place).order_by("created_at", "id")
    turns = [turn for taken in rows.values_list("taken", flat=True) for turn in taken]
    return {key: datetime.fromisoformat(turn["at"]) for turn in turns for key in turn["keys"]}


def is_stuck(reading: SiteReading, now: datetime) -> bool:
    """Whether nobody took it up, or whoever did is gone."""
    if processes.is_gone(reading.claim):
        return reading.is_open
    patience = SILENT_AFTER if reading.claim else NOT_TAKEN
    return reading.is_open and (reading.beat_at is None or now - reading.beat_at > patience)


def lost_readings(now: datetime) -> list[int]:
    """The readings, of anybody, that somebody began and whose process ended, or that has not got on for a while."""
    begun = SiteReading.objects.filter(state=SiteReading.State.RUNNING).exclude(claim="")
    rows = begun.values_list("id", "claim", "beat_at")
    return [pk for pk, claim, at in rows if processes.is_gone(claim) or at is None or now - at > SILENT_AFTER]


def as_row(finding: Finding) -> dict[str, Any]:
    """A finding as it is kept."""
    return {name: value for name, value in asdict(finding).items() if value}


def _digits(number: str) -> str:
    return "".join(sign for sign in number if sign.isdigit())[-9:]


def _finding(row: dict[str, Any]) -> Finding:
    return Finding(**{name: value for name, value in row.items() if name in _PARTS})
