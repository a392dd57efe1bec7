"""The table of seasons, and one row of it."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods, require_safe

from halfhour.accounts.reader import reader
from halfhour.core import clock, owned, respond
from halfhour.core.once import once
from halfhour.journey.followups import actions, queries
from halfhour.journey.followups.forms import SeasonForm
from halfhour.journey.followups.models import Season
from halfhour.journey.followups.rules.seasons import STARTERS, Window
from halfhour.journey.organizations.models import Field

BY_KEY = {row.key: row for row in STARTERS}


@require_safe
def seasons(request: HttpRequest) -> HttpResponse:
    """When which industry hires whom, month by month, with who says so."""
    owner = reader(request)
    said = {"here": "people", "seasons": queries.table(owner), "left_out": queries.left_out(owner)}
    return respond.page(request, "followups/seasons.html", said)


@require_http_methods(["GET", "HEAD", "POST"])
@once
def season_new(request: HttpRequest) -> HttpResponse:
    """A row of one's own; `?starter=` puts one right that came with Halfhour, or leaves it out."""
    key = (request.POST if request.method == "POST" else request.GET).get("starter", "")
    found = BY_KEY.get(key)
    if key and found is None:
        raise Http404
    if found and request.POST.get("do") == "leave_out":
        actions.leave_out(owner=reader(request), now=clock.now(), starter=key)
        messages.success(request, f"{found.industry}, {found.months}, does not count any more.")
        return respond.onward("followups:seasons")
    first = {name: getattr(found, name) for name in SeasonForm.Meta.fields} if found else {}
    return _form(request, SeasonForm(request.POST or None, initial=first), starter=found)


@require_http_methods(["GET", "HEAD", "POST"])
def season(request: HttpRequest, pk: int) -> HttpResponse:
    """Change a row of one's own, or take it away: a starter it stood in for counts again."""
    row = owned.get(Season, reader(request), pk=pk)
    if request.method == "POST" and request.POST.get("do") == "remove":
        actions.remove_season(season=row)
        messages.success(request, "Taken away." if not row.starter else "As it came with Halfhour.")
        return respond.onward("followups:seasons")
    return _form(request, SeasonForm(request.POST or None, instance=row), row=row, starter=BY_KEY.get(row.starter))


def _form(
    request: HttpRequest, form: SeasonForm, *, row: Season | None = None, starter: Window | None = None
) -> HttpResponse:
    owner = reader(request)
    if request.method == "POST" and form.is_valid():
        key = starter.key if starter else ""
        actions.keep_season(owner=owner, now=clock.now(), season=row, starter=key, is_off=False, **form.cleaned_data)
        messages.success(request, "Saved. What depends on it has moved along.")
        return respond.onward("followups:seasons")
    names = sorted({*Field.objects.filter(owner=owner).values_list("name", flat=True), *(s.industry for s in STARTERS)})
    answer = respond.invalid if form.is_bound else respond.page
    said = {"here": "people", "form": form, "row": row, "starter": starter, "industries": names}
    return answer(request, "followups/season.html", said)
