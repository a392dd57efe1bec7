"""The kinds of reminders, as people choose them: what is mailed how, and what stands in the calendar. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Literal, cast

Mail = Literal["own", "morning", "off"]
MAILS: dict[Mail, str] = {"own": "Own mail", "morning": "In the morning", "off": "No mail"}


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind: the dues it takes in (`outreach.` takes in all of outreach), and what holds until somebody chooses.

    `before` is how long before its `by` a mail of its own comes. `moves` marks dues whose `by` is the appointment's
    own hour: when that moves, they are told again.
    """

    name: str
    label: str
    why: str
    dues: tuple[str, ...]
    mail: Mail = "morning"
    calendar: bool = True
    before: timedelta = timedelta(hours=3)
    moves: bool = False


@dataclass(frozen=True, slots=True)
class Chosen:
    """How one kind reaches its owner, besides the page."""

    mail: Mail
    calendar: bool


KINDS = (
    Kind("thanks", "Thank-yous", "Two, twelve and twenty hours after, then daily while late.", ("thanks.",), "own"),
    Kind(
        "leaving",
        "When to leave",
        "An hour before you have to go, or to be ready.",
        ("interviews.leave", "interviews.send"),
        "own",
        before=timedelta(hours=1),
        moves=True,
    ),
    Kind(
        "confirming",
        "Confirming",
        "The day before. In a calendar, the half hour itself rings for it.",
        ("interviews.confirm",),
        calendar=False,
        moves=True,
    ),
    Kind(
        "answers",
        "What hosts wait for",
        "A time to agree, a question to answer.",
        ("outreach.agree", "outreach.answer", "outreach.visit", "people.host_act", "interviews."),
    ),
    Kind("preparing", "Preparing", "Your questions, and what to have ready.", ("preparation.",)),
    Kind(
        "afterwards",
        "Writing it up",
        "How it went, and what they told you.",
        ("interviews.record", "conversation."),
    ),
    Kind("promises", "Promises", "What you said you would do.", ("conversation.promise", "followups.promise")),
    Kind(
        "letters", "Letters and calls", "Whom to write to, to remind, to call.", ("outreach.", "people.rested", "mail.")
    ),
    Kind("followups", "Keeping in touch", "Reasons to come back to somebody.", ("followups.",)),
    Kind("resume", "Your resume", "Advice to decide on.", ("resumes.",), calendar=False),
    Kind(
        "names",
        "Names and lists",
        "People who were named, imports to keep or not.",
        ("conversation.referral", "people."),
        calendar=False,
    ),
)
BY_NAME = {kind.name: kind for kind in KINDS}
PAGE_ONLY = frozenset({"interviews.room", "outreach.waiting"})  # one stands at the door; others have to act
INTERVIEWS = "interviews"  # the half hours themselves, a choice of the calendar alone


def kind_of(due: str) -> Kind | None:
    """The kind that a due (`thanks.write`) belongs to; None for what only a page can say."""
    if due in PAGE_ONLY:
        return None
    exact = next((kind for kind in KINDS if due in kind.dues), None)
    family = f"{due.partition('.')[0]}."
    return exact or next((kind for kind in KINDS if family in kind.dues), None)


def chosen(kept: Mapping[str, Any]) -> dict[str, Chosen]:
    """What holds for every kind: what was chosen, over what holds until somebody chooses."""
    return {kind.name: _chosen(kind, kept.get(kind.name)) for kind in KINDS}


def _chosen(kind: Kind, said: Any) -> Chosen:
    said = said if isinstance(said, Mapping) else {}
    mail, calendar = said.get("mail"), said.get("calendar")
    return Chosen(
        cast(Mail, mail) if mail in MAILS else kind.mail, calendar if isinstance(calendar, bool) else kind.calendar
    )
