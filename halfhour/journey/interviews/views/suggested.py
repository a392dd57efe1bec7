"""Answering a time that a host suggested."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods

from halfhour.core import clock, moments, owned, respond
from halfhour.core.problems import Problem
from halfhour.journey.interviews import actions
from halfhour.journey.interviews.models import SuggestedTime
from halfhour.journey.interviews.rules.typed import zone_name


@require_http_methods(["GET", "HEAD", "POST"])
def suggested(request: HttpRequest, pk: int) -> HttpResponse:
    """What they suggest: yes, or not then."""
    rows = SuggestedTime.objects.select_related("owner", "person__organization", "interview")
    found, now = owned.get(rows, request.user, pk=pk), clock.now()
    problem: Problem | None = None
    if request.method == "POST":
        try:
            if request.POST.get("answer") == "yes":
                made = actions.accept_suggestion(suggested=found, now=now, anyway=request.POST.get("anyway") == "yes")
                return respond.onward("interviews:interview", made.pk)
            actions.decline_suggestion(suggested=found, now=now)
            messages.success(request, "Answered. They do not learn it by itself: write to them, or offer other times.")
            return respond.onward("guest:offer", found.person_id)
        except Problem as caught:
            problem = caught
    said = {
        "here": "interviews",
        "now": now,
        "suggested": found,
        "theirs": moments.when(found.starts_at, now, found.zone) if found.starts_at else "",
        "zone": zone_name(found.time_zone),
        "problem": problem,
        "may_force": isinstance(problem, actions.TooClose),
    }
    answer = respond.invalid if problem else respond.page
    return answer(request, "interviews/suggested.html", said)
