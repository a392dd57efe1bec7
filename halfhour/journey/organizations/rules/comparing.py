"""What is new, gone or other on a site since it was read before. Pure."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from halfhour.journey.organizations.rules.gathering import Finding

PASSING = ("news", "quote", "culture", "wear")  # these come and go; only what is new among them is worth a word


def changes(
    before: Sequence[Finding], now: Sequence[Finding], read: Collection[str], *, with_people: bool = True
) -> dict[str, Any]:
    """`added` keys, `changed` texts by key as they were, and the texts and pages of what is `gone`.

    Something is gone only when the page it stood on was `read` this time and no longer says it. Without `with_people`
    nothing is said of people: those of a reading long ago were let go.
    """
    if not with_people:
        before, now = ([each for each in found if each.what != "person"] for found in (before, now))
    old, new = {each.key: each for each in before}, {each.key: each for each in now}
    return {
        "added": [key for key in new if key not in old],
        "changed": {
            key: _said(old[key])
            for key, each in new.items()
            if key in old and _said(old[key]) != _said(each) and each.what not in PASSING
        },
        "gone": [
            {"what": each.what, "text": _said(each), "page": each.page}
            for key, each in old.items()
            if key not in new and each.page in read and each.what not in PASSING
        ],
    }


def _said(each: Finding) -> str:
    return f"{each.text}, {each.of}" if each.of else each.text
