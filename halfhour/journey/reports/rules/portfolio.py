"""The portfolio: what one shows of the eight competencies by what one did, and what is not shown yet. Pure.

The eight are those of the National Association of Colleges and Employers (NACE, Competencies for a Career-Ready Workforce);
what each means is said here in our words.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from halfhour.formats.paper import Block, Heading, Paper, Quote, Text


@dataclass(frozen=True, slots=True)
class Competency:
    """One of the eight; `look` says where examples of it tend to lie in what Halfhour keeps."""

    key: str
    name: str
    means: str
    look: str


EIGHT: tuple[Competency, ...] = (
    Competency("career", "Career and self-development", "You know what you are good at and go after what you lack.",
               "Advice you took, a next step you went, somebody you asked because of a gap."),
    Competency("communication", "Communication", "You say and write things so that they arrive, and you listen.",
               "A letter that was answered, a question you changed while they spoke."),
    Competency("thinking", "Critical thinking", "You weigh what you are told and decide with reasons.",
               "Two people who contradicted each other, and what you made of it."),
    Competency("equity", "Equity and inclusion", "You take people as they come and see who is kept out.",
               "What somebody told you about who gets in and who does not, and what you did with it."),
    Competency("leadership", "Leadership", "You use what each can do so that a common thing gets done.",
               "Something you set going: an introduction you made, a visit you arranged for others."),
    Competency("professionalism", "Professionalism", "You are on time, prepared, and do what you promised.",
               "An interview that kept its time, thanks within a day, a promise you kept."),
    Competency("teamwork", "Teamwork", "You work with others and are somebody one likes to work with.",
               "What you did together with a classmate, a mentor, a host."),
    Competency("technology", "Technology", "You learn the tools a task needs and use them with care.",
               "A tool somebody named that you tried, a recording you asked leave for."),
)  # fmt: skip
BY_KEY = {one.key: one for one in EIGHT}


@dataclass(frozen=True, slots=True)
class Shown:
    """One example: why it shows the competency, what it is (`Noted on Wednesday 23 September 2026`), its words.

    `url` leads to it inside Halfhour and is not printed.
    """

    pk: int
    competency: str
    why: str
    what: str
    words: str = ""
    by: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class Shelf:
    """One competency with what shows it."""

    competency: Competency
    shown: list[Shown]


def shelves(examples: Iterable[Shown]) -> list[Shelf]:
    """All eight in their order, each with its examples."""
    rows = list(examples)
    return [Shelf(one, [row for row in rows if row.competency == one.key]) for one in EIGHT]


def gaps(filled: Sequence[Shelf]) -> str:
    """What is not shown yet, in a sentence: `Nothing here shows leadership or teamwork yet.`"""
    left = [shelf.competency.name.lower() for shelf in filled if not shelf.shown]
    if not left:
        return "Each of the eight is shown by something you did."
    if len(left) == len(EIGHT):
        return "Nothing is in it yet."
    named = left[0] if len(left) == 1 else f"{', '.join(left[:-1])} or {left[-1]}"
    return f"Nothing here shows {named} yet."


def portfolio(filled: Sequence[Shelf], *, student: str, school: str, size: str = "a4") -> Paper:
    """The portfolio on paper: a heading for each competency, also for those that nothing shows yet."""
    blocks: list[Block] = [Text(gaps(filled).replace("something you did", "something I did"))]
    for shelf in filled:
        blocks.append(Heading(shelf.competency.name))
        for row in shelf.shown:
            blocks.append(Text(row.why))
            blocks.append(Quote(row.words, _source(row)) if row.words else Text(_source(row), is_aside=True))
        if not shelf.shown:
            blocks.append(Text("Nothing shows this yet.", is_aside=True))
    title = "What I learned from people at work, and what shows it"
    return Paper(title, tuple(blocks), subtitle=", ".join(filter(None, (student, school))), author=student, size=size)


def _source(row: Shown) -> str:
    return ", ".join(filter(None, (row.what, row.by)))
