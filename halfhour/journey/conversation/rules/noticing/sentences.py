"""Notes taken apart into sentences. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

ENDS = re.compile(r"(?<=[.!?…])\s+(?=[\"“„A-ZÀ-Þ0-9])|;\s+|\n+")
LONGEST = 300  # a longer one is a paragraph without a full stop, and would not fit a row


def sentences(texts: Iterable[str]) -> Iterator[str]:
    """Each sentence or line of the notes in its order, in one line, without the full stop at its end."""
    for text in texts:
        for piece in ENDS.split(text):
            line = " ".join(piece.split()).strip(" -–•*").rstrip(".;")
            if line and len(line) <= LONGEST:
                yield line
