"""Answers of calendar programs that arrived by mail: each is acted on once, and only for the one who was invited."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Literal

from django.db import IntegrityError, transaction
from django.urls import reverse

from halfhour.core import moments
from halfhour.journey.interviews.actions.agreeing import accept
from halfhour.journey.interviews.actions.checks import hold_calendar
from halfhour.journey.interviews.actions.closing import cancel, confirm
from halfhour.journey.interviews.actions.problems import InThePast, TooFar
from halfhour.journey.interviews.actions.suggesting import NothingSuggested, suggest
from halfhour.journey.interviews.models import Interview, InvitationAnswer
from halfhour.journey.interviews.rules import answers, states
from halfhour.journey.people import actions as people
from halfhour.journey.people.models import HostAct, Person
from halfhour.journey.people.rules.keys import mail_key

if TYPE_CHECKING:
    from halfhour.formats.invitation import Event

Heard = Literal["unknown", "stranger", "again", "overtaken", "nothing", "yes", "no", "maybe", "other_time"]


@transaction.atomic
def answer_by_invitation(*, owner: Any, event: Event, sender: str, now: datetime) -> Heard:
    """Act on one appointment out of a calendar that came by mail from the address `sender`; what became of it.

    `event` is one of `formats.invitation.read_invitation(...).events`. Whoever reads mail hands all of them over, as
    often as they like: by uid, address, method, status, SEQUENCE and DTSTAMP an answer counts once.
    unknown: no interview of `owner` has that uid. stranger: neither the sender nor the attendee is the one invited, and
    nothing is done. again, overtaken: heard before, or a newer answer is known. nothing: it says nothing about coming,
    or speaks of a time that was changed since, or the interview is closed. Else what it meant: a yes confirms, a no
    cancels, another time becomes a suggestion for the owner to answer.
    """
    found = Interview.objects.filter(owner=owner, uid=event.uid).select_related("person", "owner").first()
    if not event.uid or found is None:
        return "unknown"
    address, status = _who(event, sender, found.person)
    if not address:
        return "stranger"
    hold_calendar(found.owner_id)
    known = InvitationAnswer.objects.filter(interview=found, address=address)
    if not _first_time(found, event, address, status, now):
        return "again"
    if answers.is_overtaken(event.stamp, known.values_list("stamped_at", flat=True)):
        return "overtaken"
    meant = answers.meaning(event.method, status, event.status)
    if meant == "nothing" or _is_of_before(event, found, meant) or not states.may_be_changed(found.state):
        return "nothing"
    return _done(found, event, meant, now)


def _who(event: Event, sender: str, person: Person) -> tuple[str, str]:
    """The address of the one invited and what they answer; empty where the answer is somebody else's."""
    theirs = {mail_key(mail) for mail in (person.email, *person.other_emails)} - {""}
    for attendee in event.attendees:
        if mail_key(attendee.address) in theirs:
            return mail_key(attendee.address), attendee.status
    if mail_key(sender) not in theirs:
        return "", ""
    # A delegate or another of their addresses answers: there is one attendee in a REPLY, and it is whoever sends it.
    return mail_key(sender), event.attendees[0].status if len(event.attendees) == 1 else ""


def _first_time(found: Interview, event: Event, address: str, status: str, now: datetime) -> bool:
    made = answers.key(
        address=address,
        method=event.method,
        status=status,
        sequence=event.sequence,
        stamped_at=event.stamp,
        says=str(event.starts or "") if event.method == "COUNTER" else "",
    )
    try:
        with transaction.atomic():
            InvitationAnswer.objects.create(
                owner_id=found.owner_id,
                interview=found,
                created_at=now,
                address=address,
                method=event.method[:20],
                status=status[:40],
                sequence=event.sequence,
                stamped_at=event.stamp,
                key=made,
            )
    except IntegrityError:
        return False
    return True


def _is_of_before(event: Event, found: Interview, meant: answers.Meaning) -> bool:
    """Whether it speaks of a time that was changed since. A lower SEQUENCE alone does not say so: it goes up with
    every detail, and they answer the invitation they have. A no is a no to whatever time."""
    if event.sequence >= found.sequence or meant == "no":
        return False
    if meant == "other_time":
        return event.stamp is not None and found.agreed_at is not None and found.agreed_at > event.stamp
    starts = event.starts
    if not isinstance(starts, datetime):
        return True
    return (starts.replace(tzinfo=found.zone) if starts.tzinfo is None else starts) != found.starts_at


def _done(found: Interview, event: Event, meant: answers.Meaning, now: datetime) -> Heard:
    if meant == "yes":
        act = accept if found.state == states.PROPOSED else confirm
        act(interview=found, now=now)
    elif meant == "no":
        when = moments.when(found.starts_at, now, found.owner.zone)
        words = event.comment.strip()
        cancel(interview=found, now=now, because=words[:300] or "They declined in their calendar")
        _tell(found, now, f"{found.person.full_name} declined {when}", words)
    elif meant == "other_time":
        return _suggested(found, event, now)
    return meant


def _suggested(found: Interview, event: Event, now: datetime) -> Heard:
    starts = event.starts if isinstance(event.starts, datetime) else None
    if starts is not None:
        starts = starts.replace(tzinfo=found.zone) if starts.tzinfo is None else starts
    try:
        suggest(
            person=found.person,
            now=now,
            time_zone=event.zone if event.zone and event.zone != "UTC" else found.time_zone,
            starts_at=starts.astimezone(UTC) if starts else None,
            minutes=_minutes(starts, event, found),
            mode=found.mode,
            words=event.comment or ("" if starts else "They suggested another time in their calendar."),
            interview=found,
        )
    except (NothingSuggested, InThePast, TooFar):
        return "nothing"
    return "other_time"


def _minutes(starts: datetime | None, event: Event, found: Interview) -> int:
    """How long they suggest it to be; as agreed where that is no length of a talk."""
    if starts is None or not isinstance(event.ends, datetime):
        return found.minutes
    ends = event.ends.replace(tzinfo=found.zone) if event.ends.tzinfo is None else event.ends
    minutes = int((ends - starts).total_seconds() // 60)
    return minutes if 5 <= minutes <= 240 else found.minutes


def _tell(found: Interview, now: datetime, what: str, words: str) -> None:
    people.host_acted(
        owner=found.owner,
        person=found.person,
        now=now,
        kind=HostAct.Kind.CANCELLED,
        what=what,
        words=words,
        leads_to=reverse("interviews:interview", args=[found.pk]),
    )
