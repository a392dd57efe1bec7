"""The portfolio: its page, its files, and what goes into it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods, require_safe

from halfhour.accounts.reader import reader
from halfhour.core import clock, owned, respond
from halfhour.core.once import once
from halfhour.core.problems import Problem
from halfhour.journey.conversation.models import Note
from halfhour.journey.interviews.models import Interview
from halfhour.journey.outreach.models import Letter
from halfhour.journey.reports import actions, queries
from halfhour.journey.reports.forms import ExampleForm
from halfhour.journey.reports.forms.portfolio import key_of
from halfhour.journey.reports.models import Example
from halfhour.journey.reports.rules.parts import Naming
from halfhour.journey.reports.rules.portfolio import gaps
from halfhour.journey.reports.views.files import answered_as
from halfhour.journey.resumes.models import Suggestion

KINDS: dict[str, Any] = {
    "note": Note.objects.select_related("interview__person"),
    "suggestion": Suggestion.objects.select_related("critique__person"),
    "letter": Letter.objects.select_related("person"),
    "interview": Interview.objects.select_related("person"),
}


@require_safe
def portfolio(request: HttpRequest) -> HttpResponse:
    """The eight competencies, what shows each, and what nothing shows yet; `?who=` says how far people are named."""
    naming = _naming(request)
    shelves = queries.shelves_of(reader(request), naming)
    said = {
        "here": "insights",
        "shelves": shelves,
        "gaps": gaps(shelves),
        "is_empty": not any(shelf.shown for shelf in shelves),
        "naming": naming,
        "namings": [(one.value, one.label) for one in Naming],
    }
    return respond.page(request, "reports/portfolio.html", said)


@require_safe
def portfolio_file(request: HttpRequest, kind: str) -> HttpResponse:
    """The portfolio as a file."""
    paper = queries.portfolio_paper(reader(request), _naming(request))
    return answered_as(request, paper, kind, "portfolio", ("reports:portfolio",))


@require_http_methods(["GET", "HEAD", "POST"])
@once
def example_new(request: HttpRequest) -> HttpResponse:
    """Put something in; `?note=7` (or suggestion, letter, interview) names what, `?shows=` the competency."""
    owner, named = reader(request), _named(request)
    offered = queries.things(owner)
    if named is not None and not any(named in some for some in offered.values()):
        offered = {"This one": [named], **offered}
    begins = {"competency": request.GET.get("shows", ""), "thing": key_of(named) if named is not None else ""}
    form = ExampleForm(request.POST or None, offered=offered, initial=begins)
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        said["thing"] = form.things[said["thing"]]
        return _kept(request, form, lambda now: actions.show(owner=owner, now=now, **said))
    return _form(request, form)


@require_http_methods(["GET", "HEAD", "POST"])
@once
def example(request: HttpRequest, pk: int) -> HttpResponse:
    """Say why anew, put it elsewhere, or take it out."""
    row = owned.get(queries.examples_of(reader(request)), request.user, pk=pk)
    if request.method == "POST" and request.POST.get("do") == "remove":
        actions.remove_example(example=row)
        messages.success(request, "Taken out. What it was about stays where it is.")
        return respond.onward("reports:portfolio")
    form = ExampleForm(request.POST or None, initial={"competency": row.competency, "why": row.why})
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        return _kept(request, form, lambda now: actions.change_example(example=row, now=now, **said), row)
    return _form(request, form, row)


def _kept(
    request: HttpRequest, form: ExampleForm, keep: Callable[[datetime], Example], row: Example | None = None
) -> HttpResponse:
    try:
        with transaction.atomic():
            keep(clock.now())
    except Problem as problem:
        form.add_error(problem.field if problem.field in form.fields else None, problem.sentence)
        return _form(request, form, row)
    messages.success(request, "It is in your portfolio.")
    return respond.onward("reports:portfolio")


def _form(request: HttpRequest, form: ExampleForm, row: Example | None = None) -> HttpResponse:
    answer = respond.invalid if request.method == "POST" else respond.page
    shown = queries.shown_as(reader(request), row, Naming.NAME.value) if row is not None else None
    return answer(request, "reports/example.html", {"here": "insights", "form": form, "row": row, "shown": shown})


def _named(request: HttpRequest) -> Any:
    """The thing named in the address; None where none is, 404 where it is somebody else's."""
    for kind, rows in KINDS.items():
        if pk := request.GET.get(kind, ""):
            return owned.get(rows.all(), request.user, pk=pk)
    return None


def _naming(request: HttpRequest) -> str:
    asked = request.GET.get("who", "")
    return asked if asked in {one.value for one in Naming} else Naming.SAID.value
