"""What either side said they would do, as the notes have it. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from halfhour.journey.conversation.rules.noticing.days import day_in
from halfhour.journey.conversation.rules.noticing.sentences import sentences

_DO = (
    r"(?:send|write|share|forward|introduce|put|bring|read|call|e-?mail|mail|tell|ask|show|pass|look|check|let|come|"
    r"connect|give|find|get back|report|try|think)\b"
)
MINE = re.compile(
    rf"\bI(?:['’]ll| will| promised(?: (?:her|him|them))? to| said I(?:['’]d| would)| should| am to| need to| have to|"
    rf" owe)\s+{_DO}",
    re.IGNORECASE,
)
THEIRS = re.compile(
    r"\b(?!(?:It|That|This|You|We|There|Nobody|Who|What|Students|Interns|Everybody|People)\b)"
    rf"(?:she|he|they|[A-ZÀ-Þ]\w+)(?:['’]ll| will| promised to| offered to| wants to| said (?:she|he|they)(?:['’]d| would)|"
    rf" is going to| can| could) {_DO}"
)


class Promised(NamedTuple):
    """A promise as a note has it; `by` is `me` or `them`."""

    by: str
    text: str
    due_on: date | None


def promises(notes: Iterable[str], said_on: date) -> list[Promised]:
    """Every promise the notes hold, each sentence once, with the day it names from the day it was said."""
    found: list[Promised] = []
    for line in sentences(notes):
        if MINE.search(line):
            found.append(Promised("me", line, day_in(line, said_on)))
        elif THEIRS.search(line):
            found.append(Promised("them", line, day_in(line, said_on)))
    return list(dict.fromkeys(found))
