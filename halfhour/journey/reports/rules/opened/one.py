"""The open parts of the report of one conversation. Pure."""

from __future__ import annotations

from collections.abc import Callable

from halfhour.formats.paper import Block, Heading, Text
from halfhour.journey.reports.rules.naming import who, whose
from halfhour.journey.reports.rules.opened import blocks
from halfhour.journey.reports.rules.parts import Part, Wording
from halfhour.journey.reports.rules.telling import Noted, Talk, Told

UNANSWERED = "Asked; nothing was noted."


def of_one(told: Told, part: Part, wording: str, name: str) -> list[Block]:
    """What one part holds; nothing where nothing is known."""
    if part.key == "answers":
        return _answers(told, wording, name)
    if part.asks:
        return blocks.written(told, part)
    if not told.talks:
        return []
    talk = told.talks[0]
    if part.key == "quotes":
        return blocks.quotes(talk, who(talk, name), name)
    return FILL[part.key](talk, who(talk, name))


def _answers(told: Told, wording: str, name: str) -> list[Block]:
    if wording == Wording.VERBATIM.value:
        return [block for talk in told.talks for block in _verbatim(talk, name)]
    if said := told.written.get("answers", "").strip():
        return [Text(said)]
    return [block for talk in told.talks for block in by_theme(talk)]


def _verbatim(talk: Talk, name: str) -> list[Block]:
    """Every question that was asked with every note under it, word for word; then the notes under none."""
    found: list[Block] = []
    by = who(talk, name)
    for asked in talk.asked:
        if not asked.notes and not asked.was_asked:
            continue
        found.append(Heading(asked.text or "Besides", level=2))
        notes = [blocks.note(said, owner=whose(talk, said, by, name)) for said in asked.notes]
        found += notes or [Text(UNANSWERED, is_aside=True)]
    return found


def by_theme(talk: Talk) -> list[Block]:
    """One paragraph for each theme, made of its notes."""
    themes: dict[str, list[Noted]] = {}
    for asked in talk.asked:
        themes.setdefault(asked.theme or "Besides", []).extend(asked.notes)
    found: list[Block] = []
    for theme, notes in themes.items():
        if notes:
            found += [Heading(theme, level=2), Text(" ".join(ended(said.text) for said in notes))]
    return found


def ended(text: str) -> str:
    """The note as a sentence that another one can follow."""
    text = text.strip()
    return text if not text or not text[-1].isalnum() else f"{text}."


def _thanks(talk: Talk, by: str) -> list[Block]:
    if talk.thanked is None:
        return [Text("Not sent yet.", is_aside=True)]
    sent = Text(f"Sent on {talk.thanked.day}, {talk.thanked.way}.")
    return [sent, *blocks.texts(talk.thanked.body)]


def _confirmation(talk: Talk, by: str) -> list[Block]:
    if not talk.is_held:
        return [Text("It has not taken place yet.", is_aside=True)]
    if talk.confirmed is None:
        return blocks.to_sign(talk, by[0].lower() + by[1:] if by.startswith("The ") else by)
    return [Text(blocks.confirmed_words(talk.confirmed, by))]


FILL: dict[str, Callable[[Talk, str], list[Block]]] = {
    "prepared": lambda talk, by: blocks.items(talk.prepared),
    "useful": lambda talk, by: blocks.texts(talk.useful),
    "figures": lambda talk, by: blocks.texts(talk.figures),
    "seen": lambda talk, by: [*blocks.items(talk.observations), *blocks.texts(talk.culture)],
    "unsaid": lambda talk, by: [*blocks.items(talk.cues), *blocks.texts(talk.not_said)],
    "names": lambda talk, by: blocks.items(talk.referrals),
    "openings": lambda talk, by: blocks.items(talk.openings),
    "promises": lambda talk, by: blocks.items(talk.promises),
    "resume": lambda talk, by: blocks.items(talk.resume),
    "shows": lambda talk, by: blocks.items(talk.shows),
    "thanks": _thanks,
    "confirmation": _confirmation,
}
