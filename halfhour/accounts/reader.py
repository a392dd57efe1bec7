"""Who reads the page."""

from __future__ import annotations

from typing import cast

from django.http import HttpRequest

from halfhour.accounts.models import User


def reader(request: HttpRequest) -> User:
    """The one who is signed in. LoginRequiredMiddleware has seen to it that there is somebody."""
    return cast(User, request.user)
