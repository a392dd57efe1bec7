"""One import on its page: what would happen, how far it is, what came of it."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods

from halfhour.accounts.reader import reader
from halfhour.core import clock, owned, respond
from halfhour.journey.people import actions, queries, tasks
from halfhour.journey.people.forms import ENCODINGS, AgainForm
from halfhour.journey.people.models import Import, ImportRow

State = Import.State
GOING_ON = (State.READING, State.QUEUED, State.RUNNING, State.UNDOING)
NOT_TAKEN = timedelta(seconds=6)  # the worker looks twice a second: by then it is not there
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


@require_http_methods(["GET", "HEAD", "POST"])
def import_page(request: HttpRequest, pk: int) -> HttpResponse:
    """Where an import is: its preview, its progress or its report."""
    batch = batch_of(request, pk)
    if request.method == "POST":
        return _said(request, batch)
    if batch.state in GOING_ON:
        return _progress(request, batch)
    if getattr(request, "htmx", False) and "poll" in request.GET:
        return _reload(pk)
    return _preview(request, batch) if batch.state == State.PREVIEW else _report(request, batch)


def batch_of(request: HttpRequest, pk: int) -> Import:
    """The import of that number, without its file."""
    return owned.get(Import.objects.defer("content"), reader(request), pk=pk)


def choices_of(request: HttpRequest) -> dict[str, str]:
    """`choice-7=merge` and `likely=skip` of the form, by number."""
    said = {key.removeprefix("choice-"): str(request.POST[key]) for key in request.POST if key.startswith("choice-")}
    return said | ({"likely": request.POST["likely"]} if request.POST.get("likely") else {})


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
        actions.choose(batch=batch, choices=choices_of(request), now=now)
    answer = respond.onward("people:import", batch.pk)
    if page := _page(request):
        answer["Location"] += f"?page={page}#doubles"
    return answer


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
