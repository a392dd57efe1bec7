"""What a decision comes to once the person is looked at: who is added, what a merge changes, what was there. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from halfhour.journey.people.rules.details import Details
from halfhour.journey.people.rules.judging import WHY
from halfhour.journey.people.rules.merging import in_words, kept_instead, merge
from halfhour.journey.people.rules.planning import Decision, number_of

NOTHING: dict[str, Any] = {
    "given": "",
    "family": "",
    "title": "",
    "organization": "",
    "department": "",
    "email": "",
    "other_emails": [],
    "phone": "",
    "other_phones": [],
    "profile_url": "",
    "connected_on": None,
    "shares_school": False,
    "remarks": "",
}


@dataclass(slots=True)
class Settled:
    """What one row comes to: `outcome` is added, merged, same or skipped; `new` are the fields it sets.

    `before` holds what those fields were, for the undo; `why` is what the report says.
    """

    decision: Decision
    outcome: str
    why: str = ""
    changes: str = ""
    new: dict[str, Any] = field(default_factory=dict)
    before: dict[str, Any] = field(default_factory=dict)


PLACE = {"website": "website", "phone": "phone", "address": "address", "about": "what they do"}


def settle_place(decision: Decision, have: Mapping[str, Any] | None) -> Settled:
    """What a row about an organization comes to. `have` is that organization by the fields of PLACE, None for a new one."""
    said = decision.row.said.place or {}
    if have is None:
        return Settled(decision, "added", "An organization.", new=dict(said))
    new = {name: text for name, text in said.items() if not have[name]}
    if not new:
        return Settled(decision, "same", "This organization is there.")
    changes = ", ".join(f"{PLACE[name]} added" for name in new)
    return Settled(decision, "merged", f"An organization: {changes}.", changes, new, {name: have[name] for name in new})


def settle(group: Sequence[Decision], have: Mapping[str, Any] | None, *, newer: bool = False) -> list[Settled]:
    """What every row of one person comes to. `have` is the person (see merging.merge), None for one to be added.

    Only the first row of a file may replace what is there (`newer`): a second row about the same person fills gaps.
    """
    now = {**(have or NOTHING)}
    kept: set[str] = set()
    settled = []
    for place, decision in enumerate(group):
        if decision.choice == "skip":
            settled.append(Settled(decision, "skipped", "You chose to skip this row."))
            continue
        new = merge(now, decision.row.said, newer=newer and place == 0)
        before = {name: now[name] for name in new if name not in kept}
        settled.append(_said(decision, new, before, now, added=have is None and place == 0))
        kept |= new.keys()
        now |= new
    return settled


def _said(
    decision: Decision, new: dict[str, Any], before: dict[str, Any], now: Mapping[str, Any], *, added: bool
) -> Settled:
    said = decision.row.said
    if added:
        return Settled(decision, "added", _cut(said), new=new)
    changes = in_words(now, new)
    why = [changes, _reason(decision), kept_instead({**now, **new}, said), _cut(said)]
    outcome = "merged" if new else "same"
    return Settled(decision, outcome, "; ".join(filter(None, why)), changes, new, before if decision.target > 0 else {})


def _reason(decision: Decision) -> str:
    if decision.match is None:
        return ""
    row = number_of(decision.match.ref) + 1
    where = f"row {row} of this file has " if decision.match.ref < 0 else ""
    return f"{where}{WHY[decision.match.kind]}"


def _cut(said: Details) -> str:
    return f"too long, so cut: {', '.join(said.cut)}" if said.cut else ""
