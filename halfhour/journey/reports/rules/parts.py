"""The parts of a report: the union of what instructors ask for, each with what it holds and who writes it. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any


class Wording(Enum):
    """How the conversation itself is told."""

    SUMMARY = "summary"
    VERBATIM = "verbatim"

    @property
    def label(self) -> str:
        """As a choice says it."""
        return {"summary": "In a summary", "verbatim": "Question by question, as noted"}[self.value]


class Naming(Enum):
    """How far a report says who spoke."""

    SAID = "said"
    NAME = "name"
    NOBODY = "nobody"

    @property
    def label(self) -> str:
        """As a choice says it."""
        return {
            "said": "As you said of each",
            "name": "Everybody by name",
            "nobody": "Nobody",
        }[self.value]


@dataclass(frozen=True, slots=True)
class Part:
    """One part. A closed one is a short fact under its label, an open one a text under a heading.

    `asks` is what its writer is asked for; empty where Halfhour knows it. `lines` is how many answers it has.
    """

    key: str
    label: str
    is_closed: bool = False
    asks: str = ""
    lines: int = 1
    of: frozenset[str] = frozenset({"interview", "field"})

    @property
    def keys(self) -> list[str]:
        """Under which keys what is written in it is kept."""
        return [self.key] if self.lines == 1 else [f"{self.key}.{number}" for number in range(1, self.lines + 1)]


ONE, FIELD = frozenset({"interview"}), frozenset({"field"})
SUMMARY_ASKS = "In your words. While this is empty, your notes stand here theme by theme."

ALL: tuple[Part, ...] = (
    Part("student", "Student", is_closed=True),
    Part("school", "School and studies", is_closed=True),
    Part("course", "Course", is_closed=True, asks="Its name or number, as on the assignment."),
    Part("instructor", "Instructor", is_closed=True, asks="Who reads it."),
    Part("person", "Person interviewed", is_closed=True, of=ONE),
    Part("role", "Title and organization", is_closed=True, of=ONE),
    Part("contact", "How to reach them", is_closed=True, of=ONE),
    Part("met", "Date, way and length", is_closed=True, of=ONE),
    Part("found", "How we came to talk", is_closed=True, of=ONE),
    Part("interest", "My interest before and after", is_closed=True),
    Part("people", "Who I talked with", of=FIELD),
    Part("why", "Why this choice", asks="Why this person or this field, in a sentence or two."),
    Part("prepared", "The questions I prepared", of=ONE),
    Part("answers", "What I learned", asks=SUMMARY_ASKS),
    Part("quotes", "In their words"),
    Part("useful", "The most useful thing I heard"),
    Part("figures", "Facts and figures", of=ONE),
    Part("seen", "What the place showed", of=ONE),
    Part("unsaid", "What was not said", of=ONE),
    Part("open", "What is still open", of=FIELD),
    Part("surprise", "What surprised me", asks="What you had not expected, or what changed your mind."),
    Part("takeaways", "Three takeaways", asks="One each.", lines=3),
    Part("reflection", "Reflection", asks="What it means for you."),
    Part("names", "Whom to meet next"),
    Part("openings", "Openings that were mentioned"),
    Part("promises", "What we promised", of=ONE),
    Part("next_yes", "Next steps if yes", asks="What you do if you want this work."),
    Part("next_no", "Next steps if no", asks="What you do if you do not."),
    Part("resume", "What was said of my resume"),
    Part("shows", "What it shows of me"),
    Part("thanks", "The thank-you"),
    Part("confirmation", "Confirmation"),
)
BY_KEY: Mapping[str, Part] = {part.key: part for part in ALL}
MOST_OWN = 8  # own parts of one layout; no assignment that was read invents more
PRIVATE = ("seen", "unsaid")


def part_of(key: str, label: str = "") -> Part | None:
    """The part a layout names; None for a key nobody knows. `own.2` and `fact.2` are parts that an assignment invented."""
    if found := BY_KEY.get(key):
        return Part(found.key, label or found.label, found.is_closed, found.asks, found.lines, found.of)
    kind, _, number = key.partition(".")
    if kind in ("own", "fact") and number.isdigit() and 1 <= int(number) <= MOST_OWN:
        return Part(key, label or "Your own part", is_closed=kind == "fact", asks="As the assignment asks for it.")
    return None


def parts_of(rows: Iterable[Mapping[str, Any]], of: str) -> list[Part]:
    """The parts of a layout that a report of an `interview` or a `field` has, in their order, each once."""
    found: dict[str, Part] = {}
    for row in rows:
        part = part_of(str(row.get("key", "")), str(row.get("label", "")))
        if part is not None and of in part.of:
            found.setdefault(part.key, part)
    return list(found.values())


def asked(parts: Iterable[Part], wording: str) -> list[Part]:
    """The parts that only the writer of the report can fill. What was said needs no summary where it is told in full."""
    return [part for part in parts if part.asks and not (part.key == "answers" and wording == Wording.VERBATIM.value)]
