"""One import on its page: what would happen, how far it is, what came of it."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods

from halfhour.accounts.reader import reader
from halfhour.core import clock, owned, processes, respond
from halfhour.journey.people import actions, queries
from halfhour.journey.people.models import Import, ImportRow
from halfhour.journey.people.views import preview

State = Import.State
NOT_TAKEN = timedelta(seconds=6)  # the worker looks twice a second: by then it is not there


@require_http_methods(["GET", "HEAD", "POST"])
def import_page(request: HttpRequest, pk: int) -> HttpResponse:
    """Where an import is: its preview, its progress or its report."""
    batch = batch_of(request, pk)
    if request.method == "POST":
        return _said(request, batch)
    if batch.state in queries.GOING_ON:
        return _progress(request, batch)
    if getattr(request, "htmx", False) and "poll" in request.GET:
        return _reload(pk)
    return preview.page(request, batch) if batch.state == State.PREVIEW else _report(request, batch)


def batch_of(request: HttpRequest, pk: int) -> Import:
    """The import of that number, without its file."""
    return owned.get(Import.objects.defer("content"), reader(request), pk=pk)


def _said(request: HttpRequest, batch: Import) -> HttpResponse:
    """The small answers a page of an import takes: keep whom it brought, or what is said of its preview."""
    if "keep" not in request.POST:
        return preview.answer(request, batch)
    actions.keep(batch=batch, now=clock.now())
    messages.success(request, "Kept. You will not be asked about them again.")
    return respond.onward("people:import", batch.pk)


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
    return processes.is_gone(batch.claim) or batch.beat_at is None or now - batch.beat_at > patience


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
