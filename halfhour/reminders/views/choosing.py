"""The page of reminders: what comes when, how it stands, tomorrow's summary, a test."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods, require_POST

from halfhour.accounts.models import User
from halfhour.accounts.reader import reader
from halfhour.core import clock, respond
from halfhour.reminders import actions, queries
from halfhour.reminders.forms import ChoicesForm
from halfhour.reminders.models import Feed
from halfhour.reminders.rules import words

PAGE = "reminders/reminders.html"


@require_http_methods(["GET", "HEAD", "POST"])
def reminders(request: HttpRequest) -> HttpResponse:
    """See and change what comes when. To htmx, GET answers only how the test stands."""
    owner, now = reader(request), clock.now()
    choices = queries.choices_of(owner)
    form = ChoicesForm(request.POST or None, instance=choices)
    if request.method == "POST":
        if form.is_valid():
            actions.choose(choices=form.save(commit=False), kinds=form.kinds(), now=now)
            messages.success(request, "Saved. It holds from the next reminder on.")
            return respond.onward("reminders:reminders")
        return respond.invalid(request, PAGE, _told(owner, form, now))
    return respond.page(request, PAGE, _told(owner, form, now), fragment="test")


@require_POST
def test(request: HttpRequest) -> HttpResponse:
    """Sends a mail that only shows that mails arrive."""
    try:
        actions.send_test(owner=reader(request), now=clock.now())
    except (actions.NoMail, actions.TestIsOnItsWay) as problem:
        messages.warning(request, problem.sentence)
    return respond.onward("reminders:reminders")


def _told(owner: User, form: ChoicesForm, now: datetime) -> dict[str, Any]:
    at, said = queries.tomorrow(owner, queries.choices_of(owner), now)
    return {
        "form": form,
        "now": now,
        "reaching": queries.reaching(owner, now),
        "next_at": at,
        "next": words.summary(said, zone=owner.zone, address=settings.ADDRESS) if said else None,
        "feed": Feed.objects.filter(owner=owner, token_hash__isnull=False).first(),
    }
