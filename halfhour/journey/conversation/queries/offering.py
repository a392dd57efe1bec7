"""What the notes already hold for the debrief, as rows to be taken with a tick; what is kept already is left out."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from halfhour.core.folding import fold
from halfhour.core.moments import local_day, short_day
from halfhour.journey.conversation.models import Note, Opening, Promise, Referral
from halfhour.journey.conversation.rules import noticing
from halfhour.journey.interviews.models import Interview

FROM_NOTES = uuid.UUID("6a0c9c55-3d0e-5b53-9c62-5f2c3f0f9d1e")  # ours: the same sentence is the same row, taken twice


@dataclass(frozen=True, slots=True)
class Offer:
    """One row that the notes hold: `uid` is the id it gets when taken, `values` are what its action takes.

    `kind` is name, opening or promise; `label` says it in one line, `said` is the sentence it comes from.
    """

    uid: uuid.UUID
    kind: str
    label: str
    said: str
    values: dict[str, Any]


def offers(
    interview: Interview,
    notes: Iterable[Note],
    names: Iterable[Referral],
    openings: Iterable[Opening],
    promises: Iterable[Promise],
) -> list[Offer]:
    """What `notes` hold besides the rows that are there. The interview comes with its person. No query."""
    said = [note.text for note in notes if note.kind == Note.Kind.NOTE]
    day = local_day(interview.started_at or interview.starts_at, interview.zone)
    found = [
        *_names(interview, said, [row.name for row in names]),
        *(offer for offer in _openings(interview, said, day) if _is_new(offer, [row.text for row in openings])),
        *(offer for offer in _promises(interview, said, day) if _is_new(offer, [row.text for row in promises])),
    ]
    there = {row.uid for rows in (names, openings, promises) for row in rows}
    return [offer for offer in found if offer.uid not in there]


def _offer(interview: Interview, kind: str, label: str, said: str, values: dict[str, Any]) -> Offer:
    return Offer(uuid.uuid5(FROM_NOTES, f"{interview.uid}:{kind}:{label}:{fold(said)}"), kind, label, said, values)


def _names(interview: Interview, said: list[str], kept: list[str]) -> list[Offer]:
    host = interview.person
    known = [host.full_name, host.first_name, *kept, *([host.organization.name] if host.organization else [])]
    return [
        _offer(
            interview,
            "name",
            f"{found.name}, {found.organization_name}" if found.organization_name else found.name,
            found.sentence,
            {"name": found.name, "organization_name": found.organization_name, "remarks": found.sentence},
        )
        for found in noticing.names(said, known)
    ]


def _openings(interview: Interview, said: list[str], day: date) -> list[Offer]:
    return [
        _offer(
            interview,
            "opening",
            f"{Opening.Kind(found.kind).label}{_by('from', found.opens_on)}",
            found.text,
            {"kind": found.kind, "text": found.text, "opens_on": found.opens_on},
        )
        for found in noticing.openings(said, day)
    ]


def _promises(interview: Interview, said: list[str], day: date) -> list[Offer]:
    return [
        _offer(
            interview,
            "promise",
            f"{Promise.By(found.by).label}{_by('by', found.due_on)}",
            found.text,
            {"by": found.by, "text": found.text, "due_on": found.due_on},
        )
        for found in noticing.promises(said, day)
    ]


def _by(word: str, day: date | None) -> str:
    return f", {word} {short_day(day, day)}" if day else ""


def _is_new(offer: Offer, kept: list[str]) -> bool:
    said = fold(offer.said)
    return not any(fold(text) in said or said in fold(text) for text in kept if text.strip())
