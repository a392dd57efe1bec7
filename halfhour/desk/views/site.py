"""The page of an organization's own site: have it read, follow it, take what one wants, put it down by hand."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods, require_POST

from halfhour.accounts.reader import reader
from halfhour.core import clock, heartbeat, owned, respond
from halfhour.core.once import once
from halfhour.core.problems import Problem
from halfhour.desk import sites
from halfhour.journey.organizations import actions, queries, tasks
from halfhour.journey.organizations.forms import HandForm, SiteForm
from halfhour.journey.organizations.models import Organization, SiteReading

AT_ONCE = 8.0  # seconds a page may work by itself
WHOLE = Organization.objects.select_related("owner", "field")


@require_http_methods(["GET", "HEAD", "POST"])
@once
def site(request: HttpRequest, pk: int) -> HttpResponse:
    """What stands on their site, how far its reading is, or the form that asks for it."""
    place = owned.get(WHOLE, reader(request), pk=pk)
    form = SiteForm(request.POST if request.method == "POST" else None, initial={"website": place.website})
    if form.is_valid():
        reading = actions.ask_for_reading(organization=place, address=form.cleaned_data["website"], now=clock.now())
        tasks.read_site.enqueue(reading.pk)
        return respond.onward("desk:site", pk)
    if "poll" in request.GET and not form.is_bound:
        return _poll(request, place)
    return _page(request, place, form=form)


@require_POST
def site_go_on(request: HttpRequest, pk: int) -> HttpResponse:
    """Read on right here, for when no worker does."""
    place = owned.get(WHOLE, reader(request), pk=pk)
    tasks.work_for(_reading(place).pk, AT_ONCE)
    return respond.onward("desk:site", pk)


@require_POST
def site_stop(request: HttpRequest, pk: int) -> HttpResponse:
    """Stop reading; nothing of it is kept."""
    place = owned.get(WHOLE, reader(request), pk=pk)
    actions.stop_reading(reading=_reading(place), now=clock.now())
    messages.success(request, "Stopped. Nothing of it is kept.")
    return respond.onward("desk:site", pk)


@require_POST
@once
def site_take(request: HttpRequest, pk: int) -> HttpResponse:
    """Take what is ticked."""
    place = owned.get(WHOLE, reader(request), pk=pk)
    keys = set(request.POST.getlist("take"))
    same = {name[5:]: str(value) for name, value in request.POST.items() if name.startswith("same-")}
    try:
        taken = sites.take(reading=_reading(place), keys=keys, same=same, now=clock.now())
    except Problem as problem:
        messages.error(request, problem.sentence)
        return respond.onward("desk:site", pk)
    if not taken:
        messages.info(request, "Nothing was ticked, so nothing is taken.")
        return respond.onward("desk:site", pk)
    messages.success(request, f"{taken} thing{'s' if taken > 1 else ''} taken, each with the page it stands on.")
    return respond.onward("desk:organization", pk)


@require_POST
def site_take_back(request: HttpRequest, pk: int) -> HttpResponse:
    """Take the newest taking back as one."""
    place = owned.get(WHOLE, reader(request), pk=pk)
    count, stayed = sites.take_back(reading=_reading(place), now=clock.now())
    if count:
        messages.success(request, f"Taken back: {count} thing{'s' if count > 1 else ''}. What you changed since stays.")
    if stayed:
        messages.info(request, f"{stayed} of the people stay, because something happened with them since.")
    return respond.onward("desk:site", pk)


@require_POST
def site_by_hand(request: HttpRequest, pk: int) -> HttpResponse:
    """Keep what one found with one's own eyes."""
    with transaction.atomic():
        place = owned.get(Organization.objects.select_for_update(), reader(request), pk=pk)
        form = HandForm(request.POST, instance=place)
        if form.is_valid():
            said = {name: form.cleaned_data[name] for name in HandForm.Meta.fields}
            actions.change(organization=place, now=clock.now(), **said)
            messages.success(request, "Kept.")
            return respond.onward("desk:organization", pk)
    return _page(request, owned.get(WHOLE, reader(request), pk=pk), hand=form)


def _reading(place: Organization) -> SiteReading:
    reading = queries.newest_reading(place)
    if reading is None:
        raise Http404
    reading.organization = place
    return reading


def _poll(request: HttpRequest, place: Organization) -> HttpResponse:
    """How far it is; the whole page anew once it has ended."""
    found = sites.of(place, reader(request), clock.now())
    if found.reading is None or not found.reading.is_open:
        answer = HttpResponse()
        answer["HX-Refresh"] = "true"
        return answer
    return respond.page(request, "desk/site.html", {"place": place, "site": found}, fragment="progress")


def _page(request: HttpRequest, place: Organization, **forms: Any) -> HttpResponse:
    now = clock.now()
    found = sites.of(place, reader(request), now)
    form, hand = forms.get("form"), forms.get("hand")
    said = {
        "here": "people",
        "place": place,
        "site": found,
        "form": form or SiteForm(initial={"website": place.website}),
        "hand": hand or HandForm(instance=place),
        "suggested": [] if place.website or found.reading else sites.suggested(place),
        "silent": heartbeat.is_silent("worker", now=now),
    }
    wrong = bool((form and form.is_bound) or hand)
    return (respond.invalid if wrong else respond.page)(request, "desk/site.html", said)
