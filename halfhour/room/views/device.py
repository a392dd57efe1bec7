"""What a device asks for so that it can open the room without a network: manifest, worker, the page for no network."""

from __future__ import annotations

import json

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.templatetags.static import static
from django.urls import reverse
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from halfhour.core import clock, respond
from halfhour.room import queries, shell

ICONS = [("192x192", "any", "icon-192"), ("512x512", "any", "icon-512"), ("512x512", "maskable", "icon-maskable-512")]


@login_not_required
@require_safe
@cache_control(max_age=3600)
def manifest(request: HttpRequest) -> JsonResponse:
    """What a phone's home screen needs to know."""
    icons = [
        {"src": static(f"room/icons/{name}.png"), "sizes": sizes, "type": "image/png", "purpose": purpose}
        for sizes, purpose, name in ICONS
    ]
    said = {
        "id": "/",
        "name": "Halfhour",
        "short_name": "Halfhour",
        "description": "Half an hour with somebody who does the work: prepared, held, thanked for.",
        "lang": "en",
        "start_url": reverse("desk:today"),
        "scope": "/",
        "display": "standalone",
        "background_color": "#faf7f1",
        "theme_color": "#faf7f1",
        "icons": icons,
        "shortcuts": [{"name": "The room", "url": reverse("room:near"), "icons": icons[:1]}],
    }
    return JsonResponse(said, content_type="application/manifest+json")


@login_not_required
@require_safe
@cache_control(no_cache=True)
def worker(request: HttpRequest) -> HttpResponse:
    """The service worker, with the addresses it needs in its first line: another version is another file."""
    signs_out = [reverse("accounts:sign_out"), *([reverse("account_logout")] if settings.SHARED else [])]
    needs = {
        "version": shell.version(),
        "files": shell.files(),
        "offline": reverse("room:offline"),
        "statics": settings.STATIC_URL,
        "signsOut": signs_out,
    }
    script = f"self.HALFHOUR = {json.dumps(needs)};\n{shell.source('room/worker.js')}"
    return HttpResponse(script, content_type="text/javascript; charset=utf-8")


@login_not_required
@require_safe
@cache_control(no_cache=True)
def offline(request: HttpRequest) -> HttpResponse:
    """The page shown in place of one that needs a network; it holds nothing of anybody."""
    return respond.page(request, "room/offline.html")


@require_safe
def near(request: HttpRequest) -> HttpResponse:
    """The room that runs now or begins next within a day; without one, the interviews."""
    found = queries.near(request.user, clock.now())
    return respond.onward("room:room", found.pk) if found else respond.onward("interviews:list")
