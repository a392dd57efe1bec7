"""A note taken apart for a card: greeting, paragraphs, who signs; and the paper it is printed on. Pure."""

from __future__ import annotations

import re
from typing import NamedTuple

from halfhour.core.folding import fold
from halfhour.journey.outreach.rules.wording import Text

# Countries whose paper is US Letter: Unicode CLDR, supplemental data, paperSize. All others print on A4.
LETTER = frozenset(["BZ", "CA", "CL", "CO", "CR", "GT", "MX", "NI", "PA", "PH", "PR", "SV", "US", "VE"])


class CardParts(NamedTuple):
    """What goes where on a card."""

    greeting: str
    paragraphs: tuple[str, ...]
    closing: str
    sender: str


def card_parts(body: str, sender: str) -> CardParts:
    """The first line is the greeting when it is one; the last part is signed when it holds the sender's name."""
    blocks = [block.strip() for block in re.split(r"\n\s*\n", body.strip()) if block.strip()]
    greeting, closing, signed = "", "", sender
    hello = Text(body).greeting
    if blocks and hello and blocks[0] == hello:
        greeting = blocks.pop(0)
    elif blocks and hello and blocks[0].startswith(hello + "\n"):
        greeting, blocks[0] = hello, blocks[0][len(hello) :].strip()
    if blocks and sender and fold(sender) in fold(blocks[-1]) and len(blocks[-1]) <= 200:
        lines = blocks.pop().splitlines()
        at = next((n for n, line in enumerate(lines) if fold(sender) in fold(line)), len(lines) - 1)
        closing, signed = " ".join(lines[:at]), ", ".join(lines[at:])
    return CardParts(greeting, tuple(blocks), closing, signed)


def paper(country: str) -> str:
    """`us-letter` or `a4`, by the ISO code of the country one prints in."""
    return "us-letter" if country in LETTER else "a4"
