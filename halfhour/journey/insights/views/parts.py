"""Beside the matrix of a field: where people contradict each other, what is unknown, how one's interest went."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from halfhour.accounts.reader import reader
from halfhour.core import owned, respond
from halfhour.journey.insights import queries, rules
from halfhour.journey.organizations.models import Field


@require_safe
def contradictions(request: HttpRequest, pk: int) -> HttpResponse:
    """Side by side, with role, level, kind of place and where it was said."""
    field = owned.get(Field, reader(request), pk=pk)
    said = {"here": "insights", "field": field, "contradictions": queries.contradictions(field)}
    return respond.page(request, "insights/contradictions.html", said)


@require_safe
def unknown(request: HttpRequest, pk: int) -> HttpResponse:
    """The themes nobody told about, and who could."""
    owner = reader(request)
    field = owned.get(Field, owner, pk=pk)
    themes = queries.open_of(owner, field)
    said = {
        "here": "insights",
        "field": field,
        "unknown": queries.unknown(owner, field, themes or []),
        "still_open": rules.still_open(themes) if themes is not None else "",
        "coming": queries.coming(owner, field),
    }
    return respond.page(request, "insights/unknown.html", said)


@require_safe
def interest(request: HttpRequest, pk: int) -> HttpResponse:
    """One's interest before and after each conversation, as a line and as a table."""
    owner = reader(request)
    field = owned.get(Field, owner, pk=pk)
    noted = queries.interest(owner, field)
    felt = [one.felt for one in noted]
    said = {
        "here": "insights",
        "field": field,
        "noted": noted,
        "drawing": rules.drawing(felt),
        "interest": rules.sentence(felt),
        "newest": None if noted else queries.newest(owner, field),
    }
    return respond.page(request, "insights/interest.html", said)
