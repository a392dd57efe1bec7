"""The door to a host's page. What opens it is the token in the address, and nothing else.

A capability, not a session: no cookie is read or set, so a page opened in a mail program, with cookies blocked or in
somebody's office browser works alike, and there is nothing a stranger's site could ride on. A POST carries a key that
was signed for this very link and stands in the form, where no other site can read it; browsers that say where a form
came from are heard as well. The key is spent once (core/once.py), so a form sent twice does its work once.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable
from datetime import datetime
from functools import wraps
from zoneinfo import ZoneInfo

from django.contrib.auth.decorators import login_not_required
from django.core import signing
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from halfhour.core import clock
from halfhour.core.once import answered_once
from halfhour.core.problems import Problem
from halfhour.guest import limits, queries
from halfhour.guest.models import HostLink

SALT = "halfhour.guest.form"
KEY = "key"
View = Callable[..., HttpResponse]
HEADERS = {
    "Cache-Control": "no-store",
    "Referrer-Policy": "no-referrer",
    "X-Robots-Tag": "noindex, nofollow, noarchive",
}


def for_host(*methods: str) -> Callable[[View], View]:
    """`view(request, link, now, …)` behind the door; it answers only `methods`.

    A link that never was, was revoked or has expired answers alike: 404 and one body.
    """

    def wrap(view: View) -> View:
        @login_not_required
        @csrf_exempt
        @require_http_methods(list(methods))
        @wraps(view)
        def door(request: HttpRequest, token: str, **parts: object) -> HttpResponse:
            now = clock.now()
            link = queries.live(token, now)
            if link is None:
                return _sealed(_nothing(request))
            with timezone.override(ZoneInfo(link.time_zone)):
                return _sealed(_entered(request, link, now, view, parts))

        return door

    return wrap


def form_key(link: HostLink) -> str:
    """A key for the forms of one page of this link: signed, and spent by the first form that does something."""
    return signing.dumps([link.pk, uuid.uuid4().hex], salt=SALT)


def _entered(request: HttpRequest, link: HostLink, now: datetime, view: View, parts: dict[str, object]) -> HttpResponse:
    if not _within(request, link):
        return _say(request, 429, "A moment, please", limits.SENTENCE)
    try:
        if request.method != "POST":
            return view(request, link, now, **parts)
        spent = _spent(request, link)
        if spent is None:
            return _say(request, 403, "This page had gone stale", STALE)
        return answered_once(link.owner, spent, lambda: view(request, link, now, **parts))
    except Problem as problem:
        return _say(request, 409, "That did not happen", problem.sentence)
    except Http404:
        return _nothing(request)


def _within(request: HttpRequest, link: HostLink) -> bool:
    if request.method == "POST":
        return limits.within("post", str(link.pk), most=limits.POSTS_AN_HOUR, seconds=3600)
    return limits.within("page", str(link.pk), most=limits.PAGES_A_MINUTE, seconds=60)


STALE = (
    "Nothing was saved. Go back, copy what you typed if it was long, open the link from your letter again, and send it "
    "once more."
)


def _spent(request: HttpRequest, link: HostLink) -> uuid.UUID | None:
    """The key of a form that this page made for this link; None for any other."""
    if request.headers.get("Sec-Fetch-Site", "same-origin") in ("cross-site", "same-site"):
        return None
    try:
        pk, key = signing.loads(request.POST.get(KEY, ""), salt=SALT)
        return uuid.UUID(key) if pk == link.pk else None
    except (signing.BadSignature, ValueError, TypeError):
        return None


def _nothing(request: HttpRequest) -> HttpResponse:
    if not limits.within("miss", request.META.get("REMOTE_ADDR", ""), most=limits.MISSES_A_MINUTE, seconds=60):
        return _say(request, 429, "A moment, please", limits.SENTENCE)
    return _say(
        request,
        404,
        "There is nothing here",
        "The link may be incomplete, may have expired, or was taken back. Write to whoever sent it.",
    )


def _say(request: HttpRequest, status: int, title: str, sentence: str) -> HttpResponse:
    return render(request, "guest/problem.html", {"title": title, "sentence": sentence}, status=status)


def _sealed(answer: HttpResponse) -> HttpResponse:
    """Kept by nobody, found by nobody, and the address told to nobody."""
    for name, value in HEADERS.items():
        answer[name] = value
    return answer
