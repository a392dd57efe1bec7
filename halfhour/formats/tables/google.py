"""The headers of Google's contact exports, old and new: a thing, its number and what the column says of it."""

from __future__ import annotations

import re

_NUMBERED = re.compile(
    r"^(e-?mail|phone|address|organization|website|relation|event|custom field|im|jot|calendar link|language) (\d+) - (.+)$",
    re.IGNORECASE,
)
_MEANING = {
    ("email", "value"): "email",
    ("phone", "value"): "phone",
    ("website", "value"): "website",
    ("organization", "name"): "organization",
    ("organization", "title"): "title",
    ("organization", "department"): "department",
    ("address", "formatted"): "address",
    ("address", "street"): "street",
    ("address", "city"): "city",
    ("address", "region"): "region",
    ("address", "postal code"): "postcode",
    ("address", "country"): "country",
}
_KEPT = frozenset(thing for thing, _ in _MEANING)
_QUIET = frozenset(
    ("type", "label", "yomi name", "symbol", "location", "job description", "po box", "extended address")
)
# In Google's old and new files several values of one kind stand in one cell.
SEPARATOR = " ::: "


def numbered(header: str) -> tuple[str, str, str] | None:
    """(thing, number, aspect) of a header such as “E-mail 1 - Value”, in small letters; None for any other."""
    match = _NUMBERED.match(header.strip())
    if not match:
        return None
    thing, number, aspect = match.groups()
    return thing.lower().replace("-", ""), number, aspect.lower().strip()


def field_of(header: str) -> str | None:
    """The field of a numbered Google header, "ignore" for one not kept, None when it is none or in other words."""
    parts = numbered(header)
    if parts is None:
        return None
    thing, _, aspect = parts
    return _MEANING.get((thing, aspect)) or ("ignore" if thing not in _KEPT or aspect in _QUIET else None)


def labels(header: list[str]) -> dict[int, int]:
    """For each numbered column, the index of the one that says what kind of value it holds (“Phone 1 - Label”)."""
    parts = [numbered(name) for name in header]
    kinds = {each[:2]: index for index, each in enumerate(parts) if each and each[2] in ("type", "label")}
    return {index: kinds[each[:2]] for index, each in enumerate(parts) if each and each[:2] in kinds}
