"""The debrief: saved while one types, done when one says so."""

from __future__ import annotations

import uuid
from typing import Any

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse, JsonResponse, QueryDict
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
        return _page(request, interview, None, {})
    if request.method != "POST":
        rows = heard(interview)
        return _page(request, interview, _forms(None, interview, rows), rows)
    with transaction.atomic():
        rows = heard(interview)
        forms = _forms(request.POST, interview, rows)
        alone = "autosave" in request.POST
        if not forms.is_valid(alone=alone):
            return _wrong(request, interview, forms, rows, alone=alone)
        done = request.POST.get("do") == "done"
        kept = actions.write_up(interview=interview, now=now, done=done, **forms.written(alone=alone))
    return _saved(request, interview, kept, alone=alone, done=done)


def _forms(data: QueryDict | None, interview: Interview, rows: dict[str, Any]) -> DebriefForms:
    """The debrief as it is kept, locked where it is about to be written, and what the notes offer besides."""
    debriefs = Debrief.objects.all() if data is None else Debrief.objects.select_for_update()
    kept = debriefs.filter(interview=interview).first()
    notes = queries.notes_of(interview)
    return DebriefForms(
        data,
        debrief=kept,
        organization=interview.person.organization,
        proposed=queries.proposal(interview, notes) if kept is None or kept.is_blank else {},
        offers=queries.offers(interview, notes, **rows),
        named=[name.pk for name in rows["names"]],
    )


def _wrong(
    request: HttpRequest, interview: Interview, forms: DebriefForms, rows: dict[str, Any], *, alone: bool
) -> HttpResponse:
    if alone:
        said = " ".join(str(error) for errors in forms.debrief.errors.values() for error in errors)
        return JsonResponse({"said": f"Not saved. {said}"}, status=422)
    answer = _page(request, interview, forms, rows)
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


def _page(request: HttpRequest, interview: Interview, forms: DebriefForms | None, rows: dict[str, Any]) -> HttpResponse:
    said = {
        "here": "interviews",
        "interview": interview,
        "forms": forms,
        "page_id": uuid.uuid4(),
        "quotes": queries.quotes_of(interview) if forms else [],
        **rows,
    }
    return respond.page(request, "conversation/debrief.html", said)
