"""What is kept about a host: seen, put right, deleted."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from halfhour.core import respond
from halfhour.core.problems import Problem
from halfhour.guest import actions, queries
from halfhour.guest.forms import CorrectionForm, DeletionForm
from halfhour.guest.models import HostLink
from halfhour.guest.views.door import for_host
from halfhour.guest.views.pages import context


@for_host("GET", "HEAD", "POST")
def kept(request: HttpRequest, link: HostLink, now: datetime) -> HttpResponse:
    """Everything they may see of what is kept about them, and the form that puts it right."""
    form = CorrectionForm(request.POST or None, instance=link.person)
    if request.method == "POST" and form.is_valid():
        link.person.refresh_from_db()
        try:
            with transaction.atomic():
                actions.correct(link=link, now=now, **form.cleaned_data)
            return respond.onward("./?told=corrected")
        except Problem as problem:
            form.add_error(problem.field, problem.sentence)
    zone = timezone.get_current_timezone()
    shown = queries.page(link, now, zone)
    more = {"form": form, "kept": queries.kept(link, now, zone)}
    answer = respond.invalid if form.is_bound else respond.page
    return answer(request, "guest/kept.html", context(request, shown, now, **more))


@for_host("GET", "HEAD", "POST")
def deletion(request: HttpRequest, link: HostLink, now: datetime) -> HttpResponse:
    """Everything about them goes, this page as well; what they see last says so."""
    form = DeletionForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        actions.delete(link=link, now=now)
        return render(request, "guest/deleted.html", {"owner": link.owner})
    shown = queries.page(link, now, timezone.get_current_timezone())
    answer = respond.invalid if form.is_bound else respond.page
    return answer(request, "guest/deletion.html", context(request, shown, now, form=form))
