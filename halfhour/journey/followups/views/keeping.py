"""Pages of following up: the list, a new one, closing one, a person's rhythm."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from halfhour.accounts.reader import reader
from halfhour.core import clock, owned, respond
from halfhour.core.moments import local_day
from halfhour.core.once import once
from halfhour.journey.followups import actions, queries
from halfhour.journey.followups.forms import PlanForm, RhythmForm
from halfhour.journey.followups.models import FollowUp
from halfhour.journey.people.models import Person

CLOSED = {FollowUp.State.DONE: "Done.", FollowUp.State.LET_GO: "Let go. It will not come up again."}


@require_safe
def followups(request: HttpRequest) -> HttpResponse:
    """All follow-ups by time: now, coming, closed."""
    now = clock.now()
    page = queries.page(reader(request), now)
    return respond.page(
        request, "followups/list.html", {"here": "people", "page": page, "today": local_day(now, reader(request).zone)}
    )


@require_http_methods(["GET", "HEAD", "POST"])
@once
def new(request: HttpRequest, pk: int) -> HttpResponse:
    """Set a follow-up with one person by hand."""
    person, now = _person(request, pk), clock.now()
    form = PlanForm(request.POST or None, today=local_day(now, reader(request).zone))
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        actions.plan(person=person, now=now, reason=FollowUp.Reason.OTHER, **said)
        messages.success(request, f"Set. It stands on Today on {said['due_on'].day} {said['due_on']:%B}.")
        return respond.onward("desk:person", pk)
    return _form(request, "followups/new.html", person, form)


@require_POST
def close(request: HttpRequest) -> HttpResponse:
    """Close one as done or let go, by `key` or `pk`; `state=open` takes that back."""
    said, now = request.POST, clock.now()
    state, pk = said.get("state", ""), said.get("pk", "")
    key_or_pk: str | int = int(pk) if pk.isascii() and pk.isdigit() and len(pk) < 18 else said.get("key", "")
    if state == FollowUp.State.OPEN and isinstance(key_or_pk, int):
        actions.reopen(owner=reader(request), now=now, pk=key_or_pk)
        messages.success(request, "Taken back: it is open again.")
        return respond.onward("followups:list")
    if state not in CLOSED:
        return respond.onward("followups:list")
    actions.close(owner=reader(request), now=now, key_or_pk=key_or_pk, state=state)
    messages.success(request, CLOSED[FollowUp.State(state)])
    return respond.onward("followups:list")


@require_http_methods(["GET", "HEAD", "POST"])
def rhythm(request: HttpRequest, pk: int) -> HttpResponse:
    """How often to keep in touch with one person."""
    person = _person(request, pk)
    kept, mentor = queries.rhythm_and_mentor(person)
    numbers = reader(request).numbers
    form = RhythmForm(
        request.POST or None,
        weeks=(kept.weeks or numbers.mentor_weeks) if kept else None,
        touches_a_year=numbers.touches_a_year,
        is_mentor=mentor is not None,
    )
    if request.method == "POST" and form.is_valid():
        actions.set_rhythm(person=person, now=clock.now(), weeks=form.cleaned_data["weeks"] or None)
        messages.success(request, "Saved.")
        return respond.onward("desk:person", pk)
    return _form(request, "followups/rhythm.html", person, form, kept=kept, mentor=mentor)


def _person(request: HttpRequest, pk: int) -> Person:
    return owned.get(Person.objects.select_related("organization", "owner"), request.user, pk=pk)


def _form(request: HttpRequest, template: str, person: Person, form: Any, **more: Any) -> HttpResponse:
    answer = respond.invalid if form.is_bound else respond.page
    return answer(request, template, {"here": "people", "person": person, "form": form, **more})
