"""The first draft of a thank-you, out of what is known; where nothing is, a gap in [brackets]. Pure.

It never says what nobody wrote down: no feeling, no promise, no fact of its own.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from halfhour.journey.conversation.rules.texts import excerpt
from halfhour.journey.outreach.rules.greeting import greeting
from halfhour.journey.outreach.rules.phrases import clean, sender
from halfhour.journey.thanks.rules.persons import as_offered, as_promised
from halfhour.journey.thanks.rules.remembered import Remembered

GAP = "[one thing they said that you want to remember]"
FOR_WHAT = {
    "in_person": "seeing me",
    "video": "talking with me",
    "phone": "talking with me",
    "mail": "answering my questions",
}
QUOTE_MOST = 220  # characters; more is reading their own words back to them
MOST_NAMED = 3
MARKS = '“”„"«» '


class Draft(NamedTuple):
    """A subject and a body, ready to be put right by hand."""

    subject: str
    body: str


def draft(known: Remembered) -> Draft:
    """The letter that what is known makes."""
    parts = [greeting(known.who), _opening(known), _next(known), _resume(known), _signature(known)]
    return Draft(_subject(known), "\n\n".join(part for part in parts if part))


def _subject(known: Remembered) -> str:
    return clean(f"Thank you for {FOR_WHAT[known.mode]} {known.met}")


def _opening(known: Remembered) -> str:
    more = ", and for letting it run over" if known.ran_over else ""
    more = ", and for more of your time than we had agreed" if known.took_more else more
    thanks = f"{_subject(known)}{more}."
    late = "This comes later than it should. " if known.is_late else ""
    return f"{late}{thanks} {_remembered(known)}"


def _remembered(known: Remembered) -> str:
    quote = excerpt(known.phrase or next(iter(known.quotes), ""), QUOTE_MOST).strip(MARKS)
    if quote:
        return f"What stays with me is what you said: “{quote}”"
    if known.most_useful.strip():
        return f"Most useful to me was this: {_sentence(excerpt(known.most_useful, QUOTE_MOST))}"
    return f"{GAP}."


def _next(known: Remembered) -> str:
    said = []
    if known.names:
        said.append(f"Thank you for naming {_listed(known.names[:MOST_NAMED])}.")
    if known.theirs:
        said.append(
            f"Thank you for what you offered: {_sentence('; '.join(as_offered(text) for text in known.theirs[:2]))}"
        )
    if known.mine:
        said.append(f"What I promised stands: {_sentence('; '.join(as_promised(text) for text in known.mine[:2]))}")
    return " ".join(said)


def _resume(known: Remembered) -> str:
    if not known.saw_resume:
        return ""
    taken = f" I have taken this up: {_sentence(known.taken[0])}" if known.taken else ""
    return f"Thank you for looking at my resume.{taken}"


def _signature(known: Remembered) -> str:
    return "\n".join(line for line in (sender(known.who), clean(known.who.school)) if line)


def _listed(names: Sequence[str]) -> str:
    return " and ".join([", ".join(names[:-1]), names[-1]]) if len(names) > 1 else names[0]


def _sentence(text: str) -> str:
    text = clean(text)
    return text if text.endswith((".", "!", "?", "…")) else f"{text}."
