"""The entry that one appointment makes in a calendar program."""

from __future__ import annotations

from datetime import datetime, timedelta

from halfhour.accounts.models import User
from halfhour.core import moments
from halfhour.formats.ical import Alarm, Event, State
from halfhour.journey.interviews.models import Interview
from halfhour.journey.interviews.rules.confirming import rings_before
from halfhour.journey.interviews.rules.leaving import Leaving, leave_words
from halfhour.journey.interviews.rules.typed import zone_name

STATES: dict[str, State] = {
    Interview.State.PROPOSED: "TENTATIVE",
    Interview.State.CANCELLED: "CANCELLED",
    Interview.State.MISSED: "CANCELLED",
}


def calendar_event(interview: Interview, owner: User, now: datetime) -> Event:
    """The appointment as an event that keeps its uid, with alarms the day before, at leaving and at the start.

    `interview` has its person and organization loaded; clock times in the text are the owner's.
    """
    leaving = interview.leaving(owner.numbers)
    return Event(
        uid=interview.uid,
        sequence=interview.sequence,
        stamp=now,
        starts_at=interview.starts_at,
        ends_at=interview.ends_at,
        summary=_summary(interview),
        state=STATES.get(interview.state, "CONFIRMED"),
        location=_location(interview),
        description="\n".join(_lines(interview, leaving, owner)),
        url=interview.link,
        alarms=_alarms(interview, leaving, owner),
    )


def _summary(interview: Interview) -> str:
    organization = interview.person.organization
    place = f", {organization.name}" if organization else ""
    return f"{interview.span} with {interview.person.full_name}{place}"


def _location(interview: Interview) -> str:
    if interview.mode == Interview.Mode.IN_PERSON:
        organization = interview.person.organization
        return interview.place or (organization.address if organization else "")
    return interview.link if interview.mode == Interview.Mode.VIDEO else interview.phone


def _lines(interview: Interview, leaving: Leaving, owner: User) -> list[str]:
    wear = interview.wear()
    named = [
        ("Ask for", interview.ask_for),
        ("Door", interview.door),
        ("Parking", interview.parking),
        ("The way", interview.directions),
        ("Phone", interview.phone),
        ("Link", interview.link),
        ("Wear", f"{wear.text} ({wear.source})"),
    ]
    return [*(f"{name}: {said}" for name, said in named if said), *_leave_line(leaving, owner)]


def _leave_line(leaving: Leaving, owner: User) -> list[str]:
    if not leaving.minutes:
        return []
    words = leave_words(leaving, owner.zone)
    parts = ", ".join(f"{minutes} min {what}" for minutes, what in leaving.parts)
    return [f"{words[:1].upper()}{words[1:]} ({zone_name(owner.time_zone)} time): {parts}."]


def _to_confirm(interview: Interview) -> str:
    settled = interview.confirmed_at or getattr(interview, "confirmation_sent", False)
    return "" if settled else " Confirm it today."


def _alarms(interview: Interview, leaving: Leaving, owner: User) -> tuple[Alarm, ...]:
    name = interview.person.full_name
    start = moments.clock_time(interview.starts_at, owner.zone)
    day_before = rings_before(interview.starts_at, owner.zone)
    alarms = [Alarm(day_before, f"Tomorrow at {start}: {name}.{_to_confirm(interview)}")]
    if leaving.minutes:
        go = f"Leave for {interview.where()}" if leaving.is_trip else f"Be ready for {name}"
        alarms.append(Alarm(timedelta(minutes=leaving.minutes), f"{go}: it begins at {start}."))
    return (*alarms, Alarm(timedelta(0), f"Now: {name}"))
