"""After the conversation: the debrief, the notes to read and put right, the people named, the promises."""

from __future__ import annotations

import uuid
from datetime import datetime
from typing import Any

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_http_methods, require_POST

from halfhour.core import clock, owned, respond
from halfhour.core.once import once
from halfhour.journey.conversation import actions, queries
from halfhour.journey.conversation.forms import AddNoteForm, DebriefForms, NoteForm
from halfhour.journey.conversation.models import Debrief, Note, Promise, Referral
from halfhour.journey.interviews.models import Interview
from halfhour.journey.preparation.models import PlannedQuestion
from halfhour.journey.preparation.rules import themes

ADDED = {"name": "names", "opening": "openings", "promise": "promises"}


def _interview(request: HttpRequest, pk: int) -> Interview:
    return owned.get(Interview.objects.select_related("person__organization"), request.user, pk=pk)


@require_http_methods(["GET", "HEAD", "POST"])
def debrief(request: HttpRequest, pk: int) -> HttpResponse:
    """Five minutes right after walking out; saved while one types, done when one says so."""
    now = clock.now()
    interview = _interview(request, pk)
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
        **_heard(interview),
    }
    return respond.page(request, "conversation/debrief.html", said)


def _heard(interview: Interview) -> dict[str, Any]:
    return {
        "names": queries.names_of(interview),
        "openings": queries.openings_in(interview),
        "promises": queries.promises_in(interview),
    }


@require_http_methods(["GET", "HEAD", "POST"])
@once
def notes(request: HttpRequest, pk: int) -> HttpResponse:
    """Everything of one conversation, by question; and what was noted on paper, brought in."""
    now = clock.now()
    interview = _interview(request, pk)
    said = queries.conversation_of(interview)
    questions = [(str(asked.planned.uid), asked.planned.text) for asked in said.asked]
    form = AddNoteForm(request.POST or None, questions=questions)
    if request.method == "POST" and form.is_valid():
        _add(interview, now, form.cleaned_data)
        return respond.onward("conversation:notes", pk)
    context = {"here": "interviews", "interview": interview, "said": said, "form": form, **_heard(interview)}
    return (respond.invalid if form.is_bound else respond.page)(request, "conversation/notes.html", context)


def _add(interview: Interview, now: datetime, typed: dict[str, str]) -> None:
    question = None
    if typed["question"]:
        question = PlannedQuestion.objects.get(interview=interview, uid=typed["question"])
    actions.write_note(interview=interview, now=now, uid=uuid.uuid4(), text=typed["text"], planned_question=question)


@require_http_methods(["GET", "HEAD", "POST"])
def note(request: HttpRequest, pk: int) -> HttpResponse:
    """One note: its words, its theme, whether it is a quote; or removed."""
    rows = Note.objects.select_related("planned_question", "interview__person", "kept_beside")
    with transaction.atomic():
        kept = owned.get(rows, request.user, pk=pk)
        back = reverse("conversation:notes", args=[kept.interview_id])
        if request.POST.get("do") == "remove":
            actions.remove_note(note=kept)
            messages.success(request, "The note is removed.")
            return respond.onward(back)
        form = NoteForm(request.POST or None, instance=kept, themes=themes.choices())
        if form.is_bound and form.is_valid():
            actions.revise_note(note=kept, now=clock.now(), **{k: form.cleaned_data[k] for k in form.Meta.fields})
            return respond.onward(f"{back}#note-{pk}")
    context = {"here": "interviews", "note": kept, "form": form, "others": queries.beside(kept)}
    return (respond.invalid if form.is_bound else respond.page)(request, "conversation/note.html", context)


@require_POST
def referral_person(request: HttpRequest, pk: int) -> HttpResponse:
    """The one named becomes one of your people."""
    rows = Referral.objects.select_related("owner", "person", "interview__person")
    referral = owned.get(rows, request.user, pk=pk)
    person = actions.referral_becomes_person(referral=referral, now=clock.now())
    messages.success(request, f"{person.full_name} is among your people, named by {referral.interview.person}.")
    return respond.onward("desk:person", person.pk)


@require_POST
def referral_aside(request: HttpRequest, pk: int) -> HttpResponse:
    """Not one to meet for now."""
    referral = owned.get(Referral, request.user, pk=pk)
    actions.set_aside(referral=referral, now=clock.now())
    return _back(request, f"{reverse('conversation:notes', args=[referral.interview_id])}#names")


@require_POST
def promise_kept(request: HttpRequest, pk: int) -> HttpResponse:
    """A promise was kept; with `undo`, it was not after all."""
    return _close(request, pk, actions.reopen if "undo" in request.POST else actions.mark_kept)


@require_POST
def promise_let_go(request: HttpRequest, pk: int) -> HttpResponse:
    """Nobody waits for it any longer."""
    return _close(request, pk, actions.let_go)


def _close(request: HttpRequest, pk: int, action: Any) -> HttpResponse:
    promise = owned.get(Promise, request.user, pk=pk)
    action(promise=promise, now=clock.now())
    return _back(request, f"{reverse('conversation:notes', args=[promise.interview_id])}#promises")


def _back(request: HttpRequest, otherwise: str) -> HttpResponse:
    """To the page of ours that the form came from and names as `next`, else to `otherwise`."""
    wanted = request.POST.get("next", "")
    ours = url_has_allowed_host_and_scheme(wanted, allowed_hosts=None) and wanted.startswith("/")
    return respond.onward(wanted if ours else otherwise)
