"""Blocks that reports of one conversation and of a field share. Pure."""

from __future__ import annotations

from collections.abc import Iterable

from halfhour.formats.paper import Block, Items, Quote, Sign, Text
from halfhour.journey.reports.rules.naming import whose
from halfhour.journey.reports.rules.parts import Part
from halfhour.journey.reports.rules.telling import Confirmed, Noted, Talk, Told

EMPTY = "To be written."


def written(told: Told, part: Part) -> list[Block]:
    """What the writer said in a part; a part with several lines as a numbered list."""
    said = [told.written.get(key, "").strip() for key in part.keys]
    if part.lines > 1:
        return [Items(tuple(filter(None, said)), is_numbered=True)] if any(said) else [Text(EMPTY, is_aside=True)]
    return [Text(said[0])] if said[0] else [Text(EMPTY, is_aside=True)]


def texts(*said: str) -> list[Block]:
    """A paragraph for each that says something."""
    return [Text(text) for text in said if text]


def items(rows: Iterable[str]) -> list[Block]:
    """A list, or nothing."""
    rows = tuple(row for row in rows if row)
    return [Items(rows)] if rows else []


def note(said: Noted, *, by: str = "", owner: str = "") -> Block:
    """A note as it was written, with its minute: somebody's own words as such, with whose (`owner`) they are."""
    if said.is_quote:
        return Quote(said.text, ", ".join(filter(None, (owner, said.minute))))
    at = ", ".join(filter(None, (by, said.minute)))
    return Text(f"{said.text} ({at})" if at else said.text)


def quotes(talk: Talk, by: str, name: str) -> list[Block]:
    """What was noted word for word, and the phrase kept in the debrief."""
    kept = [
        Quote(said.text, ", ".join(filter(None, (whose(talk, said, by, name), said.minute))))
        for said in _word_for_word(talk)
    ]
    is_kept = not talk.phrase or any(talk.phrase in said.text for said in kept)
    return [*kept, *([] if is_kept else [Quote(talk.phrase, by)])]


def confirmed_words(said: Confirmed, by: str) -> str:
    """`Maria Chen confirmed on Halfhour on 24 September 2026: it took place on 23 September 2026 and took 35 minutes.`"""
    return (
        f"{by} confirmed on their page of Halfhour on {said.at}: the conversation took place on {said.day} and took "
        f"{said.minutes} minutes."
    )


def to_sign(talk: Talk, who: str) -> list[Block]:
    """A sentence with a line to sign under it, for the host's hand."""
    day = f" on {talk.day}" if talk.day else ""
    length = f" and took {talk.minutes} minutes" if talk.minutes else ""
    return [Text(f"This conversation with {who} took place{day}{length}."), Sign(("Name", "Signature", "Date"))]


def _word_for_word(talk: Talk) -> list[Noted]:
    return [said for asked in talk.asked for said in asked.notes if said.is_quote]
