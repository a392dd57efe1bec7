"""The fields one is weighing, and the notebook of one."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from halfhour.accounts.reader import reader
from halfhour.core import clock, owned, respond
from halfhour.core.once import once
from halfhour.core.problems import Problem
from halfhour.gateways import meaning
from halfhour.journey.insights import actions, queries, rules
from halfhour.journey.insights.forms import BeliefForm, FieldForm
from halfhour.journey.insights.queries.theme import PAGE as ON_PAGE
from halfhour.journey.organizations.actions import field_named
from halfhour.journey.organizations.models import Field
from halfhour.journey.preparation.rules.themes import THEMES, Theme


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


@require_http_methods(["GET", "HEAD", "POST"])
@once
def field(request: HttpRequest, pk: int) -> HttpResponse:
    """The field's notebook: beliefs, what is open and who could tell, the matrix, contradictions, one's interest. A POST
    adds a belief."""
    found = owned.get(Field, reader(request), pk=pk)
    form = BeliefForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        actions.believe(field=found, now=clock.now(), **form.said())
        return respond.onward(f"{reverse('insights:field', args=[pk])}#beliefs")
    answer = respond.invalid if form.is_bound else respond.page
    return answer(request, "insights/field.html", _notebook(request, found) | {"form": form})


@require_safe
def theme(request: HttpRequest, pk: int, key: str) -> HttpResponse:
    """Everything said on one theme of the field, to be read across and tagged."""
    found, skip = owned.get(Field, reader(request), pk=pk), _number(request.GET.get("skip", ""))
    same, suggested = queries.same(found, key)
    context = {
        "here": "insights",
        "field": found,
        "theme": THEMES.get(key) or Theme(key, key, 0, ""),
        "on_theme": queries.on_theme(found, key, skip=skip),
        "beliefs": [one for one in queries.believed(found) if one.belief.theme == key],
        "same": same,
        "suggested": suggested,
        "by_meaning": meaning.is_there(),
        "older": skip + ON_PAGE,
        "newer": skip - ON_PAGE,
    }
    return respond.page(request, "insights/theme.html", context)


def _notebook(request: HttpRequest, found: Field) -> dict[str, Any]:
    skip, tagging = _number(request.GET.get("skip", "")), request.GET.get("tag") == "1"
    notebook = queries.notebook(reader(request), found, skip=skip, tagging=tagging)
    step = queries.TAGGED if tagging else queries.PAGE
    return {
        "here": "insights",
        "field": found,
        "notebook": notebook,
        "beliefs": queries.believed(found),
        "after": rules.after(notebook.held) if notebook.held else "",
        "caution": rules.caution(notebook.held),
        "still_open": rules.still_open(notebook.open) if notebook.open is not None else "",
        "tagging": tagging,
        "skip": skip,
        "older": skip + step,
        "newer": skip - step,
    }


def _number(text: str) -> int:
    return min(int(text), 100_000) if text.isascii() and text.isdigit() and len(text) < 7 else 0
