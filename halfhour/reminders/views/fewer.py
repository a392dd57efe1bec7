"""The way out that every mail carries. A capability: it needs no session, and can only end one kind of mail."""

from __future__ import annotations

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from halfhour.core import clock, respond
from halfhour.reminders.actions import fewer as actions


@login_not_required
@csrf_exempt  # mail programs post here in one press (RFC 8058), and have no form of ours
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def fewer(request: HttpRequest, token: str) -> HttpResponse:
    """GET shows what would end, and a button; POST ends it."""
    owner, what = actions.read(token)
    done = request.method == "POST"
    if done:
        actions.end(owner=owner, what=what, now=clock.now())
    answer = respond.page(request, "reminders/fewer.html", {"what": actions.name(what), "done": done})
    answer["Referrer-Policy"] = "no-referrer"
    return answer
