"""What appointments ask for, and by when: an answer, a confirmation, leaving, the room, a word on how it went."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from django.db.models import Q
from django.urls import reverse

from halfhour.core import moments
from halfhour.core.due import Due
from halfhour.journey.interviews.models import Interview
from halfhour.journey.interviews.queries.appointments import full
from halfhour.journey.interviews.rules import confirming
from halfhour.journey.interviews.rules.ending import over_at
from halfhour.journey.interviews.rules.leaving import Leaving

WITHIN = timedelta(days=3)  # nothing here opens earlier than two days before, in any zone
AT_THE_DOOR = timedelta(minutes=10)


def due(now: datetime, owner: Any = None) -> list[Due]:
    """What is due on appointments, of one owner or of everybody; one query."""
    rows = full().filter(
        Q(state=Interview.State.PROPOSED) | Q(state=Interview.State.AGREED, starts_at__lt=now + WITHIN)
    )
    if owner is not None:
        rows = rows.filter(owner=owner)
    return [found for row in rows.order_by("starts_at", "id") for found in dues_of(row, now)]


def dues_of(interview: Interview, now: datetime) -> list[Due]:
    """What is due on one appointment, read by `full()`; the most pressing first."""
    if interview.state == Interview.State.PROPOSED:
        return [_answer(interview, now)]
    if interview.state != Interview.State.AGREED:
        return []
    ends = over_at(
        starts_at=interview.starts_at,
        minutes=interview.minutes,
        started_at=interview.started_at,
        may_run_over=interview.may_run_over_at is not None,
    )
    if now >= ends:
        return [_record(interview, now)]
    leaving = interview.leaving(interview.owner.numbers)
    found = [_room(interview, leaving, now, ends), _leave(interview, leaving, now), _confirm(interview, leaving, now)]
    return [one for one in found if one is not None]


def _due(interview: Interview, kind: str, **said: Any) -> Due:
    return Due(
        owner_id=interview.owner_id,
        kind=f"interviews.{kind}",
        subject=f"interview:{interview.pk}",
        step="prepare",
        person_id=interview.person_id,
        **said,
    )


def _answer(interview: Interview, now: datetime) -> Due:
    zone, person = interview.owner.zone, interview.person
    start = moments.when(interview.starts_at, now, zone)
    passed = interview.starts_at < now
    return _due(
        interview,
        "answer",
        what=f"{person.full_name} has not said yes to {start}",
        why="That time has passed. Say how it went, or propose another." if passed else _since(interview, now),
        url=reverse("interviews:interview", args=[interview.pk]),
        button="Open it",
        by=interview.starts_at,
        opens=interview.created_at,
        brief=f"settle a time with {person.first_name}",
        by_words="passed" if passed else moments.span(interview.starts_at - now),
        waiting=not passed,
    )


def _since(interview: Interview, now: datetime) -> str:
    zone = interview.owner.zone
    asked = moments.near_day(moments.local_day(interview.created_at, zone), moments.local_day(now, zone))
    return f"You proposed it {asked if asked in ('today', 'yesterday') else f'on {asked}'}."


def _confirm(interview: Interview, leaving: Leaving, now: datetime) -> Due | None:
    zone, person = interview.owner.zone, interview.person
    by = confirming.confirm_by(interview.starts_at, interview.agreed_at or interview.created_at, zone)
    opens = confirming.confirm_opens(interview.starts_at, zone)
    settled = interview.confirmed_at or getattr(interview, "confirmation_sent", False)
    if by is None or settled or interview.mode == Interview.Mode.MAIL or not opens <= now < leaving.at:
        return None
    number = interview.owner.phone
    line = f"One line with your number, {number}" if number else "One line, with your number: it is not in Settings yet"
    return _due(
        interview,
        "confirm",
        what=f"Confirm {moments.when(interview.starts_at, now, zone)} with {person.full_name}",
        why=f"{line}, so that they can reach you if something comes up.",
        url=f"{reverse('outreach:write', args=[person.pk])}?purpose=confirm",
        button="Write it",
        by=by,
        opens=opens,
        brief=f"confirm with {person.first_name}",
        by_words=f"before {moments.clock_time(by, zone)}" if now < by else "",
    )


def _leave(interview: Interview, leaving: Leaving, now: datetime) -> Due | None:
    zone, place = interview.owner.zone, interview.where()
    if interview.mode == Interview.Mode.MAIL or not leaving.opens(zone) <= now < interview.starts_at - AT_THE_DOOR:
        return None
    going = f"Leave for {place}" if leaving.is_trip else f"Be ready for {interview.person.full_name}"
    day = moments.near_day(moments.local_day(leaving.at, zone), moments.local_day(now, zone))
    by = f"by {moments.clock_time(leaving.at, zone)}"
    if not leaving.knows_way:
        going, by = f"Be at {place}", f"by {moments.clock_time(leaving.at, zone)}, and find out how long the way takes"
    return _due(
        interview,
        "leave",
        what=f"{going} {by}" if day == "today" else f"{going} {day} {by}",
        why=_why_leave(interview, leaving),
        url=reverse("preparation:brief", args=[interview.pk]),
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
    copies = interview.owner.numbers.resume_copies
    if leaving.is_trip and copies:
        said.append("Take a copy of your resume" if copies == 1 else f"Take {copies} copies of your resume")
    return ". ".join(said) + "."


def _room(interview: Interview, leaving: Leaving, now: datetime, ends: datetime) -> Due | None:
    if interview.mode == Interview.Mode.MAIL:
        return _send(interview, leaving, now)
    if now < interview.starts_at - AT_THE_DOOR:
        return None
    zone, person = interview.owner.zone, interview.person
    begun = now >= interview.starts_at
    where = [f"Ask for {interview.ask_for}" if interview.ask_for else "", interview.door, interview.phone]
    return _due(
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
    return _due(
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


def _record(interview: Interview, now: datetime) -> Due:
    owner, person = interview.owner, interview.person
    hours = owner.numbers.thank_within_hours
    start = moments.when(interview.starts_at, now, owner.zone)
    by_mail = interview.mode == Interview.Mode.MAIL
    return _due(
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
