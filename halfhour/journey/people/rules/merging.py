"""What a merge changes: it fills what is empty; what you have stays, unless nobody but a file ever wrote it. Pure."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from halfhour.journey.organizations.rules import key_of, place_of
from halfhour.journey.people.rules.details import DEPARTMENT, Details
from halfhour.journey.people.rules.keys import mail_key, phone_key
from halfhour.journey.people.rules.naming import folded

# `organization` and `department` are names here; the action that applies a merge finds or adds the row.
MERGED = (
    "given",
    "family",
    "title",
    "organization",
    "department",
    "email",
    "other_emails",
    "phone",
    "other_phones",
    "profile_url",
    "connected_on",
    "shares_school",
    "remarks",
)
SAID = {
    "title": "title",
    "organization": "organization",
    "email": "mail",
    "phone": "phone",
    "profile_url": "profile",
    "connected_on": "day you connected",
}


def merge(have: Mapping[str, Any], said: Details, *, newer: bool) -> dict[str, Any]:
    """The fields of `have` (those in MERGED) that take a new value, with it; empty when nothing is new.

    With `newer` the file's title and organization replace those that are there: for people whom nobody edited since
    a file brought them, who may have moved on. The department they leave goes with the organization.
    """
    new: dict[str, Any] = {}
    for name in ("profile_url", "connected_on", "shares_school"):
        if getattr(said, name) and not have[name]:
            new[name] = getattr(said, name)
    if said.given and not have["given"] and not have["family"]:
        new |= {"given": said.given, "family": said.family}
    new |= _more(have, "email", "other_emails", said.mails, mail_key)
    new |= _more(have, "phone", "other_phones", said.phones, phone_key)
    new |= _work(have, said, newer)
    remarks = have["remarks"]
    if _leaves(have, new):
        new |= {"department": ""} if have["department"] else {}
        remarks = _without_department(remarks)
    known = f"{remarks}\n{DEPARTMENT}{new.get('department', have['department']) or '-'}"
    remarks = "\n".join(filter(None, [remarks, *(line for line in said.remarks if line not in known)]))
    return new | ({"remarks": remarks} if remarks != have["remarks"] else {})


def in_words(before: Mapping[str, Any], new: Mapping[str, Any]) -> str:
    """`mail added, title now “Director” (was “Lead”)`: what a merge changes, for the preview and the report."""
    said = []
    for name, words in SAID.items():
        if name not in new:
            continue
        if before.get(name) and isinstance(new[name], str):
            said.append(f"{words} now “{new[name]}” (was “{before[name]}”)")
        else:
            said.append(f"{words} added")
    remarks = before["remarks"]
    if _leaves(before, new):
        remarks = _without_department(remarks)
        if "department" in new or remarks != before["remarks"]:
            said.append("the department there taken off")
    for name, words in (("other_emails", "another mail"), ("other_phones", "another phone")):
        if name in new:
            said.append(f"{words} added")
    if new.get("remarks", remarks) != remarks:
        said.append("remarks added")
    if "shares_school" in new:
        said.append("your school noted")
    if not said and new:
        said.append("parts of the name added")
    return ", ".join(said)


def kept_instead(have: Mapping[str, Any], said: Details) -> str:
    """What the file says of title and organization that a merge did not take, or an empty text."""
    other = []
    if said.title and have["title"] and folded(said.title) != folded(have["title"]):
        other.append(said.title)
    if other_employer(have, said):
        other.append(said.organization)
    return f"the file says “{', '.join(other)}”; yours stays" if other else ""


def other_employer(have: Mapping[str, Any], said: Details) -> bool:
    """Whether a file names another organization than the one that is known."""
    return bool(
        said.organization and have["organization"] and _place(said.organization) != _place(have["organization"])
    )


def _leaves(have: Mapping[str, Any], new: Mapping[str, Any]) -> bool:
    return bool(have["organization"] and "organization" in new)


def _without_department(remarks: str) -> str:
    return "\n".join(line for line in remarks.split("\n") if not line.startswith(DEPARTMENT))


def _more(
    have: Mapping[str, Any], first: str, others: str, said: list[str], key: Callable[[str], str]
) -> dict[str, Any]:
    known = {key(text) or text for text in [have[first], *have[others]] if text}
    fresh = [text for text in said if (key(text) or text) not in known]
    if not fresh:
        return {}
    new: dict[str, Any] = {}
    if not have[first]:
        new[first] = fresh.pop(0)
    if fresh:
        new[others] = [*have[others], *fresh]
    return new


def _work(have: Mapping[str, Any], said: Details, newer: bool) -> dict[str, Any]:
    moved = bool(said.organization) and _place(said.organization) != _place(have["organization"])
    if moved and have["organization"]:
        return {"organization": said.organization, "title": said.title} if newer else {}
    new: dict[str, Any] = {"organization": said.organization} if moved else {}
    other_title = bool(said.title) and folded(said.title) != folded(have["title"])
    if other_title and (not have["title"] or (newer and said.organization)):
        new["title"] = said.title
    return new


def _place(name: str) -> str:
    return place_of(key_of(name))
