"""What one does with organizations: find or add them, learn about their departments, note whether they hire."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.db import transaction

from halfhour.accounts.models import User
from halfhour.core import bulk, search
from halfhour.core.problems import Problem
from halfhour.journey.organizations import queries, rules
from halfhour.journey.organizations.models import Department, Field, Organization


class NameMissing(Problem):
    """Nothing can be found again without a name."""

    sentence = "Give it a name: a word is enough."
    field = "name"


class NameTaken(Problem):
    """Two organizations of one name would be taken for each other."""

    sentence = "You have an organization of that name already. Open that one, or give this one another name."
    field = "name"


class DepartmentTaken(Problem):
    """A department is known by its name within its organization."""

    sentence = "This organization has a department of that name already."
    field = "name"


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
        _put(known)
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
    """Set `fields`; a new name takes its key along. Raises NameMissing, NameTaken."""
    if "name" in fields:
        fields["name"] = rules.tidy(fields["name"])
        fields["key"] = _free_key(organization, fields["name"])
    for name, value in fields.items():
        setattr(organization, name, value)
    organization.revision += 1
    organization.save(update_fields=[*fields, "revision"])
    _put(organization)
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
def field_named(*, owner: User, name: str, now: datetime) -> Field:
    """The field of that name, whatever its capitals, or a new one. Raises NameMissing."""
    name = rules.tidy(name)[:120].strip()
    if not name:
        raise NameMissing("Say which field: a word or two.", field="field_name")
    known = queries.field_named(owner, name)
    return known or Field.objects.create(owner=owner, created_at=now, name=name)


@transaction.atomic
def department_learned(
    *,
    organization: Organization,
    name: str,
    now: datetime,
    state: str = Department.State.CONFIRMED,
    manager_name: str = "",
    phone: str = "",
    source: str = "",
) -> Department:
    """Keep what was learned of a department, found by its name whatever its capitals. Raises NameMissing.

    What was said wins over what was known; what was not said stays. A plain "not known" unsays nothing.
    """
    name = rules.tidy(name)[:120].strip()
    if not name:
        raise NameMissing("Which department? Give it a name.")
    known = queries.department_named(organization, name)
    if known is None:
        known = Department(organization=organization, owner_id=organization.owner_id, created_at=now, name=name)
    if state != Department.State.UNKNOWN and (state != known.state or source):
        known.state, known.state_source = state, source
    known.manager_name = manager_name.strip() or known.manager_name
    known.phone = phone.strip() or known.phone
    known.save()
    _put(organization)
    return known


@transaction.atomic
def change_department(*, department: Department, now: datetime, **fields: Any) -> Department:
    """Set `fields` of a department. Raises NameMissing, DepartmentTaken."""
    if "name" in fields:
        fields["name"] = rules.tidy(fields["name"])[:120].strip()
        if not fields["name"]:
            raise NameMissing
        other = queries.department_named(department.organization, fields["name"])
        if other is not None and other.pk != department.pk:
            raise DepartmentTaken
    for name, value in fields.items():
        setattr(department, name, value)
    department.save(update_fields=[*fields])
    _put(department.organization)
    return department


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


def _put(organization: Organization) -> None:
    search.put(organization.owner_id, [queries.search_text(organization)])


def _plain_text(organization: Organization) -> search.Text:
    return search.Text("organization", organization.pk, organization.name, names=organization.name)
