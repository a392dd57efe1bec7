"""Fields one is weighing, and departments that exist or do not."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import transaction

from halfhour.accounts.models import User
from halfhour.journey.organizations import queries, rules
from halfhour.journey.organizations.actions.places import put
from halfhour.journey.organizations.actions.problems import DepartmentTaken, NameMissing
from halfhour.journey.organizations.models import Department, Field, Organization


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
    put(organization)
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
    put(department.organization)
    return department
