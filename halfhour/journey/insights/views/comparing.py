"""Fields compared for one's decision: the table, the criteria, one score with its notes."""

from __future__ import annotations

from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from halfhour.accounts.reader import reader
from halfhour.core import clock, owned, respond
from halfhour.core.once import once
from halfhour.core.problems import Problem
from halfhour.journey.insights import actions, queries
from halfhour.journey.insights.forms import CriterionForm, ScoreForm
from halfhour.journey.insights.models import Criterion
from halfhour.journey.organizations.models import Field


@require_http_methods(["GET", "HEAD", "POST"])
@once
def comparison(request: HttpRequest) -> HttpResponse:
    """Fields beside each other; `criterion` and `counts` in the address try out another weight; a POST adds a criterion."""
    owner, form = reader(request), CriterionForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            actions.weigh_by(owner=owner, now=clock.now(), **form.said())
            return respond.onward("insights:comparison")
        except Problem as problem:
            form.add_error(problem.field, problem.sentence)
    found = queries.comparison(owner, tried=_tried(request))
    said = {"here": "insights", "comparison": found, "form": form, "offered": queries.offered(owner)}
    return (respond.invalid if form.is_bound else respond.page)(request, "insights/comparison.html", said)


@require_http_methods(["GET", "HEAD", "POST"])
def criterion(request: HttpRequest, pk: int) -> HttpResponse:
    """What it is called, where its notes stand, how much it counts."""
    with transaction.atomic():
        rows = Criterion.objects.select_for_update() if request.method == "POST" else Criterion.objects.all()
        found = owned.get(rows, reader(request), pk=pk)
        form = CriterionForm(request.POST or None, instance=found)
        if request.method == "POST" and form.is_valid():
            try:
                actions.change_criterion(criterion=found, now=clock.now(), **form.said())
                return respond.onward("insights:comparison")
            except Problem as problem:
                form.add_error(problem.field, problem.sentence)
    said = {"here": "insights", "criterion": found, "form": form}
    return (respond.invalid if form.is_bound else respond.page)(request, "insights/criterion.html", said)


@require_POST
def weight(request: HttpRequest, pk: int) -> HttpResponse:
    """It counts so much from now on."""
    found = owned.get(Criterion, reader(request), pk=pk)
    actions.let_count(criterion=found, now=clock.now(), counts=_number(request.POST.get("counts", ""), 99))
    return respond.onward(f"{reverse('insights:comparison')}#criterion-{pk}")


@require_POST
def criterion_removal(request: HttpRequest, pk: int) -> HttpResponse:
    """It is weighed no more."""
    found = owned.get(Criterion, reader(request), pk=pk)
    actions.drop_criterion(criterion=found, now=clock.now())
    messages.success(request, f"{found.name} is weighed no more.")
    return respond.onward("insights:comparison")


@require_http_methods(["GET", "HEAD", "POST"])
def score(request: HttpRequest, pk: int) -> HttpResponse:
    """One field (`field` in the address) by one criterion: the score, why, and the notes it rests on."""
    owner = reader(request)
    found, field = owned.get(Criterion, owner, pk=pk), _field(request)
    kept, notes = queries.evidence(found, field)
    form = ScoreForm(
        request.POST or None, initial={"value": kept.value if kept else "", "why": kept.why if kept else ""}
    )
    if request.method == "POST" and form.is_valid():
        chosen = request.POST.getlist("note")
        picked = [note for note, _ in notes if str(note.pk) in chosen]
        said = form.cleaned_data
        actions.score(criterion=found, field=field, now=clock.now(), value=said["value"], why=said["why"], notes=picked)
        return respond.onward(f"{reverse('insights:comparison')}#criterion-{pk}")
    said = {"here": "insights", "criterion": found, "field": field, "form": form, "notes": notes}
    return (respond.invalid if form.is_bound else respond.page)(request, "insights/score.html", said)


def _field(request: HttpRequest) -> Field:
    """The field the address names, else the first one. Raises Http404."""
    named = request.GET.get("field")
    if named:
        return owned.get(Field, reader(request), pk=named)
    first = Field.objects.filter(owner=reader(request)).first()
    if first is None:
        raise Http404
    return first


def _tried(request: HttpRequest) -> tuple[int, int] | None:
    counts = _number(request.GET.get("counts", ""), -1)
    return (_number(request.GET.get("criterion", ""), 0), counts) if 0 <= counts <= 5 else None


def _number(text: str, otherwise: int) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else otherwise
