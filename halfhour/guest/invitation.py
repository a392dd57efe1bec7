"""What a host's calendar and mailbox are told about an interview: what they need to know and nothing else."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any, cast

from halfhour.formats.ical import Alarm, Event, Party
from halfhour.gateways.mail import Calendar, Mailbox, Message
from halfhour.gateways.mail.values import Method
from halfhour.guest.models import HostLink
from halfhour.guest.rules.wording import from_where, slot_words
from halfhour.journey.interviews.models import Interview

A_QUARTER = timedelta(minutes=15)
WAYS = {"in_person": "In person", "video": "By video", "phone": "By phone", "mail": "By mail"}
BLANK = 3  # the line of the mail that stays empty


def event_for_host(link: HostLink, interview: Interview, now: datetime, *, url: str, mailed: bool) -> Event:
    """The appointment as it stands in the host's calendar; it keeps the uid and the sequence of the owner's.

    Taken from the page it says everything. `mailed`, it asks for an answer, and leaves out whatever somebody typed: an
    account must not make this server carry its words to a stranger. The page, at `url`, has them.
    """
    owner, person = link.owner, link.person
    parties: dict[str, Any] = {}
    if mailed:
        parties["organizer"] = Party(owner.email, owner.name)
        parties["attendees"] = (Party(person.email, person.full_name, "NEEDS-ACTION"),)
    return Event(
        uid=interview.uid,
        sequence=interview.sequence,
        stamp=now,
        starts_at=interview.starts_at,
        ends_at=interview.ends_at,
        summary=f"{interview.span} with {owner.name}",
        state="CANCELLED" if interview.state == Interview.State.CANCELLED else "CONFIRMED",
        location=WAYS[interview.mode] if mailed else where(interview),
        description="\n".join(_lines(link, interview, url, mailed=mailed)),
        url=url,
        alarms=(Alarm(A_QUARTER, f"{owner.name}, in a quarter of an hour"),),
        **parties,
    )


def _lines(link: HostLink, interview: Interview, url: str, *, mailed: bool) -> list[str]:
    owner = link.owner
    school = from_where(owner.school, owner.studies)
    who = f"{owner.name}{f', {school}' if school else ''}"
    said = [who] if mailed else [who, link.what_for, interview.they_said]
    return [line for line in [*said, f"Where, change or cancel: {url}" if url else ""] if line]


def message_for_host(
    link: HostLink,
    interview: Interview,
    now: datetime,
    *,
    event: bytes,
    method: str,
    sender: Mailbox,
    to: Mailbox,
    reply_to: Mailbox,
    url: str,
) -> Message:
    """The mail around it. `event` is the calendar as octets, `method` REQUEST or CANCEL."""
    owner = link.owner
    when = slot_words(interview.starts_at, interview.ends_at, interview.zone, now)
    off = method == "CANCEL"
    lines = [
        f"{'Cancelled: ' if off else ''}{interview.span} with {owner.name}",
        f"{when} ({interview.time_zone.replace('_', ' ')})",
        "" if off else WAYS[interview.mode],
        "",
        "" if off else f"Where, change or cancel: {url}",
        f"Your calendar program may take it from this mail. An answer goes to {owner.name} directly.",
    ]
    return Message(
        subject=f"{'Cancelled: ' if off else ''}{interview.span} with {owner.name}, {when}",
        text="\n".join(line for place, line in enumerate(lines) if line or place == BLANK),
        sender=sender,
        to=(to,),
        calendar=Calendar(event.decode(), cast(Method, method)),
        reply_to=reply_to,
        is_automatic=True,
    )


def where(interview: Interview) -> str:
    """The place, the link or the number, as far as they are known."""
    if interview.mode == Interview.Mode.VIDEO:
        return f"By video{f': {interview.link}' if interview.link else ''}"
    if interview.mode == Interview.Mode.PHONE:
        return f"By phone{f': {interview.phone}' if interview.phone else ''}"
    place = interview.person.organization.address if interview.person.organization else ""
    return ", ".join(part for part in (interview.place or place, interview.door) if part) or "At your office"
