"""The room: one page, one plain form, whatever happens in half an hour."""

from __future__ import annotations

import json
import uuid
from collections.abc import Mapping
from datetime import datetime
from typing import Any
from urllib.parse import quote

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from halfhour.core import clock, respond
from halfhour.journey.conversation import actions as conversation
from halfhour.journey.interviews.models import Interview
from halfhour.room import queries, shell, writes
from halfhour.room.forms import RoomForms

CARRIED = 5_000_000  # bytes of a resume that a phone saves along with the room
ANCHORS = {
    "cue": "noticed",
    "sight": "noticed",
    "well": "well",
    "back": "noticed",
    "name": "names",
    "opening": "openings",
    "promise": "promises",
}


@require_http_methods(["GET", "HEAD", "POST"])
def room(request: HttpRequest, pk: int) -> HttpResponse:
    """The conversation while it runs; every press of a button saves everything typed."""
    now = clock.now()
    interview = queries.interview_of(request.user, pk)
    with timezone.override(queries.zone_of(interview)):
        if request.method == "POST":
            return _write(request, interview, now)
        if interview.ended_at is not None or queries.is_closed(interview):
            return respond.page(request, "room/over.html", {"interview": interview, "here": "interviews"})
        context = _context(interview, now)
        answer = respond.page(request, "room/room.html", context)
        answer["Halfhour-Room"] = quote(json.dumps(_label(context["room"], now)))
        answer["Permissions-Policy"] = "microphone=(), camera=()"
        return answer


def _label(room: queries.Room, now: datetime) -> dict[str, Any]:
    """What a device needs to list the room while there is no network, and the addresses that belong to it."""
    interview = room.interview
    pages = ["desk:brief", "preparation:plan", "interviews:interview"]
    beside = [reverse(name, args=[interview.pk]) for name in pages]
    if room.resume is not None and room.resume.size <= CARRIED:
        beside.append(reverse("resumes:file", args=[room.resume.pk]))
    return {
        "name": interview.person.full_name,
        "starts": interview.starts_at.isoformat(),
        "ends": interview.ends_at.isoformat(),
        "zone": str(room.zone),
        "now": now.isoformat(),
        "with": beside,
    }


def _context(
    interview: Interview,
    now: datetime,
    forms: RoomForms | None = None,
    unsaved: Mapping[str, str] | None = None,
) -> dict[str, Any]:
    return {
        "room": queries.room_of(interview, now, unsaved or {}),
        "forms": forms or RoomForms(ended=now.astimezone(timezone.get_current_timezone())),
        "page_id": uuid.uuid4(),
        "interview": interview,
        "now": now,
        "modules": shell.modules("room/room.js")[1:],
        "version": shell.version(),
        "last_minutes": interview.owner.numbers.last_minutes,
    }


def _write(request: HttpRequest, interview: Interview, now: datetime) -> HttpResponse:
    data = request.POST.dict()
    forms = RoomForms(data)
    fits = forms.is_valid()
    before = queries.room_of(interview, now)
    sent = writes.operations(forms, data, notes=before.note_uids, now=now, zone=before.zone)
    answers = conversation.apply(interview=interview, now=now, operations=sent)
    refused = [(write, answer) for write, answer in zip(sent, answers, strict=True) if not answer["ok"]]
    if refused or not fits:
        return _refused(request, interview, now, forms, refused)
    for answer in answers:
        if answer.get("said"):
            messages.warning(request, answer["said"])
    return _onward(request, interview, now)


def _refused(
    request: HttpRequest, interview: Interview, now: datetime, forms: RoomForms, refused: list[tuple[Any, Any]]
) -> HttpResponse:
    """What could be saved is; the rest is still there as it was typed, with what is wrong."""
    forms.empty_saved({write["kind"] for write, _ in refused})
    unsaved = {str(write["question"] or writes.FREE): write["text"] for write, _ in refused if write["kind"] == "note"}
    context = _context(interview, now, forms, unsaved)
    context["refused"] = [answer["said"] for _, answer in refused]
    return respond.invalid(request, "room/room.html", context)


def _onward(request: HttpRequest, interview: Interview, now: datetime) -> HttpResponse:
    """Back to the room, at the place where the thumb was."""
    verb, _, rest = request.POST.get("do", "").partition(":")
    what = rest.partition(":")[0]
    if verb == "end":
        return respond.onward("conversation:debrief", interview.pk)
    anchor = ANCHORS.get(verb, "")
    if verb in ("asked", "open", "skipped", "up", "down"):
        anchor = f"ask-{what}"
    elif verb == "next":
        turn = queries.room_of(interview, now).next_up
        anchor = f"ask-{turn}" if turn else "end"
    address = reverse("room:room", args=[interview.pk])
    return respond.onward(f"{address}#{anchor}" if anchor else address)
