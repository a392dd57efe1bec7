"""What the lines around a name say of it: lines set in the same type, a mail address made of it, somebody else's praise."""

from __future__ import annotations

import re

from halfhour.formats.webpage.document import Line
from halfhour.formats.webpage.folding import folded

Style = tuple[str, str, int, bool]
_QUOTED = re.compile(r"[”\"»’]\s{0,3}[-–—~]{1,2}\s{0,3}$|^\s{0,3}[-–—~]{1,2}\s{0,3}$")
_PRAISE = re.compile(
    r"^(?:our |some of our |selected |unsere |nos |onze )?(?:clients|customers|kunden|klanten|brands|sponsors)$"
    r"|\b(?:testimonials?|reviews?|what (?:our )?\w+ (?:say|are saying)|client stories|kind words"
    r"|kundenstimmen|referenzen"
    r"|ervaringen|témoignages|avis clients?|testimonios|opiniones|testimonianze|recensioni|depoimentos)\b",
    re.IGNORECASE,
)
_LOCAL = re.compile(r"([\w.+-]{3,64})@")


def style(line: Line) -> Style:
    """How a line is set: lines that a page sets alike are alike in what they say."""
    return line.tag, line.hint, line.level, line.strong


def mail_is_of(name: str, lines: list[Line], at: int) -> bool:
    """True when an address on this line or one of the next two is made of the name: “okafor@”, “jane.o@”."""
    parts = [part for part in folded(name).split() if len(part) > 2] if not name[:3].isupper() else []
    for line in lines[at : at + 3]:
        found = _LOCAL.search(line.text) if "@" in line.text else None
        if found:
            local = folded(found[1].replace(".", " ").replace("_", " "))
            return any(part in local for part in (parts[0], parts[-1]) if len(part) > 3) if parts else False
    return False


def is_praise(text_before: str) -> bool:
    """True when a name signs a quotation: “Best mill in town!” – Jane Okafor."""
    return bool(_QUOTED.search(text_before))


def opens_praise(line: Line) -> bool:
    """True for a heading over what customers say, or over who they are."""
    return bool(_PRAISE.search(line.text) if line.level else False)


def is_boxed_praise(line: Line) -> bool:
    """True for lines in a box that designers call a testimonial or a review, and in quotations."""
    return line.tag == "blockquote" or bool(re.search(r"testimonial|review|quote", line.hint, re.IGNORECASE))


def among_things(text: str, names: int) -> bool:
    """True for a list by commas most of whose parts are nobody's name: brands, places, customers."""
    parts = [part for part in text.split(",") if part.strip()]
    capitals = sum(len(part.split()) < 5 and part.strip()[:1].isupper() for part in parts)
    return len(parts) > 3 and capitals >= len(parts) - 1 and names * 2 < len(parts)
