"""What every page's frame needs."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpRequest

from halfhour.core import clock, heartbeat


def page(request: HttpRequest) -> dict[str, Any]:
    """The moment the page was made, whether accounts are in use and open to all, whether everybody is invented, and
    whether nothing runs in the background."""
    return {
        "now": clock.now(),
        "shared": settings.SHARED,
        "signup_open": settings.SIGN_UP_OPEN,
        "everybody_invented": settings.STORY,
        "worker_is_silent": heartbeat.watch.is_silent,
    }
