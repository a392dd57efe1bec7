"""What a host looks at: their page, the calendar file, the pictures of the resume. Looking changes nothing."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.urls import reverse
from django.utils import timezone

from halfhour.core import moments, respond
from halfhour.formats import ical
from halfhour.guest import actions, queries
from halfhour.guest.forms import ChoiceForm, ConfirmationForm
from halfhour.guest.invitation import event_for_host
from halfhour.guest.models import HostLink
from halfhour.guest.queries import Page
from halfhour.guest.views.address import base_of
from halfhour.guest.views.door import for_host, form_key
from halfhour.journey.resumes import queries as resumes
from halfhour.journey.resumes.forms import PinForm

TOLD = {
    "colleague": "Thank you. {name} sees the colleague you named, and says that it was you who named them.",
    "corrected": "It is put right, and {name} sees what changed.",
    "confirmed": "Thank you. {name} sees that you confirmed it.",
    "comment": "Your comment is kept. {name} sees it with its place on the page.",
    "cancelled": "It is cancelled, and {name} is told. You may choose another time below, or leave it at that.",
}


@for_host("GET", "HEAD")
def page(request: HttpRequest, link: HostLink, now: datetime) -> HttpResponse:
    """The page, in whatever face it has at this moment."""
    shown = queries.page(link, now, timezone.get_current_timezone())
    return respond.page(request, "guest/page.html", context(request, shown, now))


@for_host("GET", "HEAD")
def ics(request: HttpRequest, link: HostLink, now: datetime) -> HttpResponse:
    """What was agreed, as a file for the host's own calendar program."""
    shown = queries.page(link, now, timezone.get_current_timezone())
    if shown.face != "agreed" or shown.interview is None:
        raise Http404
    url = base_of(request) + queries.path_of(link)
    event = event_for_host(link, shown.interview, now, url=url, mailed=False)
    answer = HttpResponse(ical.write(event), content_type="text/calendar; charset=utf-8")
    answer["Content-Disposition"] = 'attachment; filename="halfhour.ics"'
    return answer


@for_host("GET", "HEAD")
def picture(request: HttpRequest, link: HostLink, now: datetime, number: int) -> HttpResponse:
    """One page of the resume as a picture, while the page shows it."""
    shown = queries.page(link, now, timezone.get_current_timezone())
    content = resumes.page_content(link.resume, number) if link.resume and shown.pages else None
    if content is None:
        raise Http404
    return HttpResponse(content, content_type="image/png")


def context(request: HttpRequest, shown: Page, now: datetime, **more: Any) -> dict[str, Any]:
    """Everything the templates of a host's page need."""
    link = shown.link
    zone = str(more.pop("zone", "") or link.time_zone)
    match = request.resolver_match
    token = (match.kwargs.get("token") if match else None) or queries.token_of(link)
    told = TOLD.get(request.GET.get("told", ""), "")
    return {
        "page": shown,
        "link": link,
        "host": link.person,
        "owner": link.owner,
        "root": reverse("guest:page", args=[token]) if token else "",
        "key": form_key(link),
        "zone": zone,
        "told": told.format(name=link.owner.name),
        "form": ChoiceForm(page=shown, zone=zone),
        "comment": PinForm(pages=shown.pages),
        "confirming": confirming(shown, now),
        "is_mailed": shown.face == "agreed" and actions.invites(link, now),
        "expires": link.expires_at.astimezone(ZoneInfo(zone)),
        **more,
    }


def confirming(shown: Page, now: datetime, said: QueryDict | None = None) -> ConfirmationForm | None:
    """The form to confirm what the owner asked them to, filled with what is known; None where nothing is asked."""
    met = shown.confirming
    if met is None:
        return None
    known = {
        "held_on": moments.local_day(met.started_at or met.starts_at, met.zone),
        "minutes": met.took or met.minutes,
        "name": shown.link.person.full_name,
    }
    # The latest day it is anywhere: a host may be a day ahead of everybody else.
    return ConfirmationForm(said, initial=known, today=moments.local_day(now + timedelta(hours=14), UTC))
