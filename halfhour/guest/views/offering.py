"""The owner's side of a host's page: what it offers and shows, its link, the letter, taking it back."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from halfhour.core import clock, owned, respond
from halfhour.core.once import once
from halfhour.core.problems import Problem
from halfhour.guest import actions, queries
from halfhour.guest.forms import OfferForm
from halfhour.guest.models import HostLink
from halfhour.guest.rules.wording import slot_words, what_for
from halfhour.guest.views.address import base_of, is_only_here
from halfhour.guest.views.pages import context
from halfhour.journey.interviews import queries as interviews
from halfhour.journey.outreach import actions as outreach
from halfhour.journey.outreach import queries as letters
from halfhour.journey.people.models import Person
from halfhour.journey.resumes import actions as resumes

PEOPLE = Person.objects.select_related("owner", "organization__field", "field", "named_by")


@require_http_methods(["GET", "HEAD", "POST"])
def offer(request: HttpRequest, pk: int) -> HttpResponse:
    """Times to offer and what to show; once made, the link and what can be done with it."""
    person, now = owned.get(PEOPLE, request.user, pk=pk), clock.now()
    outreach.check_wanted(person)
    link = queries.standing(person)
    live = link if link is not None and link.is_live(now) else None
    form = OfferForm(
        request.POST or None,
        instance=live or HostLink(person=person, owner=person.owner),
        person=person,
        times=_times(person, now, live),
        initial=_initial(person, now, live),
    )
    if request.method == "POST" and form.is_valid() and _drawn(form):
        return _kept(request, form, person, now)
    return _page(request, person, now, live, form)


@require_safe
def preview(request: HttpRequest, pk: int) -> HttpResponse:
    """The page exactly as they see it: the same template with the same facts, out of reach of a tap."""
    person, now = owned.get(PEOPLE, request.user, pk=pk), clock.now()
    link = _live(person, now)
    shown = queries.page(link, now, ZoneInfo(link.time_zone))
    return respond.page(request, "guest/page.html", context(request, shown, now, preview=True, back=person.pk))


@require_POST
@once
def letter(request: HttpRequest, pk: int) -> HttpResponse:
    """The line with the link goes into the letter to them."""
    person, now = owned.get(PEOPLE, request.user, pk=pk), clock.now()
    link = _live(person, now)
    made = actions.put_into_letter(link=link, now=now, url=_url(request, link))
    messages.success(request, "The link stands in your letter. Read it once more before you send it.")
    return respond.onward("outreach:letter", made.pk)


@require_POST
def revocation(request: HttpRequest, pk: int) -> HttpResponse:
    """The link opens nothing from now on."""
    person, now = owned.get(PEOPLE, request.user, pk=pk), clock.now()
    link = queries.standing(person)
    if link is None:
        raise Http404
    actions.revoke(link=link, now=now)
    messages.success(request, "The link opens nothing any more. What you agreed stays agreed.")
    return respond.onward("guest:offer", pk)


def _kept(request: HttpRequest, form: OfferForm, person: Person, now: datetime) -> HttpResponse:
    @once
    def keep(request: HttpRequest) -> HttpResponse:
        try:
            with transaction.atomic():
                link = actions.make_page(person=person, now=now, **form.shown())
                actions.offer_times(link=link, now=now, times=form.new(), keep=form.kept())
        except Problem as problem:
            form.add_error("times" if problem.field not in form.fields else problem.field, problem.sentence)
            return _page(request, person, now, queries.standing(person), form)
        messages.success(request, "Kept. Look at it once as they will see it.")
        return respond.onward("guest:offer", person.pk)

    return keep(request)


def _drawn(form: OfferForm) -> bool:
    """The pictures of the resume, made before any transaction begins: a tenth of a second a page."""
    version = form.cleaned_data["resume"]
    try:
        if version is not None:
            resumes.draw_pages(version=version)
    except Problem as problem:
        form.add_error("resume", problem.sentence)
        return False
    return True


def _page(request: HttpRequest, person: Person, now: datetime, live: HostLink | None, form: OfferForm) -> HttpResponse:
    url = _url(request, live) if live else ""
    said: dict[str, Any] = {
        "here": "people",
        "person": person,
        "form": form,
        "link": live,
        "url": url,
        "lost": live is not None and not url,
        "only_here": is_only_here(url),
        "suggested": interviews.suggestion(person),
        "begun": letters.unsent(person, "ask"),
    }
    answer = respond.invalid if form.is_bound else respond.page
    return answer(request, "guest/offer.html", said)


def _times(person: Person, now: datetime, live: HostLink | None) -> list[tuple[str, str]]:
    """What can be ticked: times offered already, by their id, then proposals, by their moment; on the owner's clock."""
    zone, minutes = person.owner.zone, live.minutes if live else person.owner.numbers.interview_minutes
    there = [row for row in interviews.offered(person, now) if row.interview_id is None]
    known = {row.starts_at for row in interviews.offered(person, now)}
    rows = [(str(row.pk), row.starts_at, row.ends_at) for row in there]
    for start in interviews.proposals(person, now, minutes):
        if start not in known:
            rows.append((start.isoformat(), start, start + timedelta(minutes=minutes)))
    return [(value, slot_words(start, end, zone, now)) for value, start, end in sorted(rows, key=lambda row: row[1])]


def _initial(person: Person, now: datetime, live: HostLink | None) -> dict[str, Any]:
    owner, place = person.owner, person.organization
    there = [str(row.pk) for row in interviews.offered(person, now) if row.interview_id is None]
    if live is not None:
        return {"times": there, "modes": live.modes}
    field = person.field or (place.field if place else None)
    minutes = owner.numbers.interview_minutes
    proposed = [start.isoformat() for start in interviews.proposals(person, now, minutes)[:3]]
    return {
        "times": there or proposed,
        "what_for": what_for(field=field.name if field else "", organization=place.name if place else "")[:300],
        "modes": ["in_person", "video", "phone"],
        "minutes": minutes,
        "time_zone": str(letters.zone_of(owner, person) or owner.time_zone),
    }


def _live(person: Person, now: datetime) -> HostLink:
    link = queries.standing(person)
    if link is None or not link.is_live(now):
        raise Http404
    return link


def _url(request: HttpRequest, link: HostLink) -> str:
    path = queries.path_of(link)
    return f"{base_of(request)}{path}" if path else ""
