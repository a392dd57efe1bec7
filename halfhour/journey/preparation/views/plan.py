"""The plan of one interview: proposed, added to, reordered, trimmed until its minutes fit; and its checklist."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from halfhour.core import clock, owned, respond
from halfhour.core.once import once
from halfhour.core.problems import Problem
from halfhour.journey.interviews import queries as interviews
from halfhour.journey.interviews.models import Interview
from halfhour.journey.preparation import actions, queries
from halfhour.journey.preparation.forms import OwnForm, PlannedForm
from halfhour.journey.preparation.models import ChecklistItem, PlannedQuestion, Question

STEPS = {"up": -1, "down": 1}


@require_http_methods(["GET", "HEAD", "POST"])
def plan(request: HttpRequest, pk: int) -> HttpResponse:
    """The questions in their order and what they take of the time; a POST proposes them from the bank."""
    found = owned.get(interviews.full(), request.user, pk=pk)
    if request.method == "POST":
        actions.prepare(interview=found, now=clock.now())
        return respond.onward("preparation:plan", pk)
    return _shown(request, found)


@require_POST
@once
def plan_add(request: HttpRequest, pk: int) -> HttpResponse:
    """One more question: `question` of the bank, or one's own."""
    found, now = owned.get(interviews.full(), request.user, pk=pk), clock.now()
    if chosen := request.POST.get("question"):
        question = owned.get(Question, request.user, pk=chosen)
        kept = {name: getattr(question, name) for name in ("text", "theme", "minutes", "closer")}
        return _changed(request, actions.add_planned(interview=found, now=now, question=question, **kept))
    form = OwnForm(request.POST)
    if form.is_valid():
        try:
            return _changed(request, actions.add_planned(interview=found, now=now, **form.cleaned_data))
        except Problem as problem:
            form.add_error(problem.field, problem.sentence)
    return _shown(request, found, own=form)


@require_POST
def plan_move(request: HttpRequest, pk: int) -> HttpResponse:
    """One place `up` or `down`, or to a `position` (0 is first)."""
    planned = _planned(request, pk)
    order = [one.pk for one in queries.plan_of(planned.interview)]
    position = order.index(planned.pk) + STEPS.get(request.POST.get("to", ""), 0)
    if request.POST.get("position", "").isdecimal():
        position = int(request.POST["position"][:4])
    actions.move(planned=planned, now=clock.now(), position=max(0, position))
    return _changed(request, planned)


@require_POST
def plan_remove(request: HttpRequest, pk: int) -> HttpResponse:
    """Out of this plan; the bank keeps it."""
    planned = _planned(request, pk)
    actions.remove_planned(planned=planned, now=clock.now())
    return _changed(request, planned, gone=True)


@require_POST
def plan_edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Other words, minutes or weight, for this interview only."""
    with transaction.atomic():
        planned = owned.get(PlannedQuestion.objects.select_for_update(), request.user, pk=pk)
        form = PlannedForm(request.POST, instance=planned)
        if form.is_valid():
            said = {name: form.cleaned_data[name] for name in ("text", "minutes", "must")}
            return _changed(request, actions.change_planned(planned=planned, now=clock.now(), **said))
    return _shown(request, planned.interview, form=form)


@require_POST
def check(request: HttpRequest, pk: int) -> HttpResponse:
    """Ready, or with `done=0` not ready after all."""
    item = owned.get(ChecklistItem.objects.select_related("interview"), request.user, pk=pk)
    now = clock.now()
    actions.tick(item=item, now=now, done=request.POST.get("done") != "0")
    if getattr(request, "htmx", False):
        found = interviews.full().get(pk=item.interview_id)
        said = {"interview": found, "ready": queries.readiness(found), "now": now}
        return respond.page(request, "preparation/_ready.html", said)
    return respond.onward(reverse("interviews:interview", args=[item.interview_id]) + "#ready")


def _planned(request: HttpRequest, pk: int) -> PlannedQuestion:
    return owned.get(PlannedQuestion.objects.select_related("interview"), request.user, pk=pk)


def _changed(request: HttpRequest, planned: PlannedQuestion, *, gone: bool = False) -> HttpResponse:
    """The plan as it is now: to htmx in place, to a browser by its address."""
    if getattr(request, "htmx", False):
        return _shown(request, owned.get(interviews.full(), request.user, pk=planned.interview_id))
    at = "plan" if gone else f"planned-{planned.pk}"
    return respond.onward(reverse("preparation:plan", args=[planned.interview_id]) + f"#{at}")


def _shown(
    request: HttpRequest, interview: Interview, *, own: OwnForm | None = None, form: PlannedForm | None = None
) -> HttpResponse:
    found = interview if hasattr(interview, "confirmation_sent") else interviews.full().get(pk=interview.pk)
    ready = queries.readiness(found)
    said: dict[str, Any] = {
        "here": "interviews",
        "now": clock.now(),
        "interview": found,
        "ready": ready,
        "rows": [_row(one, form) for one in ready.plan],
        "bank": queries.unplanned(found, ready.plan),
        "own": own or OwnForm(auto_id="own_%s"),
    }
    failed = own is not None or form is not None
    answer = respond.invalid if failed else respond.page
    return answer(request, "preparation/plan.html", said, fragment="plan")


def _row(planned: PlannedQuestion, failed: PlannedForm | None) -> tuple[PlannedQuestion, PlannedForm]:
    """A row with its form: the one that failed keeps what was typed."""
    if failed is not None and failed.instance.pk == planned.pk:
        return planned, failed
    return planned, PlannedForm(instance=planned)
