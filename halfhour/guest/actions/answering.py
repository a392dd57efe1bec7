"""The host's answers: a time chosen or suggested, cancelled, a colleague, not now, never again.

Each is kept where such a fact is always kept (the interview, the reply, the person), and told to the owner once.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from django.db import transaction
from django.urls import reverse

from halfhour.core import moments
from halfhour.core.problems import Problem
from halfhour.guest.actions.inviting import tell_host
from halfhour.guest.actions.linking import last
from halfhour.guest.models import HostLink
from halfhour.journey.interviews import actions as interviews
from halfhour.journey.interviews.models import Interview, OfferedTime, SuggestedTime
from halfhour.journey.outreach import actions as outreach
from halfhour.journey.people import actions as people
from halfhour.journey.people.models import HostAct, Person
from halfhour.journey.preparation import actions as preparation


class NotOffered(Problem):
    """A time that is not among those offered, or none at all."""

    sentence = "Choose one of the times, or say that you will suggest one."
    field = "time"


@transaction.atomic
def choose(
    *,
    link: HostLink,
    now: datetime,
    time: int | None,
    mode: str,
    time_zone: str,
    base: str,
    moved: Interview | None = None,
    details: Mapping[str, Any] | None = None,
) -> Interview:
    """The host takes the offered time with the id `time`, first or in place of `moved`; `details` as `agree` has them.

    Without `time` they say yes to `moved` as its owner proposed it.

    The yes is logged as their reply, the owner is told, and the invitation follows by mail where that is set up.
    `base` is the address of this Halfhour. Raises NotOffered, TimeTaken.
    """
    _keep_clock(link, time_zone)
    details = details or {}
    words = str(details.get("they_said", ""))
    is_first = moved is None or moved.state == Interview.State.PROPOSED
    if is_first:
        _said_yes(link, now, words or "Chose a time on their page.")
    made = _taken(link, now, time, moved, mode=mode, time_zone=time_zone, **details)
    if link.shows_questions:
        preparation.prepare(interview=made, now=now)
    kind = HostAct.Kind.CHOSEN if is_first else HostAct.Kind.MOVED
    verb = "chose" if is_first else "moved your half hour to"
    _told(link, now, kind, f"{verb} {_when(made, link, now)}", words, reverse("interviews:interview", args=[made.pk]))
    last(link=link, now=now)
    tell_host(link=link, interview=made, now=now, base=base)
    return made


def _taken(link: HostLink, now: datetime, time: int | None, moved: Interview | None, **said: Any) -> Interview:
    if time is None and moved is not None:
        return interviews.change(interview=moved, now=now, state=Interview.State.AGREED, **said)
    offered = OfferedTime.objects.filter(owner_id=link.owner_id, person=link.person)
    row = offered.filter(pk=time).first() if time is not None else None
    if row is None:
        raise NotOffered
    return interviews.choose(offered=row, now=now, in_place_of=moved, **said)


@transaction.atomic
def suggest_time(
    *,
    link: HostLink,
    now: datetime,
    mode: str,
    time_zone: str,
    starts_at: datetime | None = None,
    words: str = "",
    interview: Interview | None = None,
    details: Mapping[str, Any] | None = None,
) -> SuggestedTime:
    """The host suggests another time: it waits for the owner, and what was agreed stays. Raises what `suggest` raises."""
    _keep_clock(link, time_zone)
    if interview is None:
        _said_yes(link, now, words or "Suggested a time on their page.")
    return interviews.suggest(
        person=link.person,
        now=now,
        minutes=link.minutes,
        mode=mode,
        time_zone=time_zone,
        starts_at=starts_at,
        words=words,
        interview=interview,
        **(details or {}),
    )


@transaction.atomic
def cancel(*, link: HostLink, now: datetime, interview: Interview, base: str, words: str = "") -> None:
    """The host cannot after all. Raises NotPossible when it is no longer ahead."""
    when = _when(interview, link, now)
    done = interviews.cancel(
        interview=interview, now=now, because=words.strip()[:300] or "They cancelled on their page"
    )
    _told(
        link, now, HostAct.Kind.CANCELLED, f"cancelled {when}", words, reverse("interviews:interview", args=[done.pk])
    )
    tell_host(link=link, interview=done, now=now, base=base)


@transaction.atomic
def suggest_colleague(
    *, link: HostLink, now: datetime, name: str, organization: str = "", email: str = "", words: str = ""
) -> Person:
    """The host names somebody else: a person from now on, named by them. Raises NotNamed."""
    reply = outreach.log_reply(
        person=link.person,
        now=now,
        kind="colleague",
        text=words,
        colleague_name=name,
        colleague_organization=organization,
        colleague_email=email,
    )
    assert reply.named is not None
    leads_to = reverse("desk:person", args=[reply.named.pk])
    _told(link, now, HostAct.Kind.COLLEAGUE, f"named {reply.named.full_name}", words, leads_to)
    return reply.named


@transaction.atomic
def not_now(*, link: HostLink, now: datetime, until: date, words: str = "") -> None:
    """It rests until `until`, a day of the owner's calendar; what was offered is taken back. Raises NoDay."""
    outreach.log_reply(person=link.person, now=now, kind="later", later_on=until, text=words)
    interviews.withdraw(person=link.person, now=now)
    day = moments.long_day(until, moments.local_day(now, link.owner.zone))
    _told(link, now, HostAct.Kind.LATER, f"said not now: come back on {day}", words, _story(link))


@transaction.atomic
def never_again(*, link: HostLink, now: datetime, words: str = "") -> None:
    """No more letters, from anybody here, to any address of theirs; what was offered is taken back."""
    people.object_for_good(person=link.person, now=now)
    outreach.log_reply(person=link.person, now=now, kind="no", never=True, text=words)
    interviews.withdraw(person=link.person, now=now)
    _told(link, now, HostAct.Kind.NEVER, "asked for no more letters", words, _story(link))


def _keep_clock(link: HostLink, time_zone: str) -> None:
    """Their page stays on the clock they answered on."""
    HostLink.objects.filter(pk=link.pk).update(time_zone=time_zone)
    link.time_zone = time_zone


def _said_yes(link: HostLink, now: datetime, text: str) -> None:
    """The yes comes before what follows from it, so that it is seen to be settled."""
    outreach.log_reply(person=link.person, now=now, kind="yes", text=text, received_at=now - timedelta(seconds=1))


def _told(link: HostLink, now: datetime, kind: str, did: str, words: str, leads_to: str) -> None:
    what = f"{link.person.full_name} {did}"
    people.host_acted(
        owner=link.owner, person=link.person, now=now, kind=kind, what=what, words=words, leads_to=leads_to
    )


def _when(interview: Interview, link: HostLink, now: datetime) -> str:
    return moments.when(interview.starts_at, now, ZoneInfo(link.owner.time_zone))


def _story(link: HostLink) -> str:
    return reverse("desk:person", args=[link.person_id])
