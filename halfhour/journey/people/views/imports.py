"""Imports: choose a file, look at what would happen, follow it, read the report, take it back."""

from __future__ import annotations

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from halfhour.accounts.reader import reader
from halfhour.core import clock, respond
from halfhour.core.once import once
from halfhour.core.problems import Problem
from halfhour.journey.people import actions, queries, tasks
from halfhour.journey.people.forms import UploadForm
from halfhour.journey.people.models import Import
from halfhour.journey.people.views.import_page import batch_of
from halfhour.journey.people.views.preview import choices_of

State = Import.State
AT_ONCE = 8.0  # seconds a page may work by itself


@require_safe
def imports(request: HttpRequest) -> HttpResponse:
    """Every import, newest first."""
    batches = queries.imports_of(reader(request))[:100]
    return respond.page(request, "people/imports.html", {"here": "people", "batches": batches})


@require_http_methods(["GET", "HEAD", "POST"])
def import_new(request: HttpRequest) -> HttpResponse:
    """Choose a file. It is read, and nothing is imported yet."""
    form = UploadForm(request.POST, request.FILES) if request.method == "POST" else UploadForm()
    # What may not be stored goes here already: before the transaction, which others wait for.
    return _receive(request, form) if form.is_valid() else _choose(request, form)


@once
def _receive(request: HttpRequest, form: UploadForm) -> HttpResponse:
    said = {name: form.cleaned_data[name] for name in ("file_name", "data", "digest")}
    try:
        batch = actions.receive(owner=reader(request), now=clock.now(), **said)
    except Problem as problem:
        form.add_error(problem.field, problem.sentence)
        return _choose(request, form)
    if batch.state == State.READING:
        tasks.carry_on.enqueue(batch.pk)
    return respond.onward("people:import", batch.pk)


def _choose(request: HttpRequest, form: UploadForm) -> HttpResponse:
    answer = respond.invalid if form.is_bound else respond.page
    limit = f"{settings.MAX_UPLOAD // 2**20} MB"
    return answer(request, "people/import_new.html", {"here": "people", "form": form, "limit": limit})


@require_POST
def import_start(request: HttpRequest, pk: int) -> HttpResponse:
    """Start it, or go on with it; with `at_once` right here, for when no worker takes it."""
    batch, now = batch_of(request, pk), clock.now()
    if batch.state == State.PREVIEW:
        actions.choose(batch=batch, choices=choices_of(request), now=now)
    if batch.state in (State.PREVIEW, State.FAILED):
        actions.queue(batch=batch, now=now)
        tasks.carry_on.enqueue(pk)
    if "at_once" in request.POST:
        tasks.work_for(pk, AT_ONCE)
    return respond.onward("people:import", pk)


@require_http_methods(["GET", "HEAD", "POST"])
def import_undo(request: HttpRequest, pk: int) -> HttpResponse:
    """Says what taking it back does, and asks about whom you changed since; the button does it."""
    batch = batch_of(request, pk)
    if request.method == "POST":
        also = [int(text) for text in request.POST.getlist("also") if text.isdecimal() and len(text) < 19]
        actions.start_undo(batch=batch, also=also, now=clock.now())
        tasks.carry_on.enqueue(pk)
        tasks.work_for(pk, AT_ONCE)
        return respond.onward("people:import", pk)
    said = {"here": "people", "batch": batch, "asked": queries.to_ask(batch), "counts": queries.counted(batch)}
    return respond.page(request, "people/import_undo.html", said)


@require_POST
def import_cancel(request: HttpRequest, pk: int) -> HttpResponse:
    """Leave it: the file is let go; what came in until now stays, and can be taken back."""
    batch = actions.cancel(batch=batch_of(request, pk), now=clock.now())
    if batch.counts:
        return respond.onward("people:import", pk)
    messages.success(request, f"{batch.file_name} is let go. Nothing of it was imported.")
    return respond.onward("people:imports")
