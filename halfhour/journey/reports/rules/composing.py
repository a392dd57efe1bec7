"""A report put together: the parts of its layout, each filled with what is known. Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from halfhour.formats.paper import Block, Facts, Heading, Paper, Text, changed
from halfhour.journey.reports.rules import closed, naming
from halfhour.journey.reports.rules.naming import masking
from halfhour.journey.reports.rules.opened import of_field, of_one
from halfhour.journey.reports.rules.parts import Part
from halfhour.journey.reports.rules.telling import Told

NOTHING = "Nothing is kept for this part."


def compose(told: Told, parts: Sequence[Part], *, wording: str, name: str, size: str = "a4") -> Paper:
    """The report of one conversation, or of the field that `told` names. `name` says how far the hosts are named.

    A part without anything says so, so that whoever reads it knows it was not forgotten.
    """
    blocks: list[Block] = []
    facts: list[tuple[str, str]] = []
    fill = _filling(told, wording, name)
    for part in parts:
        if part.is_closed:
            facts.append((part.label, closed.fact(told, part, name)))
            continue
        blocks += _facts(facts)
        facts = []
        blocks += [Heading(part.label), *(fill(part) or [Text(NOTHING, is_aside=True)])]
    blocks += _facts(facts)
    paper = Paper(
        title=_title(told, name),
        blocks=tuple(blocks),
        author=told.student,
        size=size,
    )
    return _masked(paper, told, name)


def _filling(told: Told, wording: str, name: str) -> Callable[[Part], list[Block]]:
    if told.field_name:
        return lambda part: of_field(told, part, wording, name)
    return lambda part: of_one(told, part, wording, name)


def _facts(rows: Iterable[tuple[str, str]]) -> list[Block]:
    filled = tuple((label, said) for label, said in rows if said)
    return [Facts(filled)] if filled else []


def _title(told: Told, name: str) -> str:
    if told.field_name:
        many = len(told.talks)
        return f"{told.field_name}: {many} informational interview{'' if many == 1 else 's'}"
    if not told.talks:
        return "Informational interview"
    who = naming.who(told.talks[0], name)
    return f"Informational interview: {who[0].lower() + who[1:] if who.startswith('The ') else who}"


def _masked(paper: Paper, told: Told, name: str) -> Paper:
    """Names are kept out of every text, also of what was noted and written; the student's own name stays."""
    return changed(paper, masking(told.talks, name), keep=("by",))
