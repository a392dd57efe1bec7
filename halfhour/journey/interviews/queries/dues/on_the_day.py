"""On the day: leaving, the room, and afterwards how it went."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.urls import reverse

from halfhour.core import moments
from halfhour.core.due import Due
from halfhour.journey.interviews.models import Interview
from halfhour.journey.interviews.queries.dues.row import row
from halfhour.journey.interviews.rules.leaving import Leaving

AT_THE_DOOR = timedelta(minutes=10)


def leave(interview: Interview, leaving: Leaving, now: datetime) -> Due | None:
    """From the morning, or twelve hours before an early start, until one stands at the door."""
    zone, place = interview.owner.zone, interview.where()
    if interview.mode == Interview.Mode.MAIL or not leaving.opens(zone) <= now < interview.starts_at - AT_THE_DOOR:
        return None
    going = f"Leave for {place}" if leaving.is_trip else f"Be ready for {interview.person.full_name}"
    day = moments.near_day(moments.local_day(leaving.at, zone), moments.local_day(now, zone))
    by = f"by {moments.clock_time(leaving.at, zone)}"
    if not leaving.knows_way:
        going, by = f"Be at {place}", f"by {moments.clock_time(leaving.at, zone)}, and find out how long the way takes"
    return row(
        interview,
        "leave",
        what=f"{going} {by}" if day == "today" else f"{going} {day} {by}",
        why=_why_leave(interview, leaving),
        url=reverse("desk:brief", args=[interview.pk]),
        button="Open brief",
        by=leaving.at,
        opens=leaving.opens(zone),
        brief=going[:1].lower() + going[1:],
        by_words=f"at {moments.clock_time(interview.starts_at, zone)}",
        weight=1,
    )


def _why_leave(interview: Interview, leaving: Leaving) -> str:
    said = [leaving.words()]
    if interview.mode != Interview.Mode.PHONE:
        said.append(interview.wear().text)
    copies = interview.owner.numbers.copies_to_take
    if leaving.is_trip and copies:
        said.append("Take a copy of your resume" if copies == 1 else f"Take {copies} copies of your resume")
    return ". ".join(said) + "."


def room(interview: Interview, leaving: Leaving, now: datetime, ends: datetime) -> Due | None:
    """From ten minutes before until it `ends`; by mail, the questions to send, all day."""
    if interview.mode == Interview.Mode.MAIL:
        return _send(interview, leaving, now)
    if now < interview.starts_at - AT_THE_DOOR:
        return None
    zone, person = interview.owner.zone, interview.person
    begun = now >= interview.starts_at
    where = [f"Ask for {interview.ask_for}" if interview.ask_for else "", interview.door, interview.phone]
    return row(
        interview,
        "room",
        what=f"Meet {person.full_name} at {moments.clock_time(interview.starts_at, zone)}",
        why=". ".join(part for part in where if part) or f"{interview.get_mode_display()}, {interview.minutes} minutes",
        url=reverse("room:room", args=[interview.pk]),
        button="Back to the room" if interview.started_at else "Open the room",
        by=ends if begun else interview.starts_at,
        opens=interview.starts_at if begun else leaving.at,
        brief=f"meet {person.first_name}",
        by_words="now" if begun else "",
        weight=3,
    )


def _send(interview: Interview, leaving: Leaving, now: datetime) -> Due | None:
    zone, person = interview.owner.zone, interview.person
    if now < leaving.opens(zone):
        return None
    return row(
        interview,
        "send",
        what=f"Send your questions to {person.full_name}",
        why="You agreed to ask by mail. Few questions get longer answers.",
        url=reverse("preparation:plan", args=[interview.pk]),
        button="Open the questions",
        by=interview.starts_at,
        opens=leaving.opens(zone),
        brief=f"send {person.first_name} your questions",
    )


def record(interview: Interview, now: datetime) -> Due:
    """It is over, and nobody has said how it went; the hours for thanks run."""
    owner, person = interview.owner, interview.person
    hours = owner.numbers.thank_within_hours
    start = moments.when(interview.starts_at, now, owner.zone)
    by_mail = interview.mode == Interview.Mode.MAIL
    return row(
        interview,
        "record",
        what=f"Did {person.full_name} answer?" if by_mail else f"Did you meet {person.full_name}?",
        why=f"It was agreed for {start}. The {hours} hours for your thanks count from its end.",
        url=reverse("interviews:hold", args=[interview.pk]),
        button="Say how it went",
        by=interview.ends_at + timedelta(hours=hours),
        opens=interview.ends_at,
        brief=f"say how it went with {person.first_name}",
        weight=2,
    )
