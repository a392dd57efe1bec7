"""Natural ids: what a row is called in archives, the same in every archive of whatever Halfhour it goes through.

A row that was made here is called by its number, `12`; one that came in is called as it was where it came from,
`0b3c…/12`, and so comes home under the name it left with. With the head's `space` in front every name is whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from halfhour.accounts.models import User
from halfhour.desk.models import Brought, Space
from halfhour.desk.takeout.leaving import IDS_IN_TEXTS

SPACE = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
ID = re.compile(r"(?:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/)?(\d{1,18})")
AT_ONCE = 500


class Names:
    """The names of one owner's rows: which came from elsewhere is looked up some hundred at a time."""

    def __init__(self, owner: User, space: str) -> None:
        self._owner, self.space = owner, space
        self._known: dict[str, dict[int, str]] = {}

    def learn(self, label: str, pks: Iterable[int]) -> None:
        """Looks up what these rows are called, so that `of` can tell."""
        rows = Brought.objects.filter(owner=self._owner, label=label, object_id__in=list(pks))
        self._known.setdefault(label, {}).update(rows.values_list("object_id", "origin"))

    def of(self, label: str, pk: int) -> str:
        """What the row is called in an archive."""
        return self._known.get(label, {}).get(pk, str(pk))

    def in_text(self, field: str, text: str) -> str:
        """A text that holds an id, with the row's name in its place."""
        place = id_within(field, text)
        if place is None:
            return text
        number, label = place
        parts = text.split(":")
        if parts[number].isdigit():
            parts[number] = self.of(label, int(parts[number]))
        return ":".join(parts)


def whole(space: str, name: str) -> str:
    """`12` of a space as `0b3c…/12`; a name that is whole stays."""
    return name if "/" in name else f"{space}/{name}"


def text_inward(field: str, text: str, ids: Any) -> str:
    """A text that holds a name, with the row's id here in its place; "" when that row did not come."""
    place = id_within(field, text)
    if place is None:
        return text
    number, label = place
    parts = text.split(":")
    pk = ids(label, parts[number])
    if pk is None:
        return ""
    parts[number] = str(pk)
    return ":".join(parts)


def id_within(field: str, text: str) -> tuple[int, str] | None:
    """Which part of a text by this field is an id, and of which table; None when none is."""
    found = IDS_IN_TEXTS.get(field, {}).get(text.partition(":")[0])
    return found if found and len(text.split(":")) > found[0] else None


def space_of(owner: User) -> str:
    """What this account is called among archives; made when it is first asked for."""
    space, _ = Space.objects.get_or_create(owner=owner, defaults={"created_at": owner.date_joined})
    return str(space.space)
