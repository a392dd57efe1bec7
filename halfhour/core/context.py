"""What every page's frame needs."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpRequest

from halfhour.core import clock


def page(request: HttpRequest) -> dict[str, Any]:
    """The moment the page was made, and whether accounts are in use."""
    return {"now": clock.now(), "shared": settings.SHARED}
