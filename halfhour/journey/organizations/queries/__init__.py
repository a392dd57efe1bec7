"""Reads of organizations, departments, fields and the readings of their sites; the owner comes first."""

from halfhour.journey.organizations.queries.exporting import as_contacts
from halfhour.journey.organizations.queries.places import (
    PAGE,
    by_keys,
    department_meant,
    department_named,
    field_named,
    fields_of,
    names_of_fields,
    page_of,
    search_text,
    unused,
)
from halfhour.journey.organizations.queries.sites import (
    changes_of,
    findings_of,
    is_stuck,
    lost_readings,
    newest_reading,
    newest_readings,
    pages_so_far,
    phone_of_site,
    read_before,
    site_said,
    taken_at,
)

__all__ = [
    "PAGE",
    "as_contacts",
    "by_keys",
    "changes_of",
    "department_meant",
    "department_named",
    "field_named",
    "fields_of",
    "findings_of",
    "is_stuck",
    "lost_readings",
    "names_of_fields",
    "newest_reading",
    "newest_readings",
    "page_of",
    "pages_so_far",
    "phone_of_site",
    "read_before",
    "search_text",
    "site_said",
    "taken_at",
    "unused",
]
