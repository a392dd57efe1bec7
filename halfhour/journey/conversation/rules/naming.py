"""Whose words they are, as they may be told outside one's own notes: without the name unless one said so. Pure."""

from __future__ import annotations

from dataclasses import dataclass

WHERE = {
    "room": "behind a shut door",
    "floor": "in an open office",
    "cafe": "in a café or outside",
    "site": "walking through the place",
    "call": "on a call",
}


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who said something. `kind` is said after `somebody`, `place` tells what kind of place it is (`health care`)."""

    name: str
    title: str = ""
    organization: str = ""
    kind: str = ""
    place: str = ""
    field: str = ""


def may_name(person: bool, words: bool | None) -> bool:
    """Whether the name may stand beside these words: what was said of the words goes before what holds for the person."""
    return person if words is None else words


def attribution(speaker: Speaker, *, named: bool) -> str:
    """`Maria Chen, Research lead, Blue Harbor Health`; not named `Research lead, health care`.

    Without the name the organization is left out too: role and organization together are a name.
    """
    if named:
        return ", ".join(part for part in (speaker.name, speaker.title, speaker.organization) if part)
    role = speaker.title or f"Somebody {speaker.kind}".strip()
    return ", ".join(part for part in (role, speaker.place or speaker.field) if part)


def circumstances(said_in: str, overheard: bool | None) -> str:
    """`in an open office, overheard`: where it was said, and who could hear; blank where nobody said."""
    heard = {True: "overheard", False: "not overheard", None: ""}[overheard]
    return ", ".join(part for part in (WHERE.get(said_in, ""), heard) if part)
