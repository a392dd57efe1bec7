"""Agreeing on a half hour with one person, and changing it."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods

from halfhour.core import clock, owned, respond
from halfhour.core.once import once
from halfhour.core.problems import Problem
from halfhour.journey.interviews import actions, queries
from halfhour.journey.interviews.forms import AppointmentForm, HeldForm
from halfhour.journey.interviews.models import Interview
from halfhour.journey.interviews.rules import states
from halfhour.journey.organizations import actions as organizations
from halfhour.journey.organizations import queries as places
from halfhour.journey.organizations.models import Field
from halfhour.journey.people.models import Person


@require_http_methods(["GET", "HEAD", "POST"])
@once
def agree(request: HttpRequest, pk: int) -> HttpResponse:
    """A day, a time and a place for a half hour with one person."""
    person = owned.get(Person.objects.select_related("owner", "field", "organization__field"), request.user, pk=pk)
    now = clock.now()
    form = AppointmentForm(
        request.POST or None, owner=person.owner, theirs=_their_zone(person), initial=_initial(request, person)
    )
    if request.method == "POST" and form.is_valid() and (made := _agreed(form, person, now)):
        return respond.onward("interviews:hold" if form.cleaned_data["already"] else "interviews:interview", made.pk)
    coming = [row for row in queries.of_person(person) if row.is_ahead and row.ends_at > now]
    return _form(request, form, "interviews/agree.html", person=person, coming=coming)


@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Another time, another place; of one that was held, when it really began and ended."""
    found = owned.get(queries.full(), request.user, pk=pk)
    if found.state == states.HELD:
        return _corrected(request, found)
    if not states.may_be_changed(found.state):
        raise actions.NotPossible(states.why_not(found.state))
    person, theirs = found.person, _their_zone(found.person)
    if request.method != "POST":
        form = AppointmentForm(instance=found, owner=person.owner, theirs=theirs, initial=_as_typed(found))
        return _form(request, form, "interviews/edit.html", person=person, interview=found)
    with transaction.atomic():
        found = owned.get(Interview.objects.select_for_update(), request.user, pk=pk)
        form = AppointmentForm(
            request.POST, instance=found, owner=person.owner, theirs=theirs, initial=_as_typed(found)
        )
        if form.is_valid() and _changed(form, found):
            return respond.onward("interviews:interview", pk)
    return _form(request, form, "interviews/edit.html", person=person, interview=found)


def _agreed(form: AppointmentForm, person: Person, now: datetime) -> Interview | None:
    steer = {name: form.cleaned_data[name] for name in ("anyway", "already")}
    try:
        with transaction.atomic():
            return actions.agree(person=person, now=now, field=_field(person, form, now), **form.said(), **steer)
    except Problem as problem:
        form.add_error(problem.field, problem.sentence)
        return None


def _changed(form: AppointmentForm, found: Interview) -> Interview | None:
    now, anyway = clock.now(), form.cleaned_data["anyway"]
    try:
        with transaction.atomic():
            field = _field(found, form, now)
            return actions.change(interview=found, now=now, anyway=anyway, field=field, **form.said())
    except actions.InThePast:
        form.add_error("starts_at", "That time has passed. Choose another, or say how it went instead of changing it.")
    except Problem as problem:
        form.add_error(problem.field, problem.sentence)
    return None


def _corrected(request: HttpRequest, found: Interview) -> HttpResponse:
    form = HeldForm(request.POST or None, interview=found)
    if request.method == "POST" and form.is_valid():
        try:
            actions.correct(interview=found, now=clock.now(), **form.cleaned_data)
        except Problem as problem:
            form.add_error(problem.field, problem.sentence)
        else:
            return respond.onward("interviews:interview", found.pk)
    return _form(request, form, "interviews/held.html", person=found.person, interview=found)


def _field(row: Person | Interview, form: AppointmentForm, now: datetime) -> Field | None:
    name = form.cleaned_data["field_name"].strip()
    return organizations.field_named(owner=row.owner, name=name, now=now) if name else None


def _their_zone(person: Person) -> str:
    return person.time_zone or (person.organization.time_zone if person.organization else "")


def _initial(request: HttpRequest, person: Person) -> dict[str, Any]:
    place = person.organization
    field = person.field or (place.field if place else None)
    return {
        "time_zone": person.owner.time_zone,
        "minutes": person.owner.numbers.interview_minutes,
        "state": states.PROPOSED if request.GET.get("state") == states.PROPOSED else states.AGREED,
        "place": place.address if place else "",
        "ask_for": person.full_name,
        "phone": person.phone or (place.phone if place else ""),
        "field_name": field.name if field else person.owner.curious_about,
    }


def _as_typed(found: Interview) -> dict[str, Any]:
    local = found.starts_at.astimezone(found.zone)
    twice = {"which": "second" if local.fold else "first"} if _comes_twice(local) else {}
    field_name = found.field.name if found.field else ""
    said = {"minutes": found.minutes, "time_zone": found.time_zone, "state": found.state, "field_name": field_name}
    return {"starts_at": local.replace(tzinfo=None), **said, **twice}


def _comes_twice(local: datetime) -> bool:
    return local.replace(fold=0).utcoffset() != local.replace(fold=1).utcoffset()


def _form(request: HttpRequest, form: Any, template: str, **more: Any) -> HttpResponse:
    said = {"here": "interviews", "form": form, "fields": places.fields_of(more["person"].owner), **more}
    answer = respond.invalid if form.is_bound else respond.page
    return answer(request, template, said)
