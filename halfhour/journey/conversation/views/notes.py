"""The notes: read by question, brought in from paper, put right."""

from __future__ import annotations

import uuid
from datetime import datetime
from typing import Any

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from halfhour.core import clock, owned, respond
from halfhour.core.once import once
from halfhour.journey.conversation import actions, queries
from halfhour.journey.conversation.forms import AddNoteForm, NoteForm
from halfhour.journey.conversation.models import Note
from halfhour.journey.conversation.rules.naming import attribution
from halfhour.journey.conversation.views.interview import heard, interview_of
from halfhour.journey.interviews.models import Interview
from halfhour.journey.preparation.models import PlannedQuestion
from halfhour.journey.preparation.rules import themes


@require_http_methods(["GET", "HEAD", "POST"])
@once
def notes(request: HttpRequest, pk: int) -> HttpResponse:
    """Everything of one conversation, by question; and what was noted on paper, brought in."""
    now = clock.now()
    interview = interview_of(request, pk)
    said = queries.conversation_of(interview)
    questions = [(str(asked.planned.uid), asked.planned.text) for asked in said.asked]
    form = AddNoteForm(request.POST or None, questions=questions)
    if request.method == "POST" and form.is_valid():
        add_note(interview, now, form.cleaned_data)
        return respond.onward("conversation:notes", pk)
    context = {"here": "interviews", "interview": interview, "said": said, "form": form, **heard(interview)}
    pages = queries.photos_of(interview)
    context["unnamed"] = attribution(queries.speaker(interview), named=False)
    context |= {"pages": pages, "untyped": sum(one.typed_at is None for one in pages)}
    return (respond.invalid if form.is_bound else respond.page)(request, "conversation/notes.html", context)


def add_note(interview: Interview, now: datetime, typed: dict[str, Any]) -> None:
    """One note as AddNoteForm cleaned it; what was seen and not said stands under no question."""
    question = None
    if typed["question"] and typed["kind"] == Note.Kind.NOTE:
        question = PlannedQuestion.objects.get(interview=interview, uid=typed["question"])
    actions.write_note(
        interview=interview,
        now=now,
        uid=uuid.uuid4(),
        text=typed["text"],
        kind=typed["kind"],
        planned_question=question,
        second=None if typed["minute"] is None else typed["minute"] * 60,
        theme="culture" if typed["kind"] == Note.Kind.OBSERVATION else "",
        is_quote=typed["is_quote"],
    )


@require_http_methods(["GET", "HEAD", "POST"])
def note(request: HttpRequest, pk: int) -> HttpResponse:
    """One note: its words, its theme, whether it is a quote; or removed."""
    rows = Note.objects.select_related("planned_question", "interview__person", "kept_beside")
    with transaction.atomic():
        kept = owned.get(rows, request.user, pk=pk)
        back = reverse("conversation:notes", args=[kept.interview_id])
        if request.POST.get("do") == "remove":
            actions.remove_note(note=kept, now=clock.now())
            messages.success(request, "The note is removed.")
            return respond.onward(back)
        form = NoteForm(request.POST or None, instance=kept, themes=themes.choices())
        if form.is_bound and form.is_valid():
            actions.revise_note(note=kept, now=clock.now(), **{k: form.cleaned_data[k] for k in form.Meta.fields})
            return respond.onward(f"{back}#note-{pk}")
    context = {"here": "interviews", "note": kept, "form": form, "others": queries.beside(kept)}
    return (respond.invalid if form.is_bound else respond.page)(request, "conversation/note.html", context)
