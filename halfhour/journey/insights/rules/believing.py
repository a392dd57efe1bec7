"""What a belief rests on, in words that claim no more than so few people can carry. Pure."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Literal

from halfhour.journey.insights.rules.honesty import in_words

ENOUGH = 5  # people; under it their number and their organizations are said together


@dataclass(frozen=True, slots=True)
class Voice:
    """Who said a note, and where they work (None: not known), both by their ids."""

    person: int
    organization: int | None


def standing(supporting: Collection[Voice], contradicting: Collection[Voice]) -> str:
    """`4 say so, 1 says otherwise`: people are counted, not notes; whoever said both counts on both sides."""
    so, otherwise = len({one.person for one in supporting}), len({one.person for one in contradicting})
    said = [f"{so} {'says' if so == 1 else 'say'} so"] if so else []
    said += [f"{otherwise} {'says' if otherwise == 1 else 'say'} otherwise"] if otherwise else []
    return ", ".join(said) or "nobody has said it yet"


def state(supporting: Collection[Voice], contradicting: Collection[Voice]) -> Literal["held", "contested", "open"]:
    """Whether notes only support it, some contradict it, or none speaks of it."""
    return "contested" if contradicting else "held" if supporting else "open"


def voices(said: Collection[Voice]) -> str:
    """`two people, one organization` where few or all of one place said it; blank where that needs no saying."""
    people = {one.person for one in said}
    places = {one.organization for one in said if one.organization is not None}
    if not people or (len(people) >= ENOUGH and len(places) > 1):
        return ""
    told = f"{in_words(len(people))} {'person' if len(people) == 1 else 'people'}"
    if len(people) == 1 or not places or any(one.organization is None for one in said):
        return told
    return f"{told}, {in_words(len(places))} organization{'' if len(places) == 1 else 's'}"
