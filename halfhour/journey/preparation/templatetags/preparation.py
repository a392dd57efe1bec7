"""What preparation puts on the page of one appointment: the next step, and what is to be ready."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django import template

from halfhour.accounts.models import User
from halfhour.core import moments
from halfhour.core.due import Due
from halfhour.journey.interviews import queries as interviews
from halfhour.journey.interviews.models import Interview
from halfhour.journey.preparation import queries

register = template.Library()
AT_ONCE = ("interviews.answer", "interviews.record", "interviews.room")


@register.inclusion_tag("preparation/_next.html", takes_context=True)
def next_step(context: Any, interview: Interview, now: datetime) -> dict[str, Any]:
    """The one thing to do now for this interview: an answer, a plan, a confirmation, leaving, the room, the debrief."""
    ready = _readiness(context, interview)
    dues = interviews.dues_of(interview, now)
    due = _first(interview, dues, ready.plan == [], now)
    return {
        "interview": interview,
        "now": now,
        "due": due,
        "ready": ready,
        "words": _words(due, now) if due else "",
        "share": due.share_left(now) if due else 1.0,
        "late": due is not None and due.is_late(now),
        "csrf_token": context.get("csrf_token"),
    }


@register.inclusion_tag("preparation/_readiness.html", takes_context=True)
def readiness(context: Any, interview: Interview, now: datetime) -> dict[str, Any]:
    """The checklist and the plan in short."""
    ready = _readiness(context, interview)
    return {"interview": interview, "now": now, "ready": ready, "csrf_token": context.get("csrf_token")}


@register.inclusion_tag("preparation/_ladder.html")
def courage(owner: User) -> dict[str, Any]:
    """The courage ladder, and people of its next rung."""
    ladder = queries.ladder(owner.pk)
    return {"ladder": ladder, "proposed": queries.of_rung(owner.pk, ladder.next.key) if ladder.next else []}


def _readiness(context: Any, interview: Interview) -> queries.Readiness:
    """Read once a page, whichever of the two tags comes first."""
    kept = context.render_context.get("readiness")
    if kept is None:
        kept = context.render_context["readiness"] = queries.readiness(interview)
    return kept


def _first(interview: Interview, dues: list[Due], unplanned: bool, now: datetime) -> Due | None:
    """None where the page itself says what is next: propose a plan, look it over, write the debrief."""
    at_once = next((one for one in dues if one.kind in AT_ONCE), None)
    if at_once or not dues:
        return at_once
    if unplanned and now < interview.leaving(interview.owner.numbers).at:
        return None
    return dues[0]


def _words(due: Due, now: datetime) -> str:
    return due.by_words or (moments.left(due.by, now) if due.by else "")
