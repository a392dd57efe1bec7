"""Who reads the page."""

from __future__ import annotations

from typing import cast

from django.http import HttpRequest

from halfhour.accounts.models import User


def reader(request: HttpRequest) -> User:
    """The one who is signed in; every page of outreach needs somebody to be."""
    return cast(User, request.user)
