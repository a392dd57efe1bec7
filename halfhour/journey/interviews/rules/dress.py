"""What to wear: the host's word, then what a call told of the place, then what the industry is used to. Pure.

The host's word is followed as it was said. What the place wears is met one step above it, as guides advise. Where there
are machines, patients or chemicals, safety wear goes with whatever is worn.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

# From career offices' guides: which industries are strict, which looser, which have safety wear.
STRICT = (
    r"law|lawyers?|legal|attorneys?|bank(?:s|ing|ers?)?|account(?:ing|ancy|ants?)|audit(?:ing|ors?)?|financ(?:e|ial)"
)
LOOSER = r"advertis\w*|retail\w*|sales"
INDUSTRIES = (
    (re.compile(rf"\b(?:{STRICT})\b", re.I), "A suit, or what comes nearest: this industry is strict"),
    (re.compile(rf"\b(?:{LOOSER})\b", re.I), "Smart casual: this industry is looser, and looks"),
)
OTHERWISE = "One step above what people there wear. Ask when you confirm"
GUIDES = "what guides say of {field}"

SHOES = "closed shoes, long trousers, hair tied back; ask which safety wear they hand out"
CLINIC = "closed shoes, sleeves above the elbow, no rings or watch near patients"
SAFETY = (
    (re.compile(r"\b(?:clinic\w*|hospital\w*|nurs\w*|wards?)\b", re.I), "clinic", CLINIC),
    (re.compile(r"\b(?:labs?|laborator\w*|biotech\w*)\b", re.I), "lab", SHOES),
    (
        re.compile(r"\b(?:plants?|factor(?:y|ies)|manufactur\w*|construction|foundr(?:y|ies))\b", re.I),
        "plant",
        SHOES,
    ),
)
SAID_ALREADY = re.compile(r"\b(?:shoes?|boots?|goggles|helmets?|hard hats?|safety|gloves|coats?)\b", re.I)

# What a place wears, from the strictest, and what lies one step above it.
ABOVE = (
    (re.compile(r"\b(?:suits?|formal|professional|ties?|black tie)\b", re.I), ""),
    (re.compile(r"\bbusiness[ -]casual\b", re.I), "with a jacket"),
    (re.compile(r"\bsmart[ -]casual\b", re.I), "a shirt or blouse and no jeans"),
    (
        re.compile(
            r"\b(?:casual|jeans|t-?shirts?|hood(?:ie|y|ies)|sneakers|trainers|shorts|anything|whatever)\b", re.I
        ),
        "neat trousers or a skirt, and shoes that are clean",
    ),
)
INFORMAL = re.compile(r"\b(?:no|without|not) (?:a )?(?:suits?|ties?)|\binformal\b", re.I)


@dataclass(frozen=True, slots=True)
class Dress:
    """What to wear and who says so; `is_known` when somebody there said it. `safety` is the part of `text` about it."""

    text: str
    source: str
    is_known: bool
    safety: str = ""


def dress(*, said: str, said_source: str, place: str, place_source: str, field: str, kind: str = "") -> Dress:
    """The nearest word: `said` for this appointment, else one step above what the `place` wears, else by the `field`.

    `kind` is what tells whether machines, chemicals or patients are there: the organization's name and what it does.
    """
    worn = _worn(said, said_source, place, place_source, field)
    safety = _safety(worn.text, f"{field} {kind}")
    if not safety:
        return worn
    source = worn.source if not worn.is_known else f"{worn.source}; safety wear: what guides say"
    return Dress(f"{worn.text}. {safety}", source, worn.is_known, safety)


def above(worn: str) -> str:
    """What lies one step above what a place wears; blank where nothing does, or where the words are not known."""
    if INFORMAL.search(worn):
        return ABOVE[-1][1]
    return next((step for names, step in ABOVE if names.search(worn)), "")


def _worn(said: str, said_source: str, place: str, place_source: str, field: str) -> Dress:
    if said:
        return Dress(said, said_source or "they said so", True)
    if place:
        step = above(place)
        return Dress(
            f"{place}, and one step above it: {step}" if step else place, place_source or "asked on the phone", True
        )
    for names, text in INDUSTRIES:
        if names.search(field):
            return Dress(text, GUIDES.format(field=field), False)
    return Dress(OTHERWISE, "what guides say where nobody knows", False)


def _safety(worn: str, kind: str) -> str:
    """`For the lab: closed shoes, …`; blank where no such place is known, or it was said already."""
    if SAID_ALREADY.search(worn):
        return ""
    return next((f"For the {where}: {what}" for names, where, what in SAFETY if names.search(kind)), "")
