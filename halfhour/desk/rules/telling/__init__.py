"""What happened with a person, told in words: one event of the story for each row. Pure."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, tzinfo

from halfhour.desk.rules.telling.afterwards import critique, follow_up, job, thank_you
from halfhour.desk.rules.telling.event import Event, Happened, Telling
from halfhour.desk.rules.telling.meeting import interview
from halfhour.desk.rules.telling.outreach import call, letter, reply

__all__ = ["Event", "Happened", "told"]

_TELLERS: dict[str, Callable[[Telling], Event]] = {
    "letter": letter,
    "call": call,
    "reply": reply,
    "interview": interview,
    "critique": critique,
    "thank_you": thank_you,
    "follow_up": follow_up,
    "job": job,
}


def told(happened: Happened, now: datetime, zone: tzinfo, *, place: str = "") -> Event:
    """The event in words, its day and time in `zone`; `place` is the organization, for the title of an interview."""
    return _TELLERS[happened.kind](Telling(happened, now, zone, place))
