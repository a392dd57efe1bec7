"""People whom a note sends you to: `ask Sam Ortiz at Blue Harbor`. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from halfhour.core.folding import fold
from halfhour.core.moments import DAYS, MONTHS
from halfhour.journey.conversation.rules.noticing.sentences import sentences

_WORD = r"[A-ZÀ-ÞĀĆČĎĐĒĘĚĞĪİŁŃŇŌŐŘŚŞŠŤŪŮŰŹŻŽ][\w'’.-]*"
_NAME = rf"{_WORD}(?:(?:\s+(?:de|da|dos|van|von|der|den|la|el|bin|al))*\s+{_WORD}){{0,3}}"
SENT_TO = re.compile(
    r"(?i:\b(?:talk(?:ing)? (?:to|with)|speak (?:to|with)|ask(?: for)?|meet|call|contact|e-?mail|write to|"
    r"reach out to|get in touch with|introduce (?:me|you|us) to|introduction to|connect (?:me|you) with|named|mentioned|"
    r"recommend(?:s|ed)?|suggest(?:s|ed)?|works with|reports to|boss is|manager is|colleague)\s+)"
    rf"(?:Dr\.?|Prof\.?|Mr\.?|Ms\.?|Mrs\.?)?\s*({_NAME})"
    rf"(?:,? (?:at|from|of|over at)\s+((?:the )?{_NAME}(?: (?:of|for|and|&) {_NAME})*))?"
)
NO_NAME = {word.lower() for word in (*DAYS, *MONTHS, "I", "She", "He", "They", "It", "The", "Who", "LinkedIn", "HR")}


class NamedSomebody(NamedTuple):
    """A person as a note names them; the organization is empty where the note does not say."""

    name: str
    organization_name: str
    sentence: str


def names(notes: Iterable[str], known: Iterable[str] = ()) -> list[NamedSomebody]:
    """Everybody the notes send you to, each once; `known` are names to leave out: the host, who is kept already."""
    there = {fold(name) for name in known}
    found: list[NamedSomebody] = []
    for line in sentences(notes):
        for match in SENT_TO.finditer(line):
            name, place = match[1].rstrip(".,'’"), (match[2] or "").rstrip(".,")
            if name.split()[0].lower() in NO_NAME or _is_known(name, there):
                continue
            if len(name.split()) < 2 and not place:
                continue  # a first name and nothing else is as often a tool or a town
            there.add(fold(name))
            found.append(NamedSomebody(name, place, line))
    return found


def _is_known(name: str, there: set[str]) -> bool:
    folded = fold(name)
    return any(folded == other or other.startswith(f"{folded} ") or folded.startswith(f"{other} ") for other in there)
