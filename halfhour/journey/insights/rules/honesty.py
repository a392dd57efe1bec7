"""What a few conversations add up to, in sentences that claim no more than they can carry. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from halfhour.journey.insights.rules.themes import FIELD_THEMES, UNTOLD
from halfhour.journey.preparation.rules.themes import Theme

MANY = 60  # so many conversations nobody has in a life of asking; what is open in them is not worth a search
FEW = 5  # so many people are still single voices
WORDS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")


def learned(interviews: int, untold: str | None) -> str:
    """`2 interviews. Nobody has told you yet what a normal week is like.`

    `untold` is the key of the foremost theme without a note, None when every theme has one; with more than 60
    interviews it is not looked at.
    """
    if not interviews:
        return "No interviews yet."
    held = "1 interview" if interviews == 1 else f"{interviews} interviews"
    if interviews > MANY:
        return f"{held}, side by side in its notebook."
    if untold is None:
        return f"{held}. Every theme has an answer."
    return f"{held}. Nobody has told you yet {UNTOLD[untold]}."


def caution(people: int) -> str:
    """How much the conversations can carry: nothing is a finding that few people said."""
    if people == 0:
        return "Nobody has been asked yet."
    if people == 1:
        return "This is one person’s view."
    if people < FEW:
        return f"These are {in_words(people)} people’s views; they say what happened to them, not how the field is."
    return "What several say on their own is worth more than what one says well."


def still_open(themes: Sequence[Theme], *, shown: int = 4) -> str:
    """`Two of 20 themes are still open: pay and reading.`; the foremost four by name when there are more."""
    if not themes:
        return "Every theme has an answer from somebody."
    names = [theme.label.lower() for theme in themes[:shown]]
    rest = len(themes) - len(names)
    named = _listed([*names, f"{in_words(rest)} more"] if rest else names)
    verb = "is" if len(themes) == 1 else "are"
    return f"{in_words(len(themes)).capitalize()} of {len(FIELD_THEMES)} themes {verb} still open: {named}."


def after(interviews: int) -> str:
    """`after five conversations`, for the head of the page."""
    return f"after {in_words(interviews)} conversation{'' if interviews == 1 else 's'}"


def in_words(number: int) -> str:
    """`three`; figures from thirteen on."""
    return WORDS[number] if number < len(WORDS) else str(number)


def _listed(names: Sequence[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
