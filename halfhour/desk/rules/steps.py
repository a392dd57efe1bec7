"""Where one person stands on the way of five steps, and what comes next when nothing is due. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from halfhour.core import moments


@dataclass(frozen=True, slots=True)
class Way:
    """What is behind with one person."""

    asked: bool = False
    agreed: bool = False
    held: bool = False
    critiqued: bool = False
    thanked: bool = False
    followed: bool = False
    rhythm: bool = False
    never_again: bool = False
    rests_until: date | None = None


@dataclass(frozen=True, slots=True)
class Next:
    """A sensible next thing with a person. `url_name` takes the person's id, that of an agreed meeting its own; without
    one there is nothing to press."""

    what: str
    why: str
    button: str = ""
    url_name: str = ""
    step: str = "find"


def steps_done(way: Way) -> list[str]:
    """The steps that are behind: someone found and agreed, the half hour held, the resume seen, thanked, followed."""
    reached = (
        ("find", way.agreed or way.held),
        ("prepare", way.held),
        ("resume", way.critiqued),
        ("thank", way.thanked),
        ("follow", way.followed or way.rhythm),
    )
    return [step for step, behind in reached if behind]


def next_step(way: Way, name: str, today: date) -> Next:
    """What to do with `name` when no stage says anything."""
    if way.never_again:
        return Next(f"{name} asked not to be written to", "Nothing more is suggested. What you learned stays.")
    if way.rests_until and way.rests_until > today:
        until = moments.near_day(way.rests_until, today)
        return Next(f"Let it rest until {until}", "It comes up again by itself then.", step="follow")
    if way.agreed:
        return Next(
            "Your meeting is agreed",
            "Its page holds the way there, the questions and what to bring. The rest shows up here in time.",
            "See the appointment",
            "interviews:interview",
            "prepare",
        )
    if way.held:
        return _after_meeting(way, name)
    if way.asked:
        return Next(
            f"Plan how to go on with {name}",
            "What you sent has had its time. Write again when you have a reason, or put down a day for it.",
            "Plan a follow-up",
            "followups:new",
            "follow",
        )
    return Next(
        f"Next: ask {name} for half an hour",
        "To learn about the work, not for a job. A letter is drafted from what you know.",
        "Write the letter",
        "outreach:write",
    )


def _after_meeting(way: Way, name: str) -> Next:
    if not way.rhythm:
        return Next(
            f"Next: decide how often to say hello to {name}",
            "Up to three times a year is welcome; a mentor may be monthly.",
            "Set a rhythm",
            "followups:rhythm",
            "follow",
        )
    return Next(
        "Nothing is due",
        f"Write to {name} when you have something to tell: what came of their advice is the best news.",
        "Write to them",
        "outreach:write",
        "follow",
    )
