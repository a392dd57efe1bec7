"""Mentors: who is one, asking somebody, and what goes back and forth."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from halfhour.accounts.reader import reader
from halfhour.core import clock, owned, respond
from halfhour.core.moments import local_day
from halfhour.core.once import once
from halfhour.core.problems import Problem
from halfhour.journey.followups import actions, queries
from halfhour.journey.followups.forms import MentorForm, ShareForm
from halfhour.journey.followups.models import Exchange
from halfhour.journey.outreach import queries as outreach
from halfhour.journey.people.models import Person


@require_safe
def mentors(request: HttpRequest) -> HttpResponse:
    """Your mentors, and whoever may have grown into one."""
    owner = reader(request)
    said = {"here": "people", "mentors": queries.mentors(owner), "grown": queries.grown(owner)}
    return respond.page(request, "followups/mentors.html", said)


@require_http_methods(["GET", "HEAD", "POST"])
def mentor(request: HttpRequest, pk: int) -> HttpResponse:
    """Somebody agreed to be a mentor, or grew into it; `state=ended` says that it is over."""
    person, now = _person(request, pk), clock.now()
    _, kept = queries.rhythm_and_mentor(person)
    if request.method == "POST" and request.POST.get("state") == "ended":
        actions.end_mentor(person=person, now=now)
        messages.success(request, f"{person.full_name} is no longer noted as a mentor.")
        return respond.onward("desk:person", pk)
    initial = {} if kept else _initial(request, person, now)
    form = MentorForm(request.POST or None, instance=kept, initial=initial)
    if request.method == "POST" and form.is_valid():
        try:
            actions.make_mentor(person=person, now=now, **form.cleaned_data)
        except Problem as problem:
            form.add_error(problem.field, problem.sentence)
        else:
            messages.success(request, "Saved.")
            return respond.onward("followups:mentor" if kept is None else "desk:person", pk)
    return _page(request, person, now, form=form)


@require_POST
def mentor_ask(request: HttpRequest, pk: int) -> HttpResponse:
    """Begins the letter that asks, or opens the one there is."""
    letter = actions.ask_to_mentor(person=_person(request, pk), now=clock.now())
    return respond.onward("outreach:letter", letter.pk)


@require_POST
@once
def share(request: HttpRequest, pk: int) -> HttpResponse:
    """A goal, a promise, something given back."""
    person, now = _person(request, pk), clock.now()
    form = ShareForm(request.POST, today=local_day(now, person.owner.zone))
    if not form.is_valid():
        return _page(request, person, now, share_form=form)
    actions.share(person=person, now=now, **form.cleaned_data)
    messages.success(request, "Kept.")
    return respond.onward("followups:mentor", pk)


@require_POST
def exchange(request: HttpRequest, pk: int) -> HttpResponse:
    """Done, open again, or taken away: `do`."""
    row, do = owned.get(Exchange.objects.select_related("owner"), reader(request), pk=pk), request.POST.get("do", "")
    if do == "forget":
        actions.forget_share(exchange=row)
    elif do in ("done", "open"):
        actions.settle_share(exchange=row, now=clock.now(), is_done=do == "done")
    return respond.onward("followups:mentor", row.person_id)


def _initial(request: HttpRequest, person: Person, now: datetime) -> dict[str, Any]:
    asked = queries.asked_of(person)
    formal = {"is_formal": "yes"} if asked and asked.sent_at else {}
    return {"since": local_day(now, reader(request).zone), **formal}


def _person(request: HttpRequest, pk: int) -> Person:
    return owned.get(outreach.asked().select_related("owner"), reader(request), pk=pk)


def _page(
    request: HttpRequest,
    person: Person,
    now: datetime,
    form: MentorForm | None = None,
    share_form: ShareForm | None = None,
) -> HttpResponse:
    rhythm, kept = queries.rhythm_and_mentor(person)
    said = {
        "here": "people",
        "person": person,
        "kept": kept,
        "rhythm": rhythm,
        "form": form or MentorForm(instance=kept),
        "share_form": share_form or ShareForm(today=local_day(now, person.owner.zone)),
        "shared": queries.shared(person),
        "between": queries.between(person),
        "asked": queries.asked_of(person),
    }
    is_wrong = any(one is not None and one.is_bound for one in (form, share_form))
    return (respond.invalid if is_wrong else respond.page)(request, "followups/mentor.html", said)
