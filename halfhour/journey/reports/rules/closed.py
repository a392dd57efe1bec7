"""The short facts of a report. Pure."""

from __future__ import annotations

from halfhour.journey.reports.rules.naming import is_named
from halfhour.journey.reports.rules.parts import Naming, Part
from halfhour.journey.reports.rules.telling import Talk, Told


def fact(told: Told, part: Part, name: str) -> str:
    """What stands beside a closed part's label; blank where nothing is known or nothing may be said."""
    if part.asks:
        return told.written.get(part.key, "")
    if part.key == "student":
        return told.student
    if part.key == "school":
        return told.school
    if not told.talks:
        return ""
    if part.key == "interest":
        return _interests(told)
    return _of_talk(told.talks[0], part.key, name)


def _of_talk(talk: Talk, key: str, name: str) -> str:
    if key == "person":
        return talk.name if is_named(talk, name) else ""
    if key == "role":
        return _role(talk, name)
    if key == "contact":
        return talk.contact if is_named(talk, name) else ""
    if key == "met":
        return ", ".join(filter(None, (talk.day, talk.way, f"{talk.minutes} minutes" if talk.minutes else "")))
    return talk.found


def _interests(told: Told) -> str:
    """`3 of 5 before, 5 of 5 after`; of a field from before the first conversation to after the last."""
    before = [talk.interest[0] for talk in told.talks if talk.interest[0] is not None]
    after = [talk.interest[1] for talk in told.talks if talk.interest[1] is not None]
    first, last = (" the first", " the last") if told.field_name else ("", "")
    said = [f"{before[0]} of 5 before{first}"] if before else []
    said += [f"{after[-1]} of 5 after{last}"] if after else []
    return ", ".join(said)


def _role(talk: Talk, name: str) -> str:
    """Title and organization, which together are a name: of who is not named, only what kind of work it is."""
    if is_named(talk, name):
        return ", ".join(filter(None, (talk.title, talk.organization)))
    return "" if name == Naming.NOBODY.value else talk.kind
