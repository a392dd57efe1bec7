"""The rehearsal: the plan against the clock, one question at a time, and what it changes, one tap each."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from halfhour.core import clock, owned, respond
from halfhour.core.once import once
from halfhour.core.problems import Problem
from halfhour.journey.interviews import queries as interviews
from halfhour.journey.interviews.models import Interview
from halfhour.journey.preparation import actions, queries
from halfhour.journey.preparation.forms import ChangeForm, RehearsedForm
from halfhour.journey.preparation.models import PlannedQuestion
from halfhour.journey.preparation.rules.fitting import fit

MOVES = {"earlier": -1, "later": 1}


@require_http_methods(["GET", "HEAD", "POST"])
@once
def rehearsal(request: HttpRequest, pk: int) -> HttpResponse:
    """The questions aloud, one at a time; a POST says that the plan was gone through, and with whom."""
    found = owned.get(interviews.full(), request.user, pk=pk)
    form = RehearsedForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        actions.rehearsed(interview=found, now=clock.now(), **form.cleaned_data)
        messages.success(request, "Kept. What you noted stands beside your questions.")
        return respond.onward("preparation:plan", pk)
    return _shown(request, found, form=form)


@require_POST
def plan_change(request: HttpRequest, pk: int) -> HttpResponse:
    """What the rehearsal showed of one question: noted, or applied at once (`do`: keep, forget, reword, drop,
    earlier, later)."""
    planned = owned.get(PlannedQuestion.objects.select_related("interview"), request.user, pk=pk)
    form = ChangeForm(request.POST, planned=planned)
    if not form.is_valid():
        return _shown(request, planned.interview, change=form)
    try:
        _apply(planned, request.POST.get("do", "keep"), form.cleaned_data["to_change"])
    except Problem as problem:
        form.add_error("to_change", problem.sentence)
        return _shown(request, planned.interview, change=form)
    if getattr(request, "htmx", False):
        return _shown(request, planned.interview)
    back = "plan" if request.POST.get("from") == "plan" else "rehearsal"
    return respond.onward(reverse(f"preparation:{back}", args=[planned.interview_id]) + f"#planned-{pk}")


def _apply(planned: PlannedQuestion, verb: str, said: str) -> None:
    now = clock.now()
    if verb == "reword":
        actions.reword(planned=planned, now=now, text=said)
        return
    if verb == "drop":
        actions.remove_planned(planned=planned, now=now)
        return
    actions.note_change(planned=planned, now=now, to_change="" if verb == "forget" else said)
    if verb in MOVES:
        order = [one.pk for one in queries.plan_of(planned.interview)]
        place = order.index(planned.pk) + MOVES[verb]
        actions.move(planned=planned, now=now, position=max(0, place))


def _shown(
    request: HttpRequest, interview: Interview, *, form: RehearsedForm | None = None, change: ChangeForm | None = None
) -> HttpResponse:
    spoken = queries.spoken(interview)
    said: dict[str, Any] = {
        "interview": interview,
        "now": clock.now(),
        "rows": [(one, _change(one.planned, change)) for one in spoken],
        "fit": fit((one.planned.minutes for one in spoken), interview.minutes),
    }
    whole = not getattr(request, "htmx", False)
    failed = change is not None or (form is not None and form.is_bound)
    if whole:
        ladder = queries.ladder(interview.owner_id)
        said |= {
            "here": "interviews",
            "form": form or RehearsedForm(),
            "rehearsals": queries.rehearsals(interview),
            "ladder": ladder,
            "proposed": queries.of_rung(interview.owner_id, ladder.next.key) if ladder.next else [],
        }
    answer = respond.invalid if failed else respond.page
    return answer(request, "preparation/rehearsal.html", said, fragment="spoken")


def _change(planned: PlannedQuestion, failed: ChangeForm | None) -> ChangeForm:
    return failed if failed is not None and failed.planned.pk == planned.pk else ChangeForm(planned=planned)
