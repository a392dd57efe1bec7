"""A subject of the length that is opened, from what is known. Pure."""

from __future__ import annotations

from halfhour.journey.outreach.rules.known import Known
from halfhour.journey.outreach.rules.phrases import SCHOOLS, clean


def subject(known: Known, purpose: str, *, least: int, most: int) -> str:
    """The first of the wordings whose length lies from `least` to `most`, else the one nearest to that."""
    wordings = [line for line in _wordings(known, purpose) if line]
    return min(wordings, key=lambda line: max(least - len(line), len(line) - most, 0))


def _wordings(known: Known, purpose: str) -> list[str]:
    if purpose == "reminder":
        return _reminders(known)
    if purpose == "confirm":
        return _confirmations(known)
    if purpose == "answer":
        return ["Thank you for your answer, and a time to meet?" if known.said_yes else "Thank you for your question"]
    if purpose == "follow_up":
        return [f"News from {clean(known.sender)}, whom you helped" if known.sender else "What came of our talk"]
    if purpose == "mentor":
        return ["May I go on learning from you for a while?"]
    return _asks(known)


def _asks(known: Known) -> list[str]:
    field, place, school = clean(known.field), clean(known.organization), clean(known.school)
    by, student = clean(known.named_by), bool(SCHOOLS.search(school) or known.studies)
    given, minutes = by.split()[0] if by else "", known.minutes
    lines = [
        f"{by} gave me your name: {minutes} minutes of yours?" if by else "",
        f"{by} gave me your name: {minutes} minutes?" if by else "",
        f"{given} gave me your name: {minutes} minutes of yours?" if by else "",
        f"A {school} student’s question about {field}" if field and school and student else "",
        f"A {school} student asks for {minutes} minutes" if school and student else "",
        f"A student’s question about {field} at {place}" if field and place and student else "",
        f"A question about {field} at {place}" if field and place else "",
        f"A student’s question about your work at {place}" if place and student else "",
        f"A question about your work at {place}" if place else "",
        f"{minutes} minutes to learn about {field} from you?" if field else "",
    ]
    return [*lines, f"{minutes} minutes to learn about your work?", f"{minutes} minutes about your work?"]


def _reminders(known: Known) -> list[str]:
    asked, minutes = clean(known.first_sent), known.minutes
    day = asked.partition(" ")[2]  # the date without its weekday
    if not asked:
        return [f"A second try: {minutes} minutes about your work?"]
    return [
        f"My letter of {asked}: {minutes} minutes of yours?",
        f"My letter of {day}: {minutes} minutes of yours?",
        f"My letter of {day}: {minutes} minutes?",
    ]


def _confirmations(known: Known) -> list[str]:
    when = clean(known.meeting).split(",")[0] if known.meeting else "[day and time]"
    day = when.removeprefix("on ")
    return [
        f"We meet {when}: all as agreed?",
        f"{day}: all as agreed?",
        f"{known.minutes} minutes with you: is all as agreed?",
    ]
