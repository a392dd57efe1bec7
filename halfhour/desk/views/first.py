"""Who to ask first: the list, one's own order, how much one is drawn to a place."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from halfhour.accounts.reader import reader
from halfhour.core import clock, owned, respond
from halfhour.desk import first as ranks
from halfhour.desk.rules.first import moved
from halfhour.journey.organizations import actions
from halfhour.journey.organizations.models import Organization

STEPS = {"up": -1, "down": 1}


@require_safe
def first(request: HttpRequest) -> HttpResponse:
    """Places where nobody was asked yet, by what predicts a yes, each reason shown."""
    owner = reader(request)
    said = {"here": "people", "first": ranks.of(owner, clock.now()), "choices": Organization.Interest.choices}
    return respond.page(request, "desk/first.html", said)


@require_POST
def first_place(request: HttpRequest, pk: int) -> HttpResponse:
    """Moves a place up or down in one's own order (`move`), or keeps how much one is drawn to it (`interest`)."""
    owner = reader(request)
    place = owned.get(Organization, owner, pk=pk)
    if (interest := request.POST.get("interest", "")) in {str(value) for value in Organization.Interest.values}:
        actions.say_interest(organization=place, interest=int(interest))
    if step := STEPS.get(request.POST.get("move", "")):
        found, _, _ = ranks.ranking(owner, clock.now())
        placed = sum(one.own_order is not None for one in found)
        actions.put_in_order(owner=owner, ids=moved([one.pk for one in found], pk, step, placed))
    return redirect(f"{reverse('desk:first')}#place-{pk}")


@require_POST
def first_order(request: HttpRequest) -> HttpResponse:
    """All places go by their reasons again."""
    actions.forget_order(owner=reader(request))
    return respond.onward("desk:first")
