"""The one page of core: is everything running."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.http import require_safe

from halfhour.core import clock, heartbeat, outbox


@login_not_required
@require_safe
def health(request: HttpRequest) -> HttpResponse:
    """200 when the database answers, the worker has beaten within five minutes and its reminders have not stopped,
    else 503; no private fact. `mails_late` counts what has been due for five minutes and waits without a reason."""
    now = clock.now()
    beat_at, reminded_at = heartbeat.last("worker"), heartbeat.last("reminders")
    alive = not heartbeat.is_silent("worker", now=now)
    reminding = reminded_at is None or not heartbeat.is_silent("reminders", now=now)
    said: dict[str, Any] = {
        "database": "ok",
        "worker": "ok" if alive else "silent",
        "worker_last": beat_at,
        "reminders": "ok" if reminding else "silent",
        "reminders_last": reminded_at,
        "mails_late": outbox.late(now),
    }
    return JsonResponse(said, status=200 if alive and reminding else 503)
