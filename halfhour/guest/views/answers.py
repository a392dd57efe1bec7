"""What a host answers, each by its own small address; all of it by POST."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from django import forms
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from halfhour.accounts.forms import ZONES
from halfhour.core import moments, respond
from halfhour.core.problems import Problem
from halfhour.guest import actions, queries
from halfhour.guest.forms import CancelForm, ChoiceForm, ColleagueForm, NotNowForm
from halfhour.guest.models import HostLink
from halfhour.guest.queries import Page
from halfhour.guest.views.address import base_of
from halfhour.guest.views.door import for_host
from halfhour.guest.views.pages import confirming, context
from halfhour.journey.reports import actions as reports
from halfhour.journey.resumes import actions as resumes
from halfhour.journey.resumes import queries as remarks
from halfhour.journey.resumes.forms import PinForm

HOME = "../"  # relative, because what is stored of an answered form must not hold the token


@for_host("POST")
def choice(request: HttpRequest, link: HostLink, now: datetime) -> HttpResponse:
    """A time of those offered, or one of their own; with `do=zone` the same page on another clock, and nothing done."""
    zone = request.POST.get("time_zone", "")
    zone = zone if zone in ZONES or zone == "UTC" else link.time_zone
    shown = queries.page(link, now, ZoneInfo(zone))
    form = ChoiceForm(request.POST, page=shown, zone=zone)
    if request.POST.get("do") == "zone":
        form = ChoiceForm(page=shown, zone=zone, initial=_typed(request))
        return respond.page(request, "guest/page.html", context(request, shown, now, zone=zone, form=form))
    if shown.face not in ("ask", "agreed"):
        raise Problem("This page asks for no time any more. Reload it to see how things stand.")
    if form.is_valid() and _chosen(request, form, shown, now):
        return respond.onward(HOME)
    shown = queries.page(link, now, ZoneInfo(zone))
    said = context(request, shown, now, zone=zone, form=form, changing=shown.face == "agreed")
    return respond.invalid(request, "guest/page.html", said)


@for_host("GET", "HEAD", "POST")
def cancellation(request: HttpRequest, link: HostLink, now: datetime) -> HttpResponse:
    """It cannot take place after all."""
    shown = _shown(link, now)
    if shown.face != "agreed" or shown.interview is None:
        raise Problem("Nothing is agreed that could be cancelled. Reload the page to see how things stand.")
    form = CancelForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data["words"]
        actions.cancel(link=link, now=now, interview=shown.interview, base=base_of(request), words=said)
        return respond.onward(f"{HOME}?told=cancelled")
    return _form(request, shown, now, "guest/cancel.html", form)


@for_host("GET", "HEAD", "POST")
def not_now(request: HttpRequest, link: HostLink, now: datetime) -> HttpResponse:
    """Not now, with a day to come back; or never again."""
    shown, today = _shown(link, now), moments.local_day(now, link.owner.zone)
    form = NotNowForm(request.POST or None, today=today, initial=_how(request))
    if request.method == "POST" and form.is_valid() and _rested(form, link, now):
        return respond.onward(HOME)
    return _form(request, shown, now, "guest/not_now.html", form)


@for_host("GET", "HEAD", "POST")
def colleague(request: HttpRequest, link: HostLink, now: datetime) -> HttpResponse:
    """Somebody else who could be asked."""
    form = ColleagueForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            with transaction.atomic():
                actions.suggest_colleague(link=link, now=now, **form.cleaned_data)
            return respond.onward(f"{HOME}?told=colleague")
        except Problem as problem:
            form.add_error("name", problem.sentence)
    return _form(request, _shown(link, now), now, "guest/colleague.html", form)


@for_host("POST")
def confirmation(request: HttpRequest, link: HostLink, now: datetime) -> HttpResponse:
    """Yes, it took place: on that day, for so long."""
    shown = _shown(link, now)
    form = confirming(shown, now, request.POST)
    if form is None or shown.confirming is None:
        raise reports.NotAsked
    if form.is_valid():
        actions.confirm(link=link, now=now, interview=shown.confirming, **form.cleaned_data)
        return respond.onward(f"{HOME}?told=confirmed")
    return respond.invalid(request, "guest/page.html", context(request, shown, now, confirming=form))


@for_host("POST")
def comment(request: HttpRequest, link: HostLink, now: datetime) -> HttpResponse:
    """A comment on the resume, pinned where they pointed."""
    shown = _shown(link, now)
    form = PinForm(request.POST, pages=shown.pages)
    if not shown.shows_resume:
        raise actions.NoResume
    if form.is_valid():
        try:
            with transaction.atomic():
                actions.comment(link=link, now=now, text=form.cleaned_data["text"], place=form.place())
            return respond.onward(f"{HOME}?told=comment#resume")
        except Problem as problem:
            form.add_error("text", problem.sentence)
    return respond.invalid(request, "guest/page.html", context(request, shown, now, comment=form))


@for_host("POST")
def uncomment(request: HttpRequest, link: HostLink, now: datetime, pk: int) -> HttpResponse:
    """One of their own comments taken back, while it is not decided on."""
    mine = {said.pk: said for said in remarks.said_by_host(link.person, link.resume)} if link.resume else {}
    if pk not in mine:
        raise resumes.NotYours("That comment is gone already. Reload the page to see what is there.")
    actions.take_back(link=link, now=now, suggestion=mine[pk])
    return respond.onward("../../#resume")


def _chosen(request: HttpRequest, form: ChoiceForm, shown: Page, now: datetime) -> bool:
    said, link = form.cleaned_data, shown.link
    moved = shown.in_question(now)
    way: dict[str, Any] = {"mode": said["mode"], "time_zone": said["time_zone"]}
    try:
        with transaction.atomic():
            if form.suggests:
                words = form.cleaned_data["they_said"]
                details = form.details()
                actions.suggest_time(
                    link=link,
                    now=now,
                    interview=moved,
                    starts_at=said["starts_at"],
                    words=words,
                    details=details,
                    **way,
                )
            else:
                time = None if said["time"] == queries.PROPOSED else int(said["time"])
                base = base_of(request)
                actions.choose(link=link, now=now, time=time, base=base, moved=moved, details=form.details(), **way)
    except Problem as problem:
        form.add_error(problem.field if problem.field in form.fields else None, problem.sentence)
        return False
    return True


def _rested(form: NotNowForm, link: HostLink, now: datetime) -> bool:
    said = form.cleaned_data
    try:
        with transaction.atomic():
            if said["how"] == "never":
                actions.never_again(link=link, now=now, words=said["words"])
            else:
                actions.not_now(link=link, now=now, until=said["until"], words=said["words"])
    except Problem as problem:
        form.add_error("until", problem.sentence)
        return False
    return True


def _form(request: HttpRequest, shown: Page, now: datetime, template: str, form: forms.BaseForm) -> HttpResponse:
    answer = respond.invalid if form.is_bound else respond.page
    return answer(request, template, context(request, shown, now, form=form))


def _shown(link: HostLink, now: datetime) -> Page:
    return queries.page(link, now, timezone.get_current_timezone())


def _how(request: HttpRequest) -> dict[str, Any]:
    return {"how": "never"} if request.GET.get("how") == "never" else {}


def _typed(request: HttpRequest) -> dict[str, Any]:
    """What stands in the form, to be shown again on another clock."""
    return {name: request.POST[name] for name in ChoiceForm.base_fields if name in request.POST}
