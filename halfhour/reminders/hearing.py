"""What calendar programs answer by mail: handed to the interview they speak of, for whoever looks into mailboxes."""

from __future__ import annotations

import logging
from datetime import datetime
from typing import TYPE_CHECKING

from halfhour.accounts.models import User
from halfhour.core.problems import Problem
from halfhour.journey.interviews import actions as interviews

if TYPE_CHECKING:
    from halfhour.formats.invitation import Event
    from halfhour.formats.message import Message

log = logging.getLogger(__name__)
LARGEST = 2_000_000  # octets; the calendar in a mail of a meeting is some kB, what is larger is attachments
MARKS = (b"text/calendar", b"begin:vcalendar", b".ics")
SETTLES = {"yes", "no", "other_time"}


def hear(owner: User, mail: Message, raw: bytes, now: datetime) -> bool:
    """Act on every appointment in a mail of one of the owner's people; whether that was an answer to an invitation.

    `raw` are the octets of the whole mail. Safe to call again with the same mail: each answer counts once.
    """
    head = raw[:LARGEST]
    if not any(mark in head.lower() for mark in MARKS):
        return False
    from halfhour.formats.invitation import read_invitation  # loaded at the first calendar: most mails have none

    acted = [_acted(owner, event, mail.sender, now) for event in read_invitation(head).events]
    return any(acted)


def _acted(owner: User, event: Event, sender: str, now: datetime) -> bool:
    """Whether it was done as they answered; what cannot be done, as an hour taken since, waits to be read as a mail."""
    try:
        return interviews.answer_by_invitation(owner=owner, event=event, sender=sender, now=now) in SETTLES
    except Problem as problem:
        log.info("An answer by calendar was not acted on: %s", problem.sentence)
        return False
