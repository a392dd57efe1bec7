"""Organizations: found or added, changed, forgotten when nothing hangs on them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.db import transaction

from halfhour.accounts.models import User
from halfhour.core import bulk, search
from halfhour.core.moments import local_day
from halfhour.journey.organizations import queries, rules
from halfhour.journey.organizations.actions.problems import NameMissing, NameTaken
from halfhour.journey.organizations.models import Organization


@transaction.atomic
def find_or_add(*, owner: User, name: str, now: datetime, **details: Any) -> Organization:
    """The organization whose folded name is that of `name`, or a new one with `details`.

    Details fill what is empty on one that was there; what was known stays. Raises NameMissing.
    """
    key = rules.key_of(name)
    if not key:
        raise NameMissing
    known = Organization.objects.filter(owner=owner, key=key).first()
    if known is None:
        known = Organization.objects.create(owner=owner, created_at=now, name=rules.tidy(name), key=key, **details)
        put(known)
        return known
    blank = {field: value for field, value in details.items() if value and not getattr(known, field)}
    return change(organization=known, now=now, **blank) if blank else known


@transaction.atomic
def add(*, owner: User, name: str, now: datetime, **details: Any) -> Organization:
    """A new organization. Raises NameMissing, and NameTaken where `find_or_add` would have found one."""
    if Organization.objects.filter(owner=owner, key=rules.key_of(name)).exists():
        raise NameTaken
    return find_or_add(owner=owner, name=name, now=now, **details)


@transaction.atomic
def change(*, organization: Organization, now: datetime, **fields: Any) -> Organization:
    """Set `fields`; a new name takes its key along, news of hiring its day. Raises NameMissing, NameTaken."""
    if "name" in fields:
        fields["name"] = rules.tidy(fields["name"])
        fields["key"] = _free_key(organization, fields["name"])
    hires = [name for name in ("hires_interns", "hires_graduates", "hiring_source") if name in fields]
    if any(fields[name] != getattr(organization, name) for name in hires):
        fields["hiring_said_on"] = local_day(now, organization.owner.zone)
    for name, value in fields.items():
        setattr(organization, name, value)
    organization.revision += 1
    organization.save(update_fields=[*fields, "revision"])
    put(organization)
    return organization


@transaction.atomic
def add_many(
    *, owner: User, names: Iterable[str], now: datetime, **details: Any
) -> tuple[dict[str, Organization], set[int]]:
    """By their keys, the organizations that `names` mean, and the ids of those added now, with `details`.

    A constant number of queries for every 300 names.
    """
    wanted = {key: rules.tidy(name) for name in names if (key := rules.key_of(name))}
    known = queries.by_keys(owner, wanted)
    missing = [
        Organization(owner=owner, created_at=now, name=name, key=key, **details)
        for key, name in wanted.items()
        if key not in known
    ]
    bulk.insert(missing)
    known |= {made.key: made for made in missing}
    search.put(owner.id, [_plain_text(made) for made in missing])
    return known, {made.pk for made in missing}


@transaction.atomic
def forget_unused(*, owner: User, ids: Iterable[int]) -> int:
    """Remove those of `ids` that nobody edited and nothing hangs on. Answers how many went."""
    going = queries.unused(owner, ids)
    search.remove(owner.id, "organization", going)
    for start in range(0, len(going), 500):
        Organization.objects.filter(owner=owner, pk__in=going[start : start + 500]).delete()
    return len(going)


@transaction.atomic
def note_hiring(
    *, organization: Organization, now: datetime, interns: str = "", graduates: str = "", source: str = ""
) -> Organization:
    """Keep whether it hires interns or graduates ("yes", "no"; empty leaves what is known), and who said so."""
    said: dict[str, Any] = {}
    if interns:
        said["hires_interns"] = interns
    if graduates:
        said["hires_graduates"] = graduates
    if not said:
        return organization
    return change(organization=organization, now=now, hiring_source=source or organization.hiring_source, **said)


def _free_key(organization: Organization, name: str) -> str:
    key = rules.key_of(name)
    if not key:
        raise NameMissing
    if key != organization.key:
        others = Organization.objects.filter(owner_id=organization.owner_id, key=key).exclude(pk=organization.pk)
        if others.exists():
            raise NameTaken
    return key


def put(organization: Organization) -> None:
    """Let search find what is known of it now."""
    search.put(organization.owner_id, [queries.search_text(organization)])


def _plain_text(organization: Organization) -> search.Text:
    return search.Text("organization", organization.pk, organization.name, names=organization.name)
