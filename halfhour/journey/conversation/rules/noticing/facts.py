"""Figures worth keeping: sentences with a number in them. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable

from halfhour.journey.conversation.rules.noticing.sentences import sentences

MOST = 3  # the debrief asks for three
FIGURE = re.compile(
    r"\d|%|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|hundred|thousand|"
    r"dozens?|a third of|a quarter of)\b",
    re.IGNORECASE,
)
LEAST_WORDS = 3  # "2 pm" alone says nothing a week later


def facts(notes: Iterable[str]) -> str:
    """Up to three sentences that hold a figure, one a line."""
    found = (line for line in sentences(notes) if FIGURE.search(line) and len(line.split()) >= LEAST_WORDS)
    return "\n".join(list(dict.fromkeys(found))[:MOST])
