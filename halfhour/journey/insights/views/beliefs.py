"""One belief: its words, the notes for and against it."""

from __future__ import annotations

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from halfhour.accounts.reader import reader
from halfhour.core import clock, owned, respond
from halfhour.journey.conversation.models import Note
from halfhour.journey.insights import actions, queries
from halfhour.journey.insights.forms import BeliefForm
from halfhour.journey.insights.models import Belief

SAYS = {"yes": True, "no": False, "none": None}


@require_http_methods(["GET", "HEAD", "POST"])
def belief(request: HttpRequest, pk: int) -> HttpResponse:
    """What supports it and what contradicts it, side by side; a POST words it otherwise."""
    with transaction.atomic():
        rows = Belief.objects.select_related("field")
        rows = rows.select_for_update(of=("self",)) if request.method == "POST" else rows
        found = owned.get(rows, reader(request), pk=pk)
        form = BeliefForm(request.POST or None, instance=found)
        if request.method == "POST" and form.is_valid():
            actions.say_otherwise(belief=found, now=clock.now(), **form.said())
            return respond.onward("insights:belief", pk)
    kept = owned.get(Belief.objects.select_related("field"), reader(request), pk=pk)
    said = {"here": "insights", "belief": kept, "form": form, "weighed": queries.weighed(kept)}
    return (respond.invalid if form.is_bound else respond.page)(request, "insights/belief.html", said)


@require_POST
def evidence(request: HttpRequest, pk: int) -> HttpResponse:
    """A note supports it, contradicts it, or has nothing to do with it."""
    found = owned.get(Belief, reader(request), pk=pk)
    note = owned.get(Note.objects.select_related("interview"), reader(request), pk=request.POST.get("note", ""))
    supports = SAYS.get(request.POST.get("supports", ""))
    actions.rest_on(belief=found, note=note, now=clock.now(), supports=supports)
    return respond.onward(f"{reverse('insights:belief', args=[pk])}#evidence")


@require_POST
def removal(request: HttpRequest, pk: int) -> HttpResponse:
    """It is believed no more."""
    found = owned.get(Belief, reader(request), pk=pk)
    actions.let_go(belief=found, now=clock.now())
    messages.success(request, "You believe that no more. Its notes stay.")
    return respond.onward(f"{reverse('insights:field', args=[found.field_id])}#beliefs")
