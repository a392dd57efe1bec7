"""Reads of organizations, departments and fields."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice

from django.db.models import Exists, OuterRef, QuerySet

from halfhour.accounts.models import User
from halfhour.core.prepared import Given, Prepared
from halfhour.core.search import Text
from halfhour.journey.organizations import rules
from halfhour.journey.organizations.models import Department, Field, Organization

PAGE = 25
FIELDS = Prepared(lambda: Field.objects.filter(owner=Given("owner")).values_list("id", "name"))
AT_ONCE = 300  # names in one query: SQLite takes 999 variables


def fields_of(owner: User) -> QuerySet[Field]:
    """The fields one is weighing, oldest first."""
    return Field.objects.filter(owner=owner)


def names_of_fields(owner: User) -> list[tuple[int, str]]:
    """Ids and names of the fields, oldest first."""
    return [(pk, name) for pk, name in FIELDS.rows(owner=owner.pk)]


def field_named(owner: User, name: str) -> Field | None:
    """The field of that name, whatever its capitals; there are few, so they are compared here."""
    wanted = name.casefold()
    return next((field for field in fields_of(owner) if field.name.casefold() == wanted), None)


def department_named(organization: Organization, name: str) -> Department | None:
    """The department of that name, whatever its capitals."""
    wanted = name.casefold()
    return next((known for known in organization.departments.all() if known.name.casefold() == wanted), None)


def department_meant(organization: Organization, name: str) -> Department | None:
    """The department that a site means by `name`: the one of that name, else one that differs by “department” alone."""
    key = rules.part_of(name)
    alike = (known for known in organization.departments.all() if rules.part_of(known.name) == key)
    return department_named(organization, name) or next(alike, None)


def by_keys(owner: User, keys: Iterable[str], *also: str) -> dict[str, Organization]:
    """The organizations of `owner` with these folded names, by them, with the fields in `also`; a query for every 300."""
    left, found = iter(keys), {}
    while some := list(islice(left, AT_ONCE)):
        for known in Organization.objects.filter(owner=owner, key__in=some).only(
            "id", "owner_id", "name", "key", *also
        ):
            found[known.key] = known
    return found


def page_of(owner: User, *, after: str = "", words: str = "") -> list[Organization]:
    """Up to 26 organizations by name, from the first whose key is beyond `after`; a 26th says that there are more.

    `words` keeps those whose name holds them. Departments come along: two queries whatever the number of rows.
    """
    rows = Organization.objects.filter(owner=owner, key__gt=after).select_related("field").order_by("key")
    if words := rules.key_of(words):
        rows = rows.filter(key__contains=words)
    rows = rows.only("name", "key", "address", "field__name", "hires_interns", "hires_graduates")
    return list(rows.prefetch_related("departments")[: PAGE + 1])


def unused(owner: User, ids: Iterable[int]) -> list[int]:
    """Those of `ids` that were never edited and that nothing of any stage hangs on, found by the foreign keys."""
    left = iter(ids)
    found: list[int] = []
    hanging = [
        ~Exists(relation.related_model._default_manager.filter(**{relation.field.name: OuterRef("pk")}))
        for relation in Organization._meta.related_objects
    ]
    while some := list(islice(left, AT_ONCE)):
        rows = Organization.objects.filter(owner=owner, pk__in=some, revision=1)
        found += rows.filter(*hanging).values_list("pk", flat=True)
    return found


def search_text(organization: Organization) -> Text:
    """What search finds an organization by: its name, and everything known of it."""
    departments = [f"{d.name} {d.manager_name}" for d in organization.departments.all()]
    field = organization.field.name if organization.field_id and organization.field else ""
    return Text(
        kind="organization",
        object_id=organization.pk,
        title=organization.name,
        names=organization.name,
        body=" ".join([field, organization.address, organization.about, *departments]),
        excerpt=field or organization.address,
    )
