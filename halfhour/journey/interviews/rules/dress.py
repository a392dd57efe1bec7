"""What to wear: the host's word first, then what the organization said, then what the industry is used to."""

from __future__ import annotations

import re
from dataclasses import dataclass

# From career offices' guides: which industries are strict, which looser, which have safety wear.
STRICT = (
    r"law|lawyers?|legal|attorneys?|bank(?:s|ing|ers?)?|account(?:ing|ancy|ants?)|audit(?:ing|ors?)?|financ(?:e|ial)"
)
LOOSER = r"advertis\w*|retail\w*|sales"
SAFETY = (
    r"labs?|laborator\w*|clinic\w*|hospital\w*|nurs\w*|plants?|factor(?:y|ies)|manufactur\w*|construction|biotech\w*"
)

INDUSTRIES = (
    (re.compile(rf"\b(?:{STRICT})\b", re.I), "A suit, or what comes nearest: this industry is strict"),
    (
        re.compile(rf"\b(?:{SAFETY})\b", re.I),
        "Closed shoes, long trousers, hair tied back; ask which safety wear they hand out",
    ),
    (re.compile(rf"\b(?:{LOOSER})\b", re.I), "Smart casual: this industry is looser, and looks"),
)
OTHERWISE = "One step above what people there wear. Ask when you confirm"
GUIDES = "what guides say of {field}"


@dataclass(frozen=True, slots=True)
class Dress:
    """What to wear and who says so; `is_known` when somebody there said it."""

    text: str
    source: str
    is_known: bool


def dress(*, said: str, said_source: str, place: str, place_source: str, field: str) -> Dress:
    """The nearest word: `said` for this appointment, else `place` for the organization, else by the `field`'s name."""
    if said:
        return Dress(said, said_source or "they said so", True)
    if place:
        return Dress(place, place_source or "asked on the phone", True)
    for names, text in INDUSTRIES:
        if names.search(field):
            return Dress(text, GUIDES.format(field=field), False)
    return Dress(OTHERWISE, "what guides say where nobody knows", False)
