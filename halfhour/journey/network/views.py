"""The map of who named whom."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from halfhour.accounts.reader import reader
from halfhour.core import respond
from halfhour.journey.network import queries, rules

LISTED = 400  # rows of the table; the rest stands on each person's page


@require_safe
def map_page(request: HttpRequest) -> HttpResponse:
    """Drawn, and as a table with the same facts."""
    marks = queries.marks(reader(request))
    names = {mark.key: mark for mark in marks}
    lines = [(mark, names.get(mark.by)) for family in rules.families(marks) for mark in family]
    context = {
        "here": "people",
        "drawing": rules.drawing(marks),
        "lines": lines[:LISTED],
        "more": max(0, len(lines) - LISTED),
        "count": len(lines),
        "wide": rules.WIDE,
        "high": rules.HIGH,
    }
    return respond.page(request, "network/map.html", context)
