"""The pages of a version: drawn, looked at, printed, and two versions side by side."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_POST, require_safe

from halfhour.accounts.reader import reader
from halfhour.core import owned, respond
from halfhour.core.problems import Problem
from halfhour.journey.resumes import actions, queries, rules
from halfhour.journey.resumes.models import Version

OTHERS = 12  # versions offered to compare with


@require_POST
def pages(request: HttpRequest, pk: int) -> HttpResponse:
    """Draw the pages that are not drawn yet."""
    shown = owned.get(Version, request.user, pk=pk)
    try:
        actions.draw_pages(version=shown)
    except Problem as problem:
        messages.error(request, problem.sentence)
    return respond.onward("resumes:version", pk)


@require_safe
def page(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    """One page as a picture."""
    content = queries.page_content(owned.get(Version.objects.defer("text", "parts"), request.user, pk=pk), number)
    if content is None:
        raise Http404
    answer = HttpResponse(content, content_type="image/png")
    answer["Cache-Control"] = "private, max-age=86400"  # a kept version never changes
    return answer


@require_safe
def paper(request: HttpRequest, pk: int) -> HttpResponse:
    """The version to be printed, with how many copies to take."""
    shown = owned.get(Version, request.user, pk=pk)
    said = {"version": shown, "sheets": queries.pages_of(shown), "copies": reader(request).numbers.resume_copies}
    return respond.page(request, "resumes/paper.html", said)


@require_safe
def compare(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    """What changed between the version `number` and this one, word by word."""
    shown = owned.get(Version, request.user, pk=pk)
    other = owned.get(Version, request.user, number=number)
    old, new = sorted((other, shown), key=lambda one: one.number)
    compared = rules.compared(old.sections, new.sections)
    said = {
        "old": old,
        "new": new,
        "parts": compared,
        "came": sum(part.came for part in compared),
        "went": sum(part.went for part in compared),
        "others": queries.versions(reader(request)).exclude(pk=shown.pk)[:OTHERS],
        "shown": shown,
        "other": other,
        "taken": new.taken.select_related("critique__person").order_by("pk"),
    }
    return respond.page(request, "resumes/compare.html", said)
