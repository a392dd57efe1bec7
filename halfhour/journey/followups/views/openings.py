"""Openings from mentioned to applied to answered."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods, require_safe

from halfhour.accounts.reader import reader
from halfhour.core import clock, owned, respond
from halfhour.core.problems import Problem
from halfhour.journey.conversation.models import Opening
from halfhour.journey.followups import actions, queries
from halfhour.journey.followups.forms import ApplicationForm

OPENINGS = Opening.objects.select_related("owner", "interview__person__organization", "application")


@require_safe
def openings(request: HttpRequest) -> HttpResponse:
    """Every opening that was mentioned, by how far it came."""
    found = queries.openings(reader(request))
    return respond.page(request, "followups/openings.html", {"here": "people", "openings": found})


@require_http_methods(["GET", "HEAD", "POST"])
def opening(request: HttpRequest, pk: int) -> HttpResponse:
    """One opening: what was said of it, and how far it came."""
    found, now = owned.get(OPENINGS, reader(request), pk=pk), clock.now()
    kept = getattr(found, "application", None)
    if request.method == "POST" and request.POST.get("do") == "forget":
        actions.forget_application(opening=found)
        messages.success(request, "As before: mentioned, and nothing done yet.")
        return respond.onward("followups:openings")
    form = ApplicationForm(request.POST or None, instance=kept)
    if request.method == "POST" and form.is_valid():
        try:
            actions.note_application(opening=found, now=now, **form.cleaned_data)
        except Problem as problem:
            form.add_error(problem.field, problem.sentence)
        else:
            messages.success(request, "Saved.")
            return respond.onward("followups:openings")
    answer = respond.invalid if form.is_bound else respond.page
    return answer(request, "followups/opening.html", {"here": "people", "opening": found, "form": form, "kept": kept})
