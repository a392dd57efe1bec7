"""One person's story."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from halfhour.accounts.reader import reader
from halfhour.core import clock, owned, respond
from halfhour.desk import stories
from halfhour.journey.people.models import Person


@require_safe
def person(request: HttpRequest, pk: int) -> HttpResponse:
    """What comes next first, then everything that happened, newest first."""
    rows = Person.objects.select_related("organization", "field", "named_by")
    owner = reader(request)
    found = owned.get(rows, owner, pk=pk)
    older = request.GET.get("older", "")
    skip = int(older) if older.isascii() and older.isdigit() and len(older) < 6 else 0
    story = stories.of(found, owner, clock.now(), skip=skip)
    return respond.page(
        request, "desk/person.html", {"here": "people", "person": found, "story": story, "skipped": skip > 0}
    )
