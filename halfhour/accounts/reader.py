"""Who is reading the page."""

from __future__ import annotations

from typing import cast

from django.http import HttpRequest

from halfhour.accounts.models import User


def reader(request: HttpRequest) -> User:
    """The signed-in user of a page that needs signing in, which all do unless they say otherwise."""
    return cast(User, request.user)
