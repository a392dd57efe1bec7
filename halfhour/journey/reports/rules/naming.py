"""Who said it, as far as the writer of a report wants it told; and names kept out of texts. Pure."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

from halfhour.journey.reports.rules.parts import Naming
from halfhour.journey.reports.rules.telling import Noted, Talk

NAME, PLACE = "[name]", "[organization]"


def is_named(talk: Talk, naming: str) -> bool:
    """Whether a report may say who this was: as it says of everybody, or as one said of this person."""
    return naming == Naming.NAME.value or (naming == Naming.SAID.value and talk.may_be_named)


def who(talk: Talk, naming: str, number: int = 0, many: int = 1) -> str:
    """`Maria Chen`, `Research lead, health care` where she is not named, `Person 3` where nobody is to be told."""
    if is_named(talk, naming):
        return talk.name
    if naming == Naming.SAID.value and talk.kind:
        return talk.kind
    return f"Person {number + 1}" if many > 1 else "The person I talked with"


def whose(talk: Talk, said: Noted, by: str, naming: str) -> str:
    """Whose words these are: what one said of the words themselves goes before what holds for the person."""
    if naming != Naming.SAID.value or said.names_host is None or said.names_host == talk.may_be_named:
        return by
    return talk.name if said.names_host else talk.kind or "Somebody I talked with"


def masking(talks: Iterable[Talk], naming: str) -> Callable[[str], str]:
    """What keeps out of a text the names of hosts who are not to be named, and of their organizations: with what somebody
    does, where they do it is a name as well. Where nobody is named, that holds for everybody who was mentioned too.

    A name is found as a whole word with its capitals, so that `will` stays where Will is kept out.
    """
    unnamed = [talk for talk in talks if not is_named(talk, naming)]
    names = [name for talk in unnamed for name in talk.names]
    if naming == Naming.NOBODY.value:
        names += [name for talk in unnamed for name in talk.mentioned]
    people, places = _pattern(names), _pattern(place for talk in unnamed for place in talk.places)
    return lambda text: people.sub(NAME, places.sub(PLACE, text))


def _pattern(words: Iterable[str]) -> re.Pattern[str]:
    """Any of the words, the longest first; with none of them, nothing."""
    kept: Sequence[str] = sorted({word.strip() for word in words if len(word.strip()) > 1}, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, kept))})(?!\w)") if kept else re.compile(r"(?!)")
