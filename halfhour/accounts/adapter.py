"""Who may open an account on a shared server, and the mails that signing in needs."""

from __future__ import annotations

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from django.conf import settings
from django.http import HttpRequest

from halfhour.core.problems import Problem


class NoMail(Problem):
    """A way in by mail, and no mail can be sent."""

    sentence = (
        "This server has no mail account of its own, so it cannot send you a way in. Ask whoever runs it to set you a new "
        "password."
    )


class NotNow(Problem):
    """The server's mail account did not take the mail."""

    sentence = "The mail could not be sent just now, and nothing was changed. Try again in some minutes."
    again = True


class Closed(DefaultAccountAdapter):
    """Sign-up is closed unless `HALFHOUR_SIGN_UP` opens it."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return settings.SIGN_UP_OPEN

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Sent at once by the server's own account. Raises NoMail for a way in where there is none, NotNow.

        What only asks to confirm an address is left out there, so that accounts can be opened all the same. A mail goes
        to unknown addresses as well, so that nobody learns who has an account.
        """
        if not settings.MAIL_SERVER:
            if "password_reset" in template_prefix or "unknown_account" in template_prefix:
                raise NoMail
            return
        try:
            super().send_mail(template_prefix, email, context)
        except OSError:
            raise NotNow from None
