"""A first version of a letter, by channel and purpose, from what is known. Pure.

What is not known stands in brackets, which the checks find: nothing is made up.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from halfhour.accounts.rules import Numbers
from halfhour.journey.outreach.rules import phrases
from halfhour.journey.outreach.rules.greeting import greeting
from halfhour.journey.outreach.rules.known import Known
from halfhour.journey.outreach.rules.lengths import NOTE_FREE
from halfhour.journey.outreach.rules.subjects import subject

MEETING = re.compile(r"^We meet (.+)\. I look forward to it\.$", re.M)


@dataclass(frozen=True, slots=True)
class Draft:
    """Subject (empty where the channel has none) and body, lines ended by one newline."""

    subject: str
    body: str


def draft(*, channel: str, purpose: str, known: Known, numbers: Numbers) -> Draft:
    """The letter to begin with. `channel` and `purpose` are values of Letter.Channel and Letter.Purpose."""
    if channel == "linkedin":
        return Draft("", _note(known, purpose))
    parts = [greeting(known), *BODIES.get(purpose, _ask)(known)]
    if channel == "paper":
        parts.insert(-1, phrases.reach(known))
    line = subject(known, purpose, least=numbers.subject_least, most=numbers.subject_most) if channel == "mail" else ""
    return Draft(line, "\n\n".join([*parts, phrases.sender(known)]))


def _ask(known: Known) -> list[str]:
    lead = [phrases.how(known), phrases.who(known)] if known.named_by else [phrases.who(known), phrases.how(known)]
    return [" ".join([*lead, phrases.reason(known)]), phrases.ask(known), "Thank you for reading this."]


def _reminder(known: Known) -> list[str]:
    asked = f"on {known.first_sent}" if known.first_sent else "[when you wrote]"
    end = " I will not write about it again." if known.last_reminder else ""
    return [
        f"I wrote to you {asked}, and I know that weeks are full. I would still like to learn from you how you came to "
        f"your work: {known.minutes} minutes, whenever it suits you.",
        f"If it does not suit, a short no is fine, and so is the name of somebody else I could ask.{end}",
        "Thank you.",
    ]


def _confirm(known: Known) -> list[str]:
    meeting = phrases.clean(known.meeting) or "[day and time]"
    number = phrases.clean(known.phone) or "[your phone number]"
    return [
        f"We meet {meeting}. I look forward to it.",
        f"If anything changes, my number is {number}.",
        "Thank you for your time.",
    ]


def meeting_in(body: str) -> str:
    """The day, time and place that a confirmation names, as it was drafted; blank where that line was rewritten."""
    found = MEETING.search(body)
    return found[1] if found and "[" not in found[1] else ""


def _answer(known: Known) -> list[str]:
    if known.said_yes:
        meet = f"Could we meet on [day and time]? I will take {known.minutes} minutes and no more, and I gladly fit "
        return ["Thank you for saying yes.", meet + "around you if another time is better.", "Thank you."]
    return ["Thank you for writing back.", "[your answer].", "Thank you for taking the time."]


def _follow_up(known: Known) -> list[str]:
    return ["[what you did with their advice].", "[why you write now].", "Thank you again."]


def _mentor(known: Known) -> list[str]:
    return [
        "[what you did with their advice].",
        f"May I ask for more? I would like to learn from you for a while: {known.minutes} minutes every month or two, or as "
        "seldom as suits you. I come with what I tried and with questions, and I keep to the time.",
        "If it does not fit, a no is fine: I have learned much from you already. Thank you.",
    ]


BODIES: dict[str, Callable[[Known], list[str]]] = {
    "ask": _ask,
    "reminder": _reminder,
    "confirm": _confirm,
    "answer": _answer,
    "follow_up": _follow_up,
    "mentor": _mentor,
}


def _note(known: Known, purpose: str) -> str:
    """A LinkedIn note: the fullest wording that a free account's invitation holds."""
    hello, name, minutes = greeting(known), phrases.sender(known), known.minutes
    if purpose != "ask":
        return " ".join([hello, *BODIES.get(purpose, _ask)(known), name])
    asks = (
        f"May I ask you about your work for {minutes} minutes, when it suits you? I am not asking for a job. Thank you.",
        f"May I ask about your work: {minutes} minutes, when it suits you? Not for a job. Thank you.",
        f"May I ask about your work for {minutes} minutes? Not for a job. Thanks.",
    )
    by_profile = known.found_in == "linkedin" and not known.named_by
    came = (phrases.reason(known), phrases.how(known)) if by_profile else (phrases.how(known),)
    who = (phrases.who(known), phrases.who(replace(known, studies="")))
    return _fitting(f"{hello} {c} {w} {a} {name}" for c in came for a in asks for w in who)


def _fitting(wordings: Iterable[str]) -> str:
    lines = list(wordings)
    return next((line for line in lines if len(line) <= NOTE_FREE), lines[-1])
