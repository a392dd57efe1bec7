"""The page of the private calendar: its address once, what is in it, and the end of it."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from halfhour.accounts.reader import reader
from halfhour.core import clock, respond
from halfhour.reminders import actions
from halfhour.reminders.models import Feed

PAGE = "reminders/calendar.html"


@require_http_methods(["GET", "HEAD", "POST"])
def calendar(request: HttpRequest) -> HttpResponse:
    """GET: whether there is an address, and who read it when. POST: a fresh one, shown on the answer and never again."""
    owner, now, address = reader(request), clock.now(), ""
    if request.method == "POST":
        token = actions.make_feed(owner=owner, now=now, replaces=request.POST.get("replaces", ""))
        address = request.build_absolute_uri(reverse("reminders:feed", args=[token]))
    feed = Feed.objects.filter(owner=owner, token_hash__isnull=False).first()
    context = {
        "feed": feed,
        "mark": actions.mark(feed),
        "now": now,
        "address": address,
        "subscribing": f"webcal://{address.partition('://')[2]}" if address else "",
        "is_here": request.get_host().partition(":")[0] in ("localhost", "127.0.0.1", "[::1]"),
    }
    return respond.page(request, PAGE, context)


@require_POST
def calendar_revoke(request: HttpRequest) -> HttpResponse:
    """Takes the address back."""
    actions.revoke_feed(owner=reader(request))
    messages.success(request, "The address opens nothing any more. Remove the calendar from your program as well.")
    return respond.onward("reminders:calendar")
