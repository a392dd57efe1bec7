"""Coming back to somebody: what they said, what has changed since, and the letter that says both. Pure.

As in every draft, nothing is made up: what is not known stands in brackets.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from halfhour.accounts.rules import Numbers
from halfhour.core.moments import MONTHS
from halfhour.journey.conversation.rules.texts import excerpt
from halfhour.journey.outreach.rules.drafting import Draft
from halfhour.journey.outreach.rules.drafting import draft as plain
from halfhour.journey.outreach.rules.greeting import greeting
from halfhour.journey.outreach.rules.known import Known
from halfhour.journey.outreach.rules.phrases import clean, sender

QUOTE_MOST = 220  # characters; more is reading their own words back to them
MARKS = '“”„"«» '


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that is new since the two of you last heard of each other.

    `line` says it on the page; `letter` is the sentence for the letter, blank where it is nothing to tell them.
    """

    line: str
    letter: str = ""


@dataclass(frozen=True, slots=True)
class Returning:
    """All that a letter of coming back is made of.

    `reason` is a value of FollowUp.Reason, blank where there is none. `then_at` is the organization they were at when
    you met, where they are elsewhere now. `phrase` are their words, `useful` what was most useful; `opening` is what they
    mentioned. `hires` reads `hires interns`; `season` `September to October`. `told` are the pieces of advice that
    `changes` speak of (rules/advice.py).
    """

    who: Known
    reason: str = ""
    met_on: date | None = None
    then_at: str = ""
    phrase: str = ""
    useful: str = ""
    opening_kind: str = ""
    opening: str = ""
    hires: str = ""
    season: str = ""
    search_begins: date | None = None
    applied_on: date | None = None
    changes: tuple[Change, ...] = ()
    told: tuple[Any, ...] = ()


def draft(known: Returning, today: date) -> Draft:
    """The letter to begin with."""
    parts = [
        greeting(known.who),
        _met(known, today),
        _changes(known),
        _why_now(known, today),
        "Thank you again for your time.",
        sender(known.who),
    ]
    return Draft(_subject(known), "\n\n".join(part for part in parts if part))


def mentor_letter(known: Returning) -> Draft:
    """The letter that asks them to be a mentor: what came of their advice first, then what is asked for."""
    whole = plain(channel="mail", purpose="mentor", known=known.who, numbers=Numbers())
    return Draft(whole.subject, whole.body.replace("[what you did with their advice].", _changes(known), 1))


def _subject(known: Returning) -> str:
    name = clean(known.who.sender)
    if known.reason == "applied":
        return f"What became of my application? {name}".strip()
    if known.reason == "advice":
        return f"What came of your advice, from {name}" if name else "What came of your advice"
    if known.reason in ("search", "season", "opening") and known.opening_kind:
        return f"The {known.opening_kind.lower()} you mentioned, and some news"
    return f"News from {name}, whom you helped" if name else "What came of our talk"


def _met(known: Returning, today: date) -> str:
    when = f"We met on {_day(known.met_on, today)}" if known.met_on else "We met [when you met]"
    if known.then_at:
        when += f", when you were at {clean(known.then_at)}"
    quote = excerpt(known.phrase, QUOTE_MOST).strip(MARKS)
    if quote:
        return f"{when}, and what you said has stayed with me: “{quote}”"
    if known.useful.strip():
        return f"{when}. Most useful to me was this: {_stop(excerpt(known.useful, QUOTE_MOST))}"
    return f"{when}, and you told me [what has stayed with you]."


def _changes(known: Returning) -> str:
    told = [change.letter for change in known.changes if change.letter]
    return " ".join(told) if told else "[what you did with their advice]."


def _why_now(known: Returning, today: date) -> str:
    if known.reason == "applied":
        what = f"the {known.opening_kind.lower()} you mentioned" if known.opening_kind else "the place you mentioned"
        when = f"On {_day(known.applied_on, today)} I" if known.applied_on else "I"
        return f"{when} applied for {what}, and have not heard back. May I ask what became of it?"
    if known.reason in ("in_touch", "advice"):
        return "I write without a question, to let you know what came of your advice."
    begins = _begins(known, today)
    if known.opening_kind:
        text = f": {known.opening.rstrip(' .')}" if known.opening.strip() else ""
        asks = "Is that still open, and whom may I write to?"
        return f"{begins}You mentioned {_a(known.opening_kind)}{text}. {asks}".strip()
    if known.hires:
        place = clean(known.who.organization) or "your place"
        season = f", from what I hear in {known.season.replace(' to ', ' and ', 1)}" if known.season else ""
        return f"{begins}{place} {known.hires}{season}. Is that so this year, and whom may I write to?".strip()
    return f"{begins}[why you write now].".strip()


def _begins(known: Returning, today: date) -> str:
    if known.reason not in ("search", "season") or known.search_begins is None:
        return ""
    verb = "began" if known.search_begins < today else "begins"
    return f"My search {verb} on {_day(known.search_begins, today)}. "


def _day(day: date | None, today: date) -> str:
    if day is None:
        return "[the day]"
    words = f"{day.day} {MONTHS[day.month - 1]}"
    return words if abs((today - day).days) < 300 else f"{words} {day.year}"


def _a(kind: str) -> str:
    name = kind.lower()
    if name.endswith("ing"):
        return name
    return f"an {name}" if name[:1] in "aeiou" else f"a {name}"


def _stop(text: str) -> str:
    return text if text.endswith((".", "!", "?", "…")) else f"{text}."


def small(text: str) -> str:
    """The text to go on with in a sentence: its first letter small, unless the word is a name or an abbreviation."""
    first = text.split(" ", 1)[0]
    return text if not first[1:].islower() else text[0].lower() + text[1:]
