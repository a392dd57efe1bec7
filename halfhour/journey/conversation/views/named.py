"""What becomes of the people who were named, and of promises: one button each."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

from halfhour.core import clock, owned, respond
from halfhour.journey.conversation import actions
from halfhour.journey.conversation.models import Promise, Referral


@require_POST
def referral_person(request: HttpRequest, pk: int) -> HttpResponse:
    """The one named becomes one of your people."""
    rows = Referral.objects.select_related("owner", "person", "interview__person")
    referral = owned.get(rows, request.user, pk=pk)
    person = actions.referral_becomes_person(referral=referral, now=clock.now())
    messages.success(request, f"{person.full_name} is among your people, named by {referral.interview.person}.")
    return respond.onward("desk:person", person.pk)


@require_POST
def referral_aside(request: HttpRequest, pk: int) -> HttpResponse:
    """Not one to meet for now."""
    referral = owned.get(Referral, request.user, pk=pk)
    actions.set_aside(referral=referral, now=clock.now())
    return back(request, f"{reverse('conversation:notes', args=[referral.interview_id])}#names")


@require_POST
def promise_kept(request: HttpRequest, pk: int) -> HttpResponse:
    """A promise was kept; with `undo`, it was not after all."""
    return _close(request, pk, actions.reopen if "undo" in request.POST else actions.mark_kept)


@require_POST
def promise_let_go(request: HttpRequest, pk: int) -> HttpResponse:
    """Nobody waits for it any longer."""
    return _close(request, pk, actions.let_go)


def _close(request: HttpRequest, pk: int, action: Any) -> HttpResponse:
    promise = owned.get(Promise, request.user, pk=pk)
    action(promise=promise, now=clock.now())
    return back(request, f"{reverse('conversation:notes', args=[promise.interview_id])}#promises")


def back(request: HttpRequest, otherwise: str) -> HttpResponse:
    """To the page of ours that the form came from and names as `next`, else to `otherwise`."""
    wanted = request.POST.get("next", "")
    ours = url_has_allowed_host_and_scheme(wanted, allowed_hosts=None) and wanted.startswith("/")
    return respond.onward(wanted if ours else otherwise)
