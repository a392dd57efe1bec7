"""What came back, and letting somebody rest."""

from __future__ import annotations

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from halfhour.accounts.reader import reader
from halfhour.core import clock, moments, owned, respond
from halfhour.core.once import once
from halfhour.core.problems import Problem
from halfhour.journey.outreach import actions, queries
from halfhour.journey.outreach.forms import ReplyForm, RestForm, on_the_clock
from halfhour.journey.outreach.models import Arrival, Letter, Reply
from halfhour.journey.people import actions as people
from halfhour.journey.people.models import Person


@require_http_methods(["GET", "HEAD", "POST"])
@once
def reply(request: HttpRequest, pk: int) -> HttpResponse:
    """Log what they answered; each kind leads on to what it asks for."""
    person = owned.get(Person.objects.select_related("organization"), reader(request), pk=pk)
    now = clock.now()
    place = person.organization.name if person.organization else ""
    arrival = _arrival(request, person)
    arrived = {"text": arrival.text, "received_at": on_the_clock(arrival.received_at)} if arrival else {}
    initial = {"received_at": on_the_clock(now), "colleague_organization": place, **arrived}
    form = ReplyForm(request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        try:
            with transaction.atomic():
                made = actions.log_reply(person=person, now=now, **form.cleaned_data)
                if arrival:
                    actions.settle(arrival=arrival, now=now, reply=made)
            return _onward(request, made)
        except Problem as problem:
            form.add_error(problem.field if problem.field in form.fields else None, problem.sentence)
    answer = respond.invalid if form.is_bound else respond.page
    last = queries.last_sent(person)
    return answer(
        request,
        "outreach/reply.html",
        {"here": "people", "form": form, "person": person, "last": last, "arrival": arrival},
    )


@require_POST
def arrival_aside(request: HttpRequest, pk: int) -> HttpResponse:
    """A mail that needs nothing."""
    found = owned.get(Arrival, reader(request), pk=pk)
    actions.settle(arrival=found, now=clock.now())
    messages.success(request, "Put aside.")
    return respond.onward("desk:person", found.person_id)


def _arrival(request: HttpRequest, person: Person) -> Arrival | None:
    """The mail that is being read, one of this person's that was not settled yet; else none."""
    pk = (request.POST.get("arrival") or request.GET.get("arrival", ""))[:18]
    if not (pk.isascii() and pk.isdigit()):
        return None
    return queries.arrivals_of(person).filter(pk=int(pk), settled_at=None).first()


def _onward(request: HttpRequest, made: Reply) -> HttpResponse:
    person = made.person
    if made.kind == Reply.Kind.YES:
        messages.success(request, "A yes. When and where will it be?")
        return respond.onward("interviews:agree", person.pk)
    if made.kind == Reply.Kind.COLLEAGUE and made.named:
        messages.success(request, f"{made.named.full_name} is one of your people now, named by {person.full_name}.")
        return respond.onward("outreach:write", made.named_id)
    if made.kind == Reply.Kind.QUESTION:
        messages.success(request, "The question is kept. Here is a letter to answer it with.")
        return respond.onward(f"{reverse('outreach:write', args=[person.pk])}?purpose=answer")
    until = f" until {moments.long_day(made.later_on)}" if made.later_on else ""
    messages.success(request, f"It is kept, and rests{until}.")
    return respond.onward("desk:person", person.pk)


@require_http_methods(["GET", "HEAD", "POST"])
@once
def rest(request: HttpRequest, pk: int) -> HttpResponse:
    """Leave a person alone until a day, or for good."""
    person = owned.get(Person.objects.select_related("organization"), reader(request), pk=pk)
    now = clock.now()
    resting = person.never_again or person.rest_until is not None
    form = RestForm(request.POST or None, today=moments.local_day(now, reader(request).zone), resting=resting)
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        until = said["until"] if said["how"] == "until" else None
        people.rest(person=person, now=now, until=until, never=said["how"] == "never")
        messages.success(request, "The rest is over." if said["how"] == "over" else "It rests.")
        return respond.onward("desk:person", pk)
    answer = respond.invalid if form.is_bound else respond.page
    sent = Letter.objects.filter(person=person, sent_at__isnull=False).count()
    context = {"here": "people", "form": form, "person": person, "resting": resting, "sent": sent}
    return answer(request, "outreach/rest.html", context | {"other": queries.second_person(person)})
