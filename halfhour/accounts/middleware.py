"""Pages in the reader's own zone; and the first page first."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone

from halfhour.core.respond import onward

WHOSE = "Halfhour-For"  # the service worker keeps no page of one person while another is signed in
OPEN_TO_ALL = ("/static/", "/accounts/", "/health", "/sign-", "/offline/", "/sw.js", "/manifest.webmanifest")
Next = Callable[[HttpRequest], HttpResponse]


def zone(get_response: Next) -> Next:
    """Shows moments in the user's zone, and keeps private pages out of shared caches and the back button."""

    def middleware(request: HttpRequest) -> HttpResponse:
        if not request.user.is_authenticated:
            timezone.deactivate()
            return get_response(request)
        with timezone.override(request.user.zone):
            response = get_response(request)
            if hasattr(response, "render") and callable(response.render):
                response.render()
        response.headers.setdefault("Cache-Control", "no-store")
        if request.user.is_authenticated:  # who signs out just now is nobody any more
            response.headers[WHOSE] = str(request.user.pk)
        return response

    return middleware


def welcome_first(get_response: Next) -> Next:
    """Someone who has not said who they are yet is sent to the four questions, whatever page they opened."""

    def middleware(request: HttpRequest) -> HttpResponse:
        user = request.user
        if user.is_authenticated and user.welcomed_at is None and request.method in ("GET", "HEAD"):
            match_path = request.path_info
            if not match_path.startswith((reverse("accounts:welcome"), *OPEN_TO_ALL)):
                return onward("accounts:welcome")
        return get_response(request)

    return middleware
