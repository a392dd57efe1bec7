"""What came of somebody's advice, and when it is told them; days are those of the owner's zone. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from halfhour.journey.followups.rules.days import AFTER_THANKS, Days
from halfhour.journey.followups.rules.returning import Change, small

TO_WRITE = timedelta(days=14)  # news of a fortnight is still news
STALE = timedelta(days=365)  # later nobody remembers what they advised
MOST = 3  # things in one letter


@dataclass(frozen=True, slots=True)
class Piece:
    """One thing to tell: a suggestion that was taken (`version` is the number it went into, 0 not known), or a field.

    `id` is the row's of that kind, `text` what they advised or the field's name.
    """

    kind: str
    id: int
    text: str
    on: date
    version: int = 0

    @property
    def change(self) -> Change:
        """What it says on the page and in a letter."""
        text = self.text.rstrip(" .")
        if self.kind == "field":
            return Change(f"You chose {text}", f"I have decided for {text}, and our talk had its part in that.")
        into = f" It stands in v{self.version}" if self.version else ""
        line = f"You took their advice: {text}.{into}" if into else f"You took their advice: {text}"
        return Change(line, f"I took up your advice on my resume: {small(text)}.")


def changes(pieces: Sequence[Piece]) -> list[Change]:
    """The pieces for the page and the letter; advice on the resume in one sentence."""
    taken = [piece for piece in pieces if piece.kind == "taken"]
    told = [piece.change for piece in pieces if piece.kind != "taken"]
    if not taken:
        return told
    said = "; ".join(small(piece.text.rstrip(" .")) for piece in taken)
    lines = [piece.change.line for piece in taken]
    return [Change(lines[0], f"I took up your advice on my resume: {said}."), *map(Change, lines[1:]), *told]


def when(pieces: Sequence[Piece], thanked_on: date | None, not_before: date) -> Days:
    """From the day of the oldest piece, a week after the thanks, and within the touches of a year."""
    shows = max(min(piece.on for piece in pieces), not_before)
    if thanked_on:
        shows = max(shows, thanked_on + AFTER_THANKS)
    return Days(shows + TO_WRITE, shows)


def why(pieces: Sequence[Piece]) -> str:
    """`You took “Lead with the field study”, and chose UX research. They know neither.`"""
    taken = [f"“{piece.text.rstrip(' .')}”" for piece in pieces if piece.kind == "taken"]
    fields = [piece.text for piece in pieces if piece.kind == "field"]
    said = [f"took {listed(taken)}"] if taken else []
    said += [f"chose {listed(fields)}"] if fields else []
    know = "They do not know it yet." if len(pieces) == 1 else "They do not know yet."
    return f"You {' and '.join(said)}. {know}"


def listed(words: Sequence[str]) -> str:
    """`a, b and c`."""
    return " and ".join([", ".join(words[:-1]), words[-1]]) if len(words) > 1 else "".join(words)
