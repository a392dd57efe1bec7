"""The open parts of the report of a field: what several people said, side by side. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable

from halfhour.formats.paper import Block, Heading, Sign, Table, Text
from halfhour.journey.reports.rules.naming import who, whose
from halfhour.journey.reports.rules.opened import blocks
from halfhour.journey.reports.rules.opened.one import ended
from halfhour.journey.reports.rules.parts import Part, Wording
from halfhour.journey.reports.rules.telling import Noted, Talk, Told

Voices = list[tuple[str, Talk]]


def of_field(told: Told, part: Part, wording: str, name: str) -> list[Block]:
    """What one part holds; nothing where nothing is known."""
    voices = _voices(told, name)
    if part.key == "answers":
        return _answers(told, voices, wording, name)
    if part.key == "quotes":
        return [block for by, talk in voices for block in blocks.quotes(talk, by, name)]
    if part.asks:
        return blocks.written(told, part)
    if part.key == "open":
        return blocks.texts(told.still_open)
    if part.key == "people":
        return [*_people(voices), *blocks.texts(told.caution)]
    return FILL[part.key](voices) if voices else []


def _voices(told: Told, name: str) -> Voices:
    """Who each one is called; two who would be called the same are numbered."""
    called = [who(talk, name, place, len(told.talks)) for place, talk in enumerate(told.talks)]
    many, seen = Counter(called), Counter[str]()
    voices = []
    for by, talk in zip(called, told.talks, strict=True):
        seen[by] += 1
        voices.append((f"{by} ({seen[by]})" if many[by] > 1 else by, talk))
    return voices


def _people(voices: Voices) -> list[Block]:
    """Who was asked, when and how long."""
    if not voices:
        return []
    rows = tuple((by, talk.day, talk.way, f"{talk.minutes} min" if talk.minutes else "") for by, talk in voices)
    return [Table(("Who", "When", "How", "Length"), rows)]


def _answers(told: Told, voices: Voices, wording: str, name: str) -> list[Block]:
    """Theme by theme who said what: in full with its minute, or each voice in one paragraph."""
    said = told.written.get("answers", "").strip()
    if said and wording == Wording.SUMMARY.value:
        return [Text(said)]
    found: list[Block] = []
    for theme, told_by in _themes(voices).items():
        found.append(Heading(theme, level=2))
        for by, talk, notes in told_by:
            if wording == Wording.VERBATIM.value:
                found += [blocks.note(one, by=by, owner=whose(talk, one, by, name)) for one in notes]
            else:
                found.append(Text(f"{by}: {' '.join(ended(one.text) for one in notes)}"))
    return found


def _themes(voices: Voices) -> dict[str, list[tuple[str, Talk, list[Noted]]]]:
    """Per theme whoever said something on it, in their order, with everything they said."""
    themes: dict[str, list[tuple[str, Talk, list[Noted]]]] = {}
    for by, talk in voices:
        mine: dict[str, list[Noted]] = {}
        for asked in talk.asked:
            mine.setdefault(asked.theme or "Besides", []).extend(asked.notes)
        for theme, notes in mine.items():
            if notes:
                themes.setdefault(theme, []).append((by, talk, notes))
    return themes


def _listed(of: Callable[[Talk], Iterable[str]]) -> Callable[[Voices], list[Block]]:
    """What each person brought, with who it came from."""
    return lambda voices: blocks.items(f"{row} ({by})" for by, talk in voices for row in of(talk))


def _thanks(voices: Voices) -> list[Block]:
    rows = tuple(
        (by, f"{talk.thanked.day}, {talk.thanked.way}" if talk.thanked else "not sent yet") for by, talk in voices
    )
    return [Table(("Who", "Thanked"), rows)]


def _confirmation(voices: Voices) -> list[Block]:
    """What hosts confirmed themselves, and a line to sign for each of the others."""
    said = [blocks.confirmed_words(talk.confirmed, by) for by, talk in voices if talk.confirmed]
    signs: list[Block] = []
    for by, talk in voices:
        if talk.confirmed is None:
            signs += [Text(", ".join(filter(None, (by, talk.day)))), Sign(("Signature", "Date"))]
    return [*blocks.items(said), *signs]


FILL: dict[str, Callable[[Voices], list[Block]]] = {
    "useful": _listed(lambda talk: [talk.useful] if talk.useful else []),
    "names": _listed(lambda talk: talk.referrals),
    "openings": _listed(lambda talk: talk.openings),
    "resume": _listed(lambda talk: talk.resume),
    "shows": _listed(lambda talk: talk.shows),
    "thanks": _thanks,
    "confirmation": _confirmation,
}
