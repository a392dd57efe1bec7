"""The report of an interview or of a field: its page with what it will say, and the same as PDF, Word file and Markdown."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from halfhour.accounts.reader import reader
from halfhour.core import clock, owned, respond
from halfhour.core.folding import fold
from halfhour.core.once import once
from halfhour.journey.interviews.models import Interview
from halfhour.journey.organizations.models import Field
from halfhour.journey.reports import actions, queries
from halfhour.journey.reports.forms import ReportForm
from halfhour.journey.reports.models import Confirmation
from halfhour.journey.reports.queries import Draft
from halfhour.journey.reports.views.files import answered_as


@require_http_methods(["GET", "HEAD", "POST"])
@once
def report(request: HttpRequest, pk: int) -> HttpResponse:
    """What the report of one interview says, and what only its writer can add."""
    met, now = owned.get(queries.whole(), request.user, pk=pk), clock.now()
    return _report(request, queries.draft_of_interview(reader(request), met, now), now)


@require_http_methods(["GET", "HEAD", "POST"])
@once
def field_report(request: HttpRequest, pk: int) -> HttpResponse:
    """The same of a whole field."""
    field, now = owned.get(Field, reader(request), pk=pk), clock.now()
    return _report(request, queries.draft_of_field(reader(request), field, now), now)


@require_safe
def report_file(request: HttpRequest, pk: int, kind: str) -> HttpResponse:
    """The report of one interview as a file."""
    met = owned.get(queries.whole(), request.user, pk=pk)
    draft = queries.draft_of_interview(reader(request), met, clock.now())
    return _file(request, draft, kind, f"interview-{fold(met.person.full_name)}")


@require_safe
def field_file(request: HttpRequest, pk: int, kind: str) -> HttpResponse:
    """The report of a field as a file."""
    field = owned.get(Field, reader(request), pk=pk)
    return _file(
        request, queries.draft_of_field(reader(request), field, clock.now()), kind, f"field-{fold(field.name)}"
    )


@require_POST
def confirmation(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask the host to confirm on their page, or do not after all."""
    met = owned.get(queries.whole(), request.user, pk=pk)
    if request.POST.get("do") == "leave":
        actions.do_not_ask(interview=met)
        messages.success(request, "Their page does not ask any more.")
    else:
        actions.ask_to_confirm(interview=met, now=clock.now())
        messages.success(request, f"The page of {met.person.full_name} asks for it from now on.")
    return respond.onward("reports:report", pk)


def _report(request: HttpRequest, draft: Draft, now: datetime) -> HttpResponse:
    form = _form(request, draft)
    if request.method == "POST" and form.is_valid():
        with transaction.atomic():
            actions.save_report(report=draft.report, now=now, **form.said())
        messages.success(request, "Saved. The report below says it.")
        return respond.onward(request.path)
    answer = respond.invalid if request.method == "POST" else respond.page
    return answer(request, "reports/report.html", _said(request, draft, form))


def _form(request: HttpRequest, draft: Draft) -> ReportForm:
    owner, met = reader(request), draft.report.interview
    private = queries.private_notes(met) if met is not None else []
    return ReportForm(request.POST or None, draft=draft, layouts=queries.layouts(owner), private=private)


def _said(request: HttpRequest, draft: Draft, form: ReportForm) -> dict[str, Any]:
    met, field = draft.report.interview, draft.report.field
    return {
        "here": "interviews" if met else "insights",
        "draft": draft,
        "interview": met,
        "field": field,
        "form": form,
        "paper": queries.paper_of(reader(request), draft),
        "confirmation": Confirmation.objects.filter(interview=met).first() if met else None,
        "is_held": met is None or met.state == Interview.State.HELD,
        "asks_to_confirm": met is not None and any(part.key == "confirmation" for part in draft.shape.parts),
        "files": "reports:report" if met else "reports:field_report",
    }


def _file(request: HttpRequest, draft: Draft, kind: str, name: str) -> HttpResponse:
    back = ("reports:report" if draft.report.interview_id else "reports:field_report", draft.subject.pk)
    return answered_as(request, queries.paper_of(reader(request), draft), kind, name, back)
