"""What the conversations leave to do: the debrief, the names, the promises. Three queries, whatever the rows."""

from __future__ import annotations

from datetime import datetime, time
from typing import Any

from django.db.models import Q
from django.urls import reverse

from halfhour.core.due import Due
from halfhour.core.moments import at_local, clock_time, local_day, near_day, short_day
from halfhour.journey.conversation.models import Promise, Referral
from halfhour.journey.conversation.rules.afterwards import DEBRIEF_ASKED_FOR, DEBRIEF_WITHIN
from halfhour.journey.interviews.models import Interview

END_OF_DAY = time(23, 59)


def due(now: datetime, owner: Any = None) -> list[Due]:
    """Debriefs of the last three days, names that are not people yet, open promises; of `owner`, or of everybody."""
    whose = {} if owner is None else {"owner": owner}
    return [*_debriefs(now, whose), *_names(now, whose), *_promises(now, whose)]


def _debriefs(now: datetime, whose: dict[str, Any]) -> list[Due]:
    held = (
        Interview.objects.filter(
            **whose, state=Interview.State.HELD, ended_at__gt=now - DEBRIEF_ASKED_FOR, ended_at__lte=now
        )
        .filter(Q(debrief=None) | Q(debrief__done_at=None))
        .select_related("owner", "person")
    )
    return [_debrief(interview, now) for interview in held]


def _debrief(interview: Interview, now: datetime) -> Due:
    who, zone, ended = interview.person.first_name, interview.owner.zone, interview.ended_at
    assert ended is not None
    said = f"{near_day(local_day(ended, zone), local_day(now, zone))} at {clock_time(ended, zone)}"
    return Due(
        owner_id=interview.owner_id,
        kind="conversation.debrief",
        subject=f"interview:{interview.pk}",
        what=f"Write up what {who} told you",
        why=f"It ended {said}. Five minutes while it is fresh; the thank-you is drafted from it.",
        url=reverse("conversation:debrief", args=[interview.pk]),
        button="Write it up",
        step="prepare",
        by=ended + DEBRIEF_WITHIN,
        opens=ended,
        person_id=interview.person_id,
        brief=f"write up what {who} told you",
    )


def _names(now: datetime, whose: dict[str, Any]) -> list[Due]:
    open_names = (
        Referral.objects.filter(**whose, person=None, set_aside_at=None)
        .select_related("owner", "interview__person")
        .order_by("id")
    )
    return [_name(referral, now) for referral in open_names]


def _name(referral: Referral, now: datetime) -> Due:
    host, zone = referral.interview.person.first_name, referral.owner.zone
    day = short_day(local_day(referral.created_at, zone), local_day(now, zone))
    at = f" at {referral.organization_name}" if referral.organization_name else ""
    return Due(
        owner_id=referral.owner_id,
        kind="conversation.referral",
        subject=f"referral:{referral.pk}",
        what=f"{referral.name}, named by {host}: add them to your people",
        why=f"{host} named them{at} on {day}. A name that came from somebody they know opens doors.",
        url=reverse("conversation:notes", args=[referral.interview_id]) + "#names",
        button="See the name",
        step="find",
        opens=referral.created_at,
        person_id=referral.interview.person_id,
        brief=f"add {referral.name} to your people",
        by_words="no rush",
    )


def _promises(now: datetime, whose: dict[str, Any]) -> list[Due]:
    open_promises = (
        Promise.objects.filter(**whose, kept_at=None, let_go_at=None)
        .select_related("owner", "interview__person")
        .order_by("id")
    )
    return [_promise(promise, now) for promise in open_promises]


def _promise(promise: Promise, now: datetime) -> Due:
    host, zone = promise.interview.person.first_name, promise.owner.zone
    mine = promise.by == Promise.By.ME
    said = short_day(local_day(promise.created_at, zone), local_day(now, zone))
    by = at_local(promise.due_on, END_OF_DAY, zone) if promise.due_on else None
    why = f"Said on {said}"
    if promise.due_on:
        why += f", for {near_day(promise.due_on, local_day(now, zone))}"
    return Due(
        owner_id=promise.owner_id,
        kind="conversation.promise",
        subject=f"promise:{promise.pk}",
        what=f"You promised {host}: {promise.text}" if mine else f"{host} promised: {promise.text}",
        why=f"{why}.",
        url=reverse("conversation:notes", args=[promise.interview_id]) + "#promises",
        button="See the promise",
        step="follow",
        by=by,
        opens=promise.created_at,
        person_id=promise.interview.person_id,
        brief=f"keep what you promised {host}",
        by_words=near_day(promise.due_on, local_day(now, zone)) if promise.due_on else "no rush",
        waiting=not mine,
    )
