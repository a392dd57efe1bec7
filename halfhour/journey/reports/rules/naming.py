"""Who said it, as far as the writer of a report wants it told; and names kept out of texts. Pure."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

from halfhour.journey.reports.rules.parts import Naming
from halfhour.journey.reports.rules.telling import Talk

NAME, PLACE = "[name]", "[organization]"


def who(talk: Talk, naming: str, number: int = 0, many: int = 1) -> str:
    """`Maria Chen`, `Research lead, Blue Harbor Health`, or `Person 3` where nobody is to be named."""
    if naming == Naming.NAME.value:
        return talk.name
    if naming == Naming.ROLE.value and (talk.title or talk.organization):
        return ", ".join(filter(None, (talk.title, talk.organization)))
    return f"Person {number + 1}" if many > 1 else "The person I talked with"


def masking(talks: Iterable[Talk], naming: str) -> Callable[[str], str]:
    """What keeps the hosts' names out of a text, and where nobody is to be told, those of who was named and of places too.

    A name is found as a whole word with its capitals, so that `will` stays where Will is kept out.
    """
    if naming == Naming.NAME.value:
        return lambda text: text
    talks = list(talks)
    names = [name for talk in talks for name in talk.names]
    places: list[str] = []
    if naming == Naming.NOBODY.value:
        names += [name for talk in talks for name in talk.mentioned]
        places = [talk.organization for talk in talks]
    people, organizations = _pattern(names), _pattern(places)
    return lambda text: people.sub(NAME, organizations.sub(PLACE, text))


def _pattern(words: Iterable[str]) -> re.Pattern[str]:
    """Any of the words, the longest first; with none of them, nothing."""
    kept: Sequence[str] = sorted({word.strip() for word in words if len(word.strip()) > 1}, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, kept))})(?!\w)") if kept else re.compile(r"(?!)")
