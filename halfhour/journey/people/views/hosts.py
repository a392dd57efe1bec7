"""What a host did on their page, told once."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods

from halfhour.core import clock, owned, respond
from halfhour.journey.people import actions
from halfhour.journey.people.models import HostAct


@require_http_methods(["GET", "HEAD", "POST"])
def act(request: HttpRequest, pk: int) -> HttpResponse:
    """What they did and what they wrote with it; the button says that it was seen, and goes where it leads."""
    found = owned.get(HostAct.objects.select_related("person"), request.user, pk=pk)
    if request.method != "POST":
        return respond.page(request, "people/host_act.html", {"here": "people", "act": found})
    actions.act_seen(act=found, now=clock.now())
    return respond.onward(found.leads_to or "desk:today")
