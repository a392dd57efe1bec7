"""Advice as a whole: what differs by industry, the tricks, and how a suggestion belongs to lines and other voices."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_POST, require_safe

from halfhour.accounts.reader import reader
from halfhour.core import clock, owned, respond
from halfhour.core.problems import Problem
from halfhour.journey.resumes import actions, queries
from halfhour.journey.resumes.forms import LineForm, OtherForm
from halfhour.journey.resumes.models import Suggestion, Trick
from halfhour.journey.resumes.views.critiques import show
from halfhour.journey.resumes.views.pins import to_critique


@require_safe
def advice(request: HttpRequest) -> HttpResponse:
    """What people advise: where they differ, and the tricks of each industry."""
    said = {"differing": queries.differing(reader(request)), "tricks": queries.tricks(reader(request))}
    return respond.page(request, "resumes/advice.html", said)


@require_POST
def line(request: HttpRequest, pk: int) -> HttpResponse:
    """Say which line changed because of a suggestion."""
    said = owned.get(Suggestion.objects.select_related("taken_in"), request.user, pk=pk)
    lines = queries.line_choices(said.taken_in) if said.taken_in else []
    form = LineForm(request.POST, suggestion=said, lines=lines)
    if form.is_valid():
        actions.name_line(suggestion=said, now=clock.now(), line=form.cleaned_data["line"])
        return to_critique(said.critique_id, f"s{pk}")
    return show(request, owned.get(queries.critiques(reader(request)), request.user, pk=said.critique_id), line=form)


@require_POST
def contradiction(request: HttpRequest, pk: int) -> HttpResponse:
    """Say that two people's suggestions cannot both be followed, or that they can."""
    said = owned.get(Suggestion.objects.select_related("critique"), request.user, pk=pk)
    form = OtherForm(request.POST)
    if not form.is_valid():
        messages.error(request, "Choose what somebody else said, and whether the two differ.")
        return to_critique(said.critique_id, f"s{pk}")
    other = owned.get(Suggestion.objects.select_related("critique"), request.user, pk=form.cleaned_data["other"])
    try:
        actions.contradict(suggestion=said, other=other, now=clock.now(), holds=form.cleaned_data["holds"] == "yes")
    except Problem as problem:
        messages.error(request, problem.sentence)
    return respond.onward("resumes:advice") if form.cleaned_data["back"] else to_critique(said.critique_id, f"s{pk}")


@require_POST
def same_trick(request: HttpRequest, pk: int) -> HttpResponse:
    """Say that two tricks are one in other words, or that they are not."""
    trick = owned.get(Trick, request.user, pk=pk)
    form = OtherForm(request.POST)
    if form.is_valid():
        other = owned.get(Trick, request.user, pk=form.cleaned_data["other"])
        try:
            actions.same_trick(trick=trick, other=other, now=clock.now(), holds=form.cleaned_data["holds"] == "yes")
        except Problem as problem:
            messages.error(request, problem.sentence)
    else:
        messages.error(request, "Say whether the two are the same.")
    return respond.onward("resumes:advice")
