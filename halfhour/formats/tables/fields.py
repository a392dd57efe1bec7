"""What a column can mean."""

from __future__ import annotations

# Name of the field, and what the page that maps columns calls it. Order is the order of the choices there.
FIELDS: dict[str, str] = {
    "full_name": "Full name",
    "given": "First name",
    "middle": "Middle name",
    "family": "Last name",
    "suffix": "Name suffix",
    "email": "Mail address",
    "phone": "Phone",
    "phone:mobile": "Mobile phone",
    "organization": "Organization",
    "department": "Department",
    "title": "Job title",
    "profile_url": "Profile (LinkedIn and the like)",
    "website": "Website",
    "connected_on": "Connected on",
    "address": "Postal address",
    "street": "Street",
    "city": "City",
    "region": "State or region",
    "postcode": "Postal code",
    "country": "Country",
    "note": "Note",
    "major": "Major",
    "year": "School year",
    "graduation": "Graduation",
    "college": "College or school",
}

ADDRESS = ("street", "city", "region", "postcode", "country", "address")
PHONES = ("phone", "mobile", "fax", "pager")
# Read so that they are told from what is kept; nothing is taken from them.
QUIET = frozenset({"prefix", "nickname", "role", "ignore"})
# A school's student file: everything else in it is dropped while reading (see privacy.py).
OF_STUDENTS = frozenset(
    {"full_name", "given", "middle", "family", "suffix", "email", "major", "year", "graduation", "college"}
)


def base(field: str) -> str:
    """The field without its place: "phone" of "phone:work fax"."""
    return field.partition(":")[0]


def is_field(name: str) -> bool:
    """True when `name` is a field a mapping may ask for, with or without a place."""
    return name in FIELDS or base(name) in FIELDS or name == "role"
