"""The fields one is weighing, and the notebook of one."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods, require_safe

from halfhour.accounts.reader import reader
from halfhour.core import clock, owned, respond
from halfhour.core.once import once
from halfhour.core.problems import Problem
from halfhour.journey.insights import queries, rules
from halfhour.journey.insights.forms import FieldForm
from halfhour.journey.organizations.actions import field_named
from halfhour.journey.organizations.models import Field


@require_http_methods(["GET", "HEAD", "POST"])
@once
def fields(request: HttpRequest) -> HttpResponse:
    """Every field with its honest sentence; a POST adds one."""
    owner = reader(request)
    known = queries.fields(owner)
    form = FieldForm(
        request.POST if request.method == "POST" else None,
        initial={"field_name": "" if known else owner.curious_about},
    )
    if request.method == "POST" and form.is_valid():
        try:
            field = field_named(owner=owner, name=form.cleaned_data["field_name"], now=clock.now())
            return respond.onward("insights:field", field.pk)
        except Problem as problem:
            form.add_error("field_name", problem.sentence)
    answer = respond.invalid if request.method == "POST" else respond.page
    context = {"here": "insights", "fields": known, "form": form}
    return answer(request, "insights/fields.html", context)


@require_safe
def field(request: HttpRequest, pk: int) -> HttpResponse:
    """What was said in the field's interviews, theme by theme, each with the note behind it."""
    owner = reader(request)
    found = owned.get(Field, owner, pk=pk)
    skip = _number(request.GET.get("skip", ""))
    notebook = queries.notebook(owner, found, skip=skip)
    context = {
        "here": "insights",
        "field": found,
        "notebook": notebook,
        "after": rules.after(notebook.held),
        "caution": rules.caution(notebook.held),
        "still_open": rules.still_open(notebook.open) if notebook.open is not None else "",
        "older": skip + queries.PAGE,
        "newer": skip - queries.PAGE,
    }
    return respond.page(request, "insights/field.html", context)


def _number(text: str) -> int:
    return min(int(text), 100_000) if text.isascii() and text.isdigit() and len(text) < 7 else 0
