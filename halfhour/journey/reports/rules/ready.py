"""Layouts that are there from the first day: the shapes that assignments have. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from halfhour.journey.reports.rules.parts import ALL, BY_KEY, Wording


@dataclass(frozen=True, slots=True)
class Ready:
    """A layout that came with Halfhour; `about` says what it is for."""

    key: str
    name: str
    about: str
    wording: str
    keys: tuple[str, ...]

    @property
    def parts(self) -> list[dict[str, str]]:
        """As a layout of one's own keeps them."""
        return [{"key": key, "label": BY_KEY[key].label} for key in self.keys]


HEAD = ("student", "school", "course", "instructor", "person", "role", "met", "people")
READY: tuple[Ready, ...] = (
    Ready(
        "class",
        "Report for a class",
        "A summary, three takeaways, next steps either way, the thank-you, the host’s confirmation.",
        Wording.SUMMARY.value,
        (*HEAD, "found", "why", "answers", "takeaways", "next_yes", "next_no", "thanks", "confirmation"),
    ),
    Ready(
        "record",
        "The whole record",
        "Every question with what was noted, then all that Halfhour knows; what is private only where you tick it.",
        Wording.VERBATIM.value,
        tuple(part.key for part in ALL if part.key != "contact"),
    ),
    Ready(
        "essay",
        "Reflection",
        "Little of the facts, most of what you make of them.",
        Wording.SUMMARY.value,
        ("student", "course", "person", "role", "met", "why", "answers", "quotes", "surprise", "interest", "reflection",
         "next_yes", "next_no"),
    ),
    Ready(
        "log",
        "Proof that it took place",
        "Who, when, how long, the questions, the thank-you, a line to sign.",
        Wording.VERBATIM.value,
        (*HEAD, "contact", "prepared", "thanks", "confirmation"),
    ),
)  # fmt: skip
BY_READY: Mapping[str, Ready] = {one.key: one for one in READY}


def ready(key: str) -> Ready:
    """The ready layout of that key; the first one for a key that is gone."""
    return BY_READY.get(key, READY[0])
