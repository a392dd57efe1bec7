"""Layouts: the ready ones, one's own, and one to change."""

from __future__ import annotations

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods, require_safe

from halfhour.accounts.reader import reader
from halfhour.core import clock, owned, respond
from halfhour.core.once import once
from halfhour.core.problems import Problem
from halfhour.journey.reports import actions, queries
from halfhour.journey.reports.forms import LayoutForm
from halfhour.journey.reports.models import Layout
from halfhour.journey.reports.rules.ready import READY, Ready, ready


@require_safe
def layouts(request: HttpRequest) -> HttpResponse:
    """Every layout there is, and how to make one of one's own."""
    return respond.page(request, "reports/layouts.html", {"layouts": queries.layouts(reader(request)), "ready": READY})


@require_http_methods(["GET", "HEAD", "POST"])
@once
def layout_new(request: HttpRequest) -> HttpResponse:
    """A layout of one's own; `?from=` names the ready one it begins as."""
    begins = ready((request.POST if request.method == "POST" else request.GET).get("from", ""))
    name = {"name": f"{begins.name}, my way", "wording": begins.wording}
    form = LayoutForm(request.POST or None, parts=begins.parts, initial=name, instance=Layout(owner=reader(request)))
    return _layout(request, form, begins=begins)


@require_http_methods(["GET", "HEAD", "POST"])
@once
def layout(request: HttpRequest, pk: int) -> HttpResponse:
    """Change one's own layout, or take it away."""
    with transaction.atomic():
        kept = owned.get(Layout.objects.select_for_update(), request.user, pk=pk)
        if request.method == "POST" and request.POST.get("do") == "remove":
            actions.remove_layout(layout=kept)
            messages.success(request, "Taken away. Reports that followed it follow a ready layout again.")
            return respond.onward("reports:layouts")
        form = LayoutForm(request.POST or None, parts=kept.parts, instance=kept)
        return _layout(request, form, kept=kept)


def _layout(
    request: HttpRequest, form: LayoutForm, *, kept: Layout | None = None, begins: Ready | None = None
) -> HttpResponse:
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        try:
            with transaction.atomic():
                made = actions.keep_layout(
                    owner=reader(request),
                    now=clock.now(),
                    layout=kept,
                    name=said["name"],
                    wording=said["wording"],
                    parts=form.parts(),
                )
            messages.success(request, "Saved. Choose it on a report’s page.")
            return respond.onward("reports:layout", made.pk)
        except Problem as problem:
            form.add_error(None, problem.sentence)
    answer = respond.invalid if request.method == "POST" else respond.page
    return answer(request, "reports/layout.html", {"form": form, "layout": kept, "begins": begins})
