"""What becomes of an appointment, each by its own small address."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods, require_POST

from halfhour.core import clock, owned, respond
from halfhour.core.problems import Problem
from halfhour.journey.interviews import actions, queries
from halfhour.journey.interviews.forms import BecauseForm, HeldForm
from halfhour.journey.interviews.models import Interview
from halfhour.journey.interviews.rules import states
from halfhour.journey.interviews.views.showing import told


@require_POST
def confirm(request: HttpRequest, pk: int) -> HttpResponse:
    """Of a proposed one: they said yes. Of an agreed one: it was confirmed."""
    found = owned.get(Interview, request.user, pk=pk)
    act = actions.accept if found.state == states.PROPOSED else actions.confirm
    act(interview=found, now=clock.now())
    return respond.onward("interviews:interview", pk)


@require_POST
def cancel(request: HttpRequest, pk: int) -> HttpResponse:
    """It will not take place."""
    return _closed(request, pk, actions.cancel, "cancel")


@require_POST
def missed(request: HttpRequest, pk: int) -> HttpResponse:
    """One of the two did not come."""
    return _closed(request, pk, actions.miss, "miss")


def _closed(request: HttpRequest, pk: int, act: Callable[..., Interview], opened: str) -> HttpResponse:
    found, now = owned.get(queries.full(), request.user, pk=pk), clock.now()
    form = BecauseForm(request.POST)
    if not form.is_valid():
        said = told(request, found, now) | {"because": form, "opened": opened}
        return respond.invalid(request, "interviews/interview.html", said)
    act(interview=found, now=now, because=form.cleaned_data["because"])
    return respond.onward("interviews:interview", pk)


@require_http_methods(["GET", "HEAD", "POST"])
def hold(request: HttpRequest, pk: int) -> HttpResponse:
    """It was held: when it ended. For those who did not use the room."""
    found, now = owned.get(queries.full(), request.user, pk=pk), clock.now()
    if not states.may_become(found.state, states.HELD):
        raise actions.NotPossible(states.why_not(found.state))
    form = HeldForm(request.POST or None, interview=found)
    if request.method == "POST" and form.is_valid() and _held(form, found):
        messages.success(request, "Recorded. What you write down now is worth more than tomorrow’s memory.")
        return respond.onward("conversation:debrief", pk)
    said: dict[str, Any] = told(request, found, now) | {"form": form, "over": found.ends_at <= now}
    answer = respond.invalid if form.is_bound else respond.page
    return answer(request, "interviews/hold.html", said)


def _held(form: HeldForm, found: Interview) -> bool:
    try:
        actions.hold(interview=found, now=clock.now(), **form.cleaned_data)
    except Problem as problem:
        form.add_error(problem.field, problem.sentence)
        return False
    return True
