"""One organization's page."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from halfhour.accounts.reader import reader
from halfhour.core import clock, owned, respond
from halfhour.desk import places
from halfhour.journey.organizations.models import Organization


@require_safe
def organization(request: HttpRequest, pk: int) -> HttpResponse:
    """Its details, departments, people and calls, and what to do there next."""
    owner = reader(request)
    found = owned.get(Organization.objects.select_related("field"), owner, pk=pk)
    context = {"here": "people", "place": found, "story": places.of(found, owner, clock.now())}
    return respond.page(request, "desk/organization.html", context)
