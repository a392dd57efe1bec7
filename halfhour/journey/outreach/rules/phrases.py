"""Sentences a letter is put together from. A fact that is missing leaves a gap in brackets, never a guess. Pure."""

from __future__ import annotations

import re

from halfhour.journey.outreach.rules.known import Known

SCHOOLS = re.compile(
    r"universit|college|school|institut|academ|polytechni|faculty|hochschule|akademi|lyc[ée]e|escuela|conservator|\buni\b",
    re.IGNORECASE,
)
PLACED = re.compile(r"^(?:at|in|on|during|through|by|when|last|over|after|before|while)\b", re.IGNORECASE)


def clean(text: str) -> str:
    """One line, one blank between words."""
    return " ".join(text.split())


def sender(known: Known) -> str:
    """Your name, or the gap for it."""
    return clean(known.sender) or "[your name]"


def who(known: Known) -> str:
    """`I study information science at Lakeside College.`"""
    school, studies = clean(known.school), clean(known.studies)
    if school and studies:
        return f"I study {studies} at {school}."
    if school and SCHOOLS.search(school):
        return f"I study at {school}."
    if school:
        return f"I am {sender(known)}, {school}."
    return f"I study {studies} at [where you study]." if studies else "I study at [where you study]."


def how(known: Known) -> str:
    """How you came to them, the referral first: `Maria Chen gave me your name.`"""
    detail, place = clean(known.found_detail).rstrip("."), clean(known.organization)
    if known.named_by.strip():
        if known.introduces:
            return f"{clean(known.named_by)} offered to introduce us."
        return f"{clean(known.named_by)} gave me your name."
    if known.named_quietly:
        return "Your name came up when I asked who does this work."
    if known.found_in == "linkedin":
        return "I found you on LinkedIn."
    if known.found_in == "school":
        there = clean(known.school) or "[your school]"
        return f"I found you among the alumni of {there}." if known.shares_school else f"I found you through {there}."
    if known.found_in == "website":
        return f"I found your name on the website of {place or '[their organization]'}."
    if known.found_in == "call":
        at = place or "[their organization]"
        return (
            f"{detail} gave me your name when I called {at}." if detail else f"I called {at} and was given your name."
        )
    if known.found_in == "met":
        return f"We met {detail if PLACED.match(detail) else f'at {detail}'}." if detail else "We met [where you met]."
    return f"I found you through {detail}." if detail and known.found_in == "other" else "[how you came to them]."


def reason(known: Known) -> str:
    """Why them, in the words you kept; the gap `[why them]` when you kept none."""
    why = clean(known.why_them).rstrip(".")
    if not why:
        return "[why them]."
    if re.match(r"because\b", why, re.IGNORECASE):
        return f"I write to you {why[0].lower()}{why[1:]}."
    if re.search(r"\byou(?:r|rs)?\b", why, re.IGNORECASE):
        return f"{why[0].upper()}{why[1:]}."
    return f"What made me write to you: {why}."


def ask(known: Known) -> str:
    """The question itself: a visit, its minutes, at their convenience, to learn and not for a job."""
    about = f"about {clean(known.field)} and how you came to it" if known.field else "how you came to your work"
    return (
        f"Could I visit you for {known.minutes} minutes, at a time that suits you, to learn {about}, and what a normal "
        "week is like? I am not asking for a job."
    )


def reach(known: Known) -> str:
    """On paper: how they can answer."""
    ways = [clean(way) for way in (known.phone, known.email) if way.strip()]
    return f"You can reach me at {' or '.join(ways)}." if ways else "You can reach me at [your phone number]."


def host_page(url: str) -> str:
    """The line that leads to the host's page: choosing, a plain no, and what the law has one tell them."""
    return f"You can choose a time here, or say no, and see or delete what I keep about you: {url}"
