"""Imports: choose a file, look at what would happen, follow it, read the report, take it back."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from halfhour.accounts.reader import reader
from halfhour.core import clock, owned, respond
from halfhour.core.once import once
from halfhour.core.problems import Problem
from halfhour.journey.people import actions, queries, tasks
from halfhour.journey.people.forms import ENCODINGS, AgainForm, UploadForm
from halfhour.journey.people.models import Import, ImportRow

State = Import.State
GOING_ON = (State.READING, State.QUEUED, State.RUNNING, State.UNDOING)
NOT_TAKEN = timedelta(seconds=6)  # the worker looks twice a second: by then it is not there
AT_ONCE = 8.0  # seconds a page may work by itself
DOUBLES = 10
CHOICES = [("merge", "Merge"), ("add", "Add as new"), ("skip", "Skip")]
ALL_CHOICES = [("merge", "Merge all"), ("add", "Add all as new"), ("skip", "Skip all")]
KINDS = {
    "linkedin": "LinkedIn connections",
    "google": "Google contacts",
    "outlook": "Outlook contacts",
    "thunderbird": "Thunderbird address book",
    "handshake": "A school’s list of students",
    "halfhour": "People kept by Halfhour",
    "vcard": "vCards",
}


@require_safe
def imports(request: HttpRequest) -> HttpResponse:
    """Every import, newest first."""
    batches = queries.imports_of(reader(request))[:100]
    return respond.page(request, "people/imports.html", {"here": "people", "batches": batches})


@require_http_methods(["GET", "HEAD", "POST"])
@once
def import_new(request: HttpRequest) -> HttpResponse:
    """Choose a file. It is read, and nothing is imported yet."""
    form = UploadForm(request.POST, request.FILES) if request.method == "POST" else UploadForm()
    if form.is_valid():
        file = form.cleaned_data["file"]
        try:
            name = file.name or "file"
            batch = actions.receive(owner=reader(request), file_name=name, data=file.read(), now=clock.now())
        except Problem as problem:
            form.add_error(problem.field, problem.sentence)
        else:
            if batch.state == State.READING:
                tasks.carry_on.enqueue(batch.pk)
            return respond.onward("people:import", batch.pk)
    answer = respond.invalid if form.is_bound else respond.page
    limit = f"{settings.MAX_UPLOAD // 2**20} MB"
    return answer(request, "people/import_new.html", {"here": "people", "form": form, "limit": limit})


@require_http_methods(["GET", "HEAD", "POST"])
def import_page(request: HttpRequest, pk: int) -> HttpResponse:
    """Where an import is: its preview, its progress or its report."""
    batch = _batch(request, pk)
    if request.method == "POST":
        return _said(request, batch)
    if batch.state in GOING_ON:
        return _progress(request, batch)
    if getattr(request, "htmx", False) and "poll" in request.GET:
        return _reload(pk)
    return _preview(request, batch) if batch.state == State.PREVIEW else _report(request, batch)


@require_POST
def import_start(request: HttpRequest, pk: int) -> HttpResponse:
    """Start it, or go on with it; with `at_once` right here, for when no worker takes it."""
    batch, now = _batch(request, pk), clock.now()
    if batch.state == State.PREVIEW:
        actions.choose(batch=batch, choices=_choices(request), now=now)
    if batch.state in (State.PREVIEW, State.FAILED):
        actions.queue(batch=batch, now=now)
        tasks.carry_on.enqueue(pk)
    if "at_once" in request.POST:
        tasks.work_for(pk, AT_ONCE)
    return respond.onward("people:import", pk)


@require_http_methods(["GET", "HEAD", "POST"])
def import_undo(request: HttpRequest, pk: int) -> HttpResponse:
    """Says what taking it back does, and asks about whom you changed since; the button does it."""
    batch = _batch(request, pk)
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
    batch = actions.cancel(batch=_batch(request, pk), now=clock.now())
    if batch.counts:
        return respond.onward("people:import", pk)
    messages.success(request, f"{batch.file_name} is let go. Nothing of it was imported.")
    return respond.onward("people:imports")


def _batch(request: HttpRequest, pk: int) -> Import:
    return owned.get(Import.objects.defer("content"), reader(request), pk=pk)


def _said(request: HttpRequest, batch: Import) -> HttpResponse:
    """The small answers a page of an import takes: choices, another reading, keep."""
    now = clock.now()
    if "keep" in request.POST:
        actions.keep(batch=batch, now=now)
        messages.success(request, "Kept. You will not be asked about them again.")
    elif "again" in request.POST:
        form = AgainForm(request.POST, preview=batch.preview)
        if not form.is_valid():
            return _preview(request, batch, form)
        actions.read_again(batch=batch, now=now, encoding=form.cleaned_data["encoding"], mapping=form.mapping())
        if batch.state == State.READING:
            tasks.carry_on.enqueue(batch.pk)
    else:
        actions.choose(batch=batch, choices=_choices(request), now=now)
    answer = respond.onward("people:import", batch.pk)
    if page := _page(request):
        answer["Location"] += f"?page={page}#doubles"
    return answer


def _choices(request: HttpRequest) -> dict[str, str]:
    """`choice-7=merge` and `likely=skip` of the form, by number."""
    said = {key.removeprefix("choice-"): str(request.POST[key]) for key in request.POST if key.startswith("choice-")}
    return said | ({"likely": request.POST["likely"]} if request.POST.get("likely") else {})


def _page(request: HttpRequest) -> int:
    text = request.GET.get("page", "")
    return int(text) if text.isdecimal() and len(text) < 5 else 0


def _preview(request: HttpRequest, batch: Import, form: AgainForm | None = None) -> HttpResponse:
    doubles, page = batch.preview.get("doubles", []), _page(request)
    start = page * DOUBLES if page * DOUBLES < len(doubles) else 0
    said: dict[str, Any] = {
        "here": "people",
        "batch": batch,
        "preview": batch.preview,
        "counts": batch.preview.get("counts", {}),
        "form": form or AgainForm(preview=batch.preview, initial={"encoding": batch.encoding}),
        "doubles": doubles[start : start + DOUBLES],
        "first": start + 1,
        "page": start // DOUBLES,
        "next": start // DOUBLES + 1 if start + DOUBLES < len(doubles) else None,
        "letters": dict(ENCODINGS).get(batch.preview.get("encoding", ""), batch.preview.get("encoding", "")),
        "unknown": _unknown(batch.preview),
        "kind": KINDS.get(batch.preview.get("format", ""), "A table"),
        "choices": CHOICES,
        "all_choices": ALL_CHOICES,
        "likely": sum(1 for double in doubles if double["level"] < 2),
        "bringing": sum(batch.preview.get("counts", {}).get(name, 0) for name in ("added", "merged")),
    }
    answer = respond.invalid if form else respond.page
    return answer(request, "people/import_preview.html", said)


def _unknown(preview: dict[str, Any]) -> list[str]:
    """Columns of a table of no known kind that nothing is taken from."""
    if preview.get("format") != "table":
        return []
    known = {*preview["columns"], *preview["dropped"]}
    return [name for name in preview["header"] if name not in known][:8]


def _progress(request: HttpRequest, batch: Import) -> HttpResponse:
    now = clock.now()
    said = {
        "here": "people",
        "batch": batch,
        "stuck": _is_stuck(batch, now),
        "percent": round(100 * batch.done / batch.total) if batch.total else 0,
    }
    return respond.page(request, "people/import_progress.html", said, fragment="progress")


def _is_stuck(batch: Import, now: datetime) -> bool:
    """Nobody took it up, or whoever did is gone."""
    patience = actions.SILENT_AFTER if batch.claim else NOT_TAKEN
    return batch.beat_at is None or now - batch.beat_at > patience


def _reload(pk: int) -> HttpResponse:
    answer = HttpResponse()
    answer["HX-Refresh"] = "true"
    return answer


def _report(request: HttpRequest, batch: Import) -> HttpResponse:
    outcome = request.GET.get("outcome", "")
    outcome = outcome if outcome in ImportRow.Outcome.values else ""
    after = request.GET.get("after", "")
    rows = queries.report(batch, outcome=outcome, after=int(after) if after.isdecimal() and len(after) < 10 else None)
    shown = rows[: queries.REPORTED]
    brought = batch.counts.get("added", 0) + batch.counts.get("merged", 0)
    said = {
        "here": "people",
        "batch": batch,
        "rows": shown,
        "more": shown[-1].number if len(rows) > queries.REPORTED else None,
        "after": after,
        "outcome": outcome,
        "tabs": [(value, label, batch.counts.get(value, 0)) for value, label in ImportRow.Outcome.choices],
        "can_undo": brought and batch.state in (State.DONE, State.CANCELLED, State.FAILED),
        "asks_to_keep": queries.is_unused(batch, clock.now()),
    }
    return respond.page(request, "people/import_report.html", said)
