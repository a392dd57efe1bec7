"""Critiques: a new one, one with its decisions, and each decision."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from halfhour.accounts.reader import reader
from halfhour.core import clock, owned, respond
from halfhour.core.moments import local_day
from halfhour.core.once import once
from halfhour.core.problems import Problem
from halfhour.journey.interviews.models import Interview
from halfhour.journey.organizations import actions as organizations
from halfhour.journey.organizations.models import Field
from halfhour.journey.people.models import Person
from halfhour.journey.resumes import actions, queries
from halfhour.journey.resumes.forms import (
    ContradictionForm,
    CritiqueForm,
    DecisionForm,
    LineForm,
    NewCritiqueForm,
    PinForm,
)
from halfhour.journey.resumes.models import Critique, Suggestion


@require_http_methods(["GET", "HEAD", "POST"])
@once
def critique_new(request: HttpRequest, pk: int) -> HttpResponse:
    """Write down what one person said of the resume; `?interview=` names where."""
    person = owned.get(Person.objects.select_related("organization", "field"), request.user, pk=pk)
    now = clock.now()
    form = NewCritiqueForm(
        request.POST or None,
        person=person,
        today=local_day(now, reader(request).zone),
        interview=_named_interview(request, person),
        offered=queries.offered(reader(request)),
    )
    said = {"here": "people", "person": person, "form": form, "fields": Field.objects.filter(owner=reader(request))}
    if request.method != "POST":
        return respond.page(request, "resumes/critique_new.html", said)
    if form.is_valid():
        try:
            return _recorded(request, person, form.cleaned_data, now)
        except Problem as problem:
            form.add_error(problem.field, problem.sentence)
    return respond.invalid(request, "resumes/critique_new.html", said)


def _named_interview(request: HttpRequest, person: Person) -> Interview | None:
    """The interview in the address, else the last one held."""
    met = Interview.objects.filter(owner=reader(request), person=person).select_related("field")
    named = request.GET.get("interview", "")
    if named:
        return owned.get(met, request.user, pk=named)
    return met.filter(state=Interview.State.HELD).order_by("-ended_at").first()


def _recorded(request: HttpRequest, person: Person, said: dict[str, Any], now: Any) -> HttpResponse:
    details = {**said}
    name = details.pop("field_name").strip()
    with transaction.atomic():
        field = organizations.field_named(owner=reader(request), name=name, now=now) if name else None
        if not any(details[key] for key in ("suggestions", "remarks", "tricks")):
            actions.copy_kept(version=details["version"], person=person, now=now, kept_on=details["given_on"])
            return respond.onward("resumes:version", details["version"].pk)
        kept = actions.record_critique(person=person, now=now, field=field, **details)
    messages.success(request, "Kept.")
    return respond.onward("resumes:critique", kept.pk)


@require_http_methods(["GET", "HEAD", "POST"])
def critique(request: HttpRequest, pk: int) -> HttpResponse:
    """What one person said, with a decision for each suggestion; it can be put right and added to."""
    if request.method != "POST":
        return show(request, owned.get(queries.critiques(reader(request)), request.user, pk=pk))
    with transaction.atomic():
        owned.get(Critique.objects.select_for_update(), request.user, pk=pk)
        shown = owned.get(queries.critiques(reader(request)), request.user, pk=pk)
        form = CritiqueForm(request.POST, instance=shown, offered=queries.offered(reader(request)))
        if form.is_valid() and _changed(form, shown):
            messages.success(request, "Saved.")
            return respond.onward("resumes:critique", pk)
    return show(request, shown, form=form)


def _changed(form: CritiqueForm, shown: Critique) -> bool:
    said = {key: form.cleaned_data[key] for key in ("given_on", "version", "remarks", "more")}
    try:
        actions.change_critique(critique=shown, now=clock.now(), **said)
    except Problem as problem:
        form.add_error("more" if problem.field == "suggestions" else problem.field, problem.sentence)
        return False
    return True


@require_POST
def suggestion(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a suggestion, or decline it with a reason."""
    with transaction.atomic():
        decided = owned.get(Suggestion.objects.select_for_update(), request.user, pk=pk)
        form = DecisionForm(request.POST, suggestion=decided, offered=queries.offered(reader(request)))
        if form.is_valid() and _decided(form, decided):
            return respond.onward("resumes:critique", decided.critique_id)
    shown = owned.get(queries.critiques(reader(request)), request.user, pk=decided.critique_id)
    return show(request, shown, decision=form)


def _decided(form: DecisionForm, decided: Suggestion) -> bool:
    said, now = form.cleaned_data, clock.now()
    try:
        if said["decision"] == "take":
            actions.take(suggestion=decided, now=now, version=said["version"])
        else:
            actions.decline(suggestion=decided, now=now, reason=said["reason"])
    except Problem as problem:
        form.add_error(problem.field, problem.sentence)
        return False
    return True


def show(
    request: HttpRequest,
    shown: Critique,
    form: CritiqueForm | None = None,
    decision: DecisionForm | None = None,
    pins: PinForm | None = None,
    line: LineForm | None = None,
) -> HttpResponse:
    """The critique's page; a form that is given came back invalid, and the answer says so."""
    sheets = queries.pages_of(shown.version) if shown.version else []
    comments, offered = queries.pinned([shown]), queries.offered(reader(request))
    said = {
        "here": "people",
        "critique": shown,
        "sheets": sheets,
        "comments": comments,
        "pictures": reverse("resumes:pages", args=[shown.version_id]) if shown.version else "",
        "pins": pins or PinForm(pages=sheets, label="What they would change"),
        "rows": _rows(shown, comments, offered, decision, line),
        "form": form or CritiqueForm(instance=shown, offered=offered),
        "editing": form is not None,
    }
    answer = respond.invalid if form or decision or pins or line else respond.page
    return answer(request, "resumes/critique.html", said)


def _rows(
    critique: Critique,
    comments: list[Suggestion],
    offered: list[tuple[int, str]],
    decision: DecisionForm | None,
    line: LineForm | None,
) -> list[dict[str, Any]]:
    """Each suggestion with what can be said of it: the decision, the line that changed, who says otherwise."""
    against = queries.contradicted(comments)
    others = queries.by_others(critique)
    lines = {one.taken_in_id: queries.line_choices(one.taken_in) for one in comments if one.taken_in}
    return [
        {
            "said": said,
            "form": decision
            if decision and decision.suggestion.pk == said.pk
            else DecisionForm(suggestion=said, offered=offered),
            "line": line or LineForm(suggestion=said, lines=lines[said.taken_in_id]) if said.taken_in else None,
            "against": against.get(said.pk, []),
            "otherwise": ContradictionForm(suggestion=said, others=others) if others else None,
        }
        for said in comments
    ]
