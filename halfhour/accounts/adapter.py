"""Who may open an account on a shared server."""

from __future__ import annotations

from allauth.account.adapter import DefaultAccountAdapter
from django.conf import settings
from django.http import HttpRequest


class Closed(DefaultAccountAdapter):
    """Sign-up is closed unless `HALFHOUR_SIGN_UP` opens it."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return settings.SIGN_UP_OPEN
