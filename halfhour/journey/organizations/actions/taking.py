"""Take findings of a site into its organization, and take a turn of that back as one."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime
from typing import Any
from urllib.parse import urlsplit

from django.db import transaction

from halfhour.core import moments
from halfhour.journey.organizations import queries
from halfhour.journey.organizations.actions.departments import department_learned
from halfhour.journey.organizations.actions.places import change, put
from halfhour.journey.organizations.models import Department, Organization, SiteReading
from halfhour.journey.organizations.rules.gathering import Finding
from halfhour.journey.organizations.rules.taking import Part, settle

KEPT = ("name", "phone", "email", "address", "country", "time_zone", "about", "careers_url", "internships_url",
        "hires_interns", "hires_graduates", "hiring_source", "dress", "dress_source")  # fmt: skip
Turn = dict[str, Any]


def source_of(reading: SiteReading, finding: Finding) -> str:
    """`blueharbor.example/careers, read 27 November 2026`, the day on the owner's clock."""
    day = moments.local_day(reading.finished_at or reading.created_at, reading.owner.zone)
    return f"{where_of(reading, finding)}, read {day.day} {moments.MONTHS[day.month - 1]} {day.year}"


def where_of(reading: SiteReading, finding: Finding) -> str:
    """`blueharbor.example/careers`: the page a finding stands on."""
    parts = urlsplit(finding.page)
    host = (parts.hostname or reading.host).removeprefix("www.")
    return f"{host}{parts.path.rstrip('/')[:100]}"


@transaction.atomic
def take(*, reading: SiteReading, keys: Collection[str], now: datetime) -> Turn:
    """Take the ticked findings into the organization, people left out: they are the people stage's.

    Answers what was done, for `keep_turn`. Raises NameTaken.
    """
    place = Organization.objects.select_for_update().select_related("owner").get(pk=reading.organization_id)
    ticked = [each for each in queries.findings_of(reading) if each.key in keys]
    have = {name: getattr(place, name) for name in KEPT}
    names = [part.name for part in place.departments.all()]
    taken = settle(have, ticked, names, lambda each: source_of(reading, each), lambda each: where_of(reading, each))
    said_on = place.hiring_said_on
    parts = [_learn(place, part, now) for part in taken.parts]
    if taken.fields:
        change(organization=place, now=now, **taken.fields)
    return {
        "at": now.isoformat(),
        "keys": [each.key for each in ticked if each.what != "person"],
        "fields": {name: [have[name], getattr(place, name)] for name in taken.fields},
        "parts": parts,
        "hiring_said_on": said_on.isoformat() if said_on else None,
    }


@transaction.atomic
def keep_turn(*, reading: SiteReading, turn: Turn) -> None:
    """Remember what was taken at once, so that it can be taken back at once."""
    locked = SiteReading.objects.select_for_update().get(pk=reading.pk)
    locked.taken = [*locked.taken, turn]
    locked.save(update_fields=["taken"])


@transaction.atomic
def take_back(*, reading: SiteReading, now: datetime) -> Turn | None:
    """Undo the newest turn: a field goes back unless somebody changed it since; departments that it made go if unused.

    Answers the turn, whose people are the people stage's to take back; None when there is none.
    """
    locked = SiteReading.objects.select_for_update().select_related("organization__owner").get(pk=reading.pk)
    if not locked.taken:
        return None
    *rest, turn = locked.taken
    place = locked.organization
    before = {name: old for name, (old, new) in turn["fields"].items() if getattr(place, name) == new}
    if before:
        change(organization=place, now=now, **before)
    if "hiring_source" in before:
        place.hiring_said_on = date.fromisoformat(turn["hiring_said_on"]) if turn.get("hiring_said_on") else None
        place.save(update_fields=["hiring_said_on"])
    for part in reversed(turn["parts"]):
        _unlearn(part)
    put(place)
    locked.taken = rest
    locked.save(update_fields=["taken"])
    return dict(turn)


def _learn(place: Organization, part: Part, now: datetime) -> Turn:
    known = queries.department_meant(place, part.name)
    before = {"state": known.state, "state_source": known.state_source, "phone": known.phone} if known else {}
    # A department that the site names is there; where a call said so first, the call's word stays.
    state = "" if known and known.state == Department.State.CONFIRMED else Department.State.CONFIRMED
    said = {"state": state, "source": part.source} if state else {"state": Department.State.UNKNOWN}
    learned = department_learned(
        organization=place, name=known.name if known else part.name, now=now, phone=part.phone, **said
    )
    after = {"state": learned.state, "state_source": learned.state_source, "phone": learned.phone}
    return {"id": learned.pk, "before": before, "after": after}


def _unlearn(part: Turn) -> None:
    known = Department.objects.filter(pk=part["id"]).first()
    if known is None or any(getattr(known, name) != value for name, value in part["after"].items()):
        return
    if part["before"]:
        Department.objects.filter(pk=known.pk).update(**part["before"])
    elif not known.manager_name and not _is_used(known):
        known.delete()


def _is_used(part: Department) -> bool:
    return any(
        relation.related_model._default_manager.filter(**{relation.field.name: part.pk}).exists()
        for relation in Department._meta.related_objects
    )
