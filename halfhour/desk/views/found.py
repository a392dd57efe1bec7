"""Search over everything one has."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from halfhour.accounts.reader import reader
from halfhour.core import respond
from halfhour.desk import finding

LONGEST = 200  # letters of what is looked for


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """Results as one types; the same page, sent as a form, without scripts."""
    words = request.GET.get("q", "")[:LONGEST].replace("\0", " ")
    groups = finding.find(reader(request), words)
    context = {"here": "", "q": words, "groups": groups, "count": sum(len(group.found) for group in groups)}
    return respond.page(request, "desk/search.html", context, fragment="found")
