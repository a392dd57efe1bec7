"""The list, one appointment with everything about it, its calendar file."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_safe

from halfhour.core import clock, moments, owned, respond
from halfhour.core.folding import fold
from halfhour.formats import ical
from halfhour.journey.interviews import queries
from halfhour.journey.interviews.forms import BecauseForm
from halfhour.journey.interviews.models import Interview
from halfhour.journey.interviews.rules.typed import zone_name

PAGE = 25


@require_safe
def interviews(request: HttpRequest) -> HttpResponse:
    """What is coming and what has not been recorded; with `?show=past` what was, newest first."""
    now = clock.now()
    if request.GET.get("show") == "past":
        rows = queries.past(request.user, before=_position(request.GET.get("before", "")), limit=PAGE + 1)
        more = _key(rows[PAGE - 1]) if len(rows) > PAGE else ""
        said = {"rows": rows[:PAGE], "more": more, "past": True, "before": request.GET.get("before", "")}
    else:
        said = {"rows": queries.coming(request.user, now), "open": queries.unrecorded(request.user, now)}
    return respond.page(request, "interviews/list.html", {"here": "interviews", "now": now, **said})


@require_safe
def interview(request: HttpRequest, pk: int) -> HttpResponse:
    """The appointment: the next step first, then what to have ready, then everything about it."""
    found = owned.get(queries.full(), request.user, pk=pk)
    return respond.page(request, "interviews/interview.html", told(request, found, clock.now()))


@require_safe
def ics(request: HttpRequest, pk: int) -> HttpResponse:
    """The appointment as a file that a calendar program takes in, and takes again after a change."""
    found = owned.get(queries.full(), request.user, pk=pk)
    answer = HttpResponse(
        ical.write(queries.calendar_event(found, found.owner, clock.now())),
        content_type="text/calendar; charset=utf-8",
    )
    name = fold(found.person.full_name).replace(" ", "-") or "interview"
    answer["Content-Disposition"] = content_disposition_header(True, f"{name}.ics")
    return answer


def told(request: HttpRequest, found: Interview, now: datetime) -> dict[str, Any]:
    """What the page of one appointment says; `found` was read by `queries.full()`."""
    mine, theirs = found.owner.zone, found.zone
    elsewhere = found.starts_at.astimezone(mine).utcoffset() != found.starts_at.astimezone(theirs).utcoffset()
    return {
        "here": "interviews",
        "now": now,
        "interview": found,
        "leaving": found.leaving(found.owner.numbers),
        "wear": found.wear(),
        "there": moments.when(found.starts_at, now, theirs) if elsewhere else "",
        "there_name": zone_name(found.time_zone),
        "begun": found.starts_at <= now,
        "because": BecauseForm(),
    }


def _key(row: Interview) -> str:
    return f"{row.starts_at.isoformat()}_{row.pk}"


def _position(key: str) -> tuple[datetime, int] | None:
    """The place in the list that an address names; None for the start, and for what is no place."""
    moment, _, pk = key.replace(" ", "+").partition("_")
    try:
        starts_at = datetime.fromisoformat(moment)
        return (starts_at, int(pk)) if starts_at.tzinfo and int(pk) < 2**63 else None
    except ValueError:
        return None
