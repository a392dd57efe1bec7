"""The debrief: saved while one types, done when one says so."""

from __future__ import annotations

import uuid
from typing import Any

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from halfhour.core import clock, respond
from halfhour.journey.conversation import actions, queries
from halfhour.journey.conversation.forms import DebriefForms
from halfhour.journey.conversation.models import Debrief
from halfhour.journey.conversation.views.interview import heard, interview_of
from halfhour.journey.interviews.models import Interview

ADDED = {"name": "names", "opening": "openings", "promise": "promises"}


@require_http_methods(["GET", "HEAD", "POST"])
def debrief(request: HttpRequest, pk: int) -> HttpResponse:
    """Five minutes right after walking out; saved while one types, done when one says so."""
    now = clock.now()
    interview = interview_of(request, pk)
    if interview.state != Interview.State.HELD:
        return _debrief_page(request, interview, None)
    if request.method != "POST":
        return _debrief_page(request, interview, DebriefForms(None, **_known(interview)))
    with transaction.atomic():
        forms = DebriefForms(request.POST, **_known(interview, lock=True))
        alone = "autosave" in request.POST
        if not forms.is_valid(alone=alone):
            return _wrong(request, interview, forms, alone=alone)
        done = request.POST.get("do") == "done"
        kept = actions.write_up(interview=interview, now=now, done=done, **forms.written(alone=alone))
    return _saved(request, interview, kept, alone=alone, done=done)


def _known(interview: Interview, *, lock: bool = False) -> dict[str, Any]:
    rows = Debrief.objects.select_for_update() if lock else Debrief.objects.all()
    kept = rows.filter(interview=interview).first()
    proposed = {} if kept else queries.proposal(interview)
    return {"debrief": kept, "organization": interview.person.organization, "proposed": proposed}


def _wrong(request: HttpRequest, interview: Interview, forms: DebriefForms, *, alone: bool) -> HttpResponse:
    if alone:
        said = " ".join(str(error) for errors in forms.debrief.errors.values() for error in errors)
        return JsonResponse({"said": f"Not saved. {said}"}, status=422)
    answer = _debrief_page(request, interview, forms)
    answer.status_code = 422
    return answer


def _saved(request: HttpRequest, interview: Interview, kept: Debrief, *, alone: bool, done: bool) -> HttpResponse:
    if alone:
        return JsonResponse({"said": "Saved", "seen": kept.revision})
    if done:
        messages.success(request, "Written up. Now the thank-you, while their words are fresh.")
        return respond.onward("thanks:write", interview.pk)
    verb = request.POST.get("do", "")
    messages.success(request, "Saved.") if verb not in ADDED else None
    return respond.onward(f"{reverse('conversation:debrief', args=[interview.pk])}#{ADDED.get(verb, '')}".rstrip("#"))


def _debrief_page(request: HttpRequest, interview: Interview, forms: DebriefForms | None) -> HttpResponse:
    said = {
        "here": "interviews",
        "interview": interview,
        "forms": forms,
        "page_id": uuid.uuid4(),
        "quotes": queries.quotes_of(interview),
        **heard(interview),
    }
    return respond.page(request, "conversation/debrief.html", said)
