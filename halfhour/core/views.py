"""The one page of core: is everything running."""

from __future__ import annotations

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.http import require_safe

from halfhour.core import clock, heartbeat


@login_not_required
@require_safe
def health(request: HttpRequest) -> HttpResponse:
    """200 when the database answers and the worker has beaten within five minutes, else 503; no private fact."""
    beat_at = heartbeat.last("worker")
    alive = not heartbeat.is_silent("worker", now=clock.now())
    said = {"database": "ok", "worker": "ok" if alive else "silent", "worker_last": beat_at}
    return JsonResponse(said, status=200 if alive else 503)
