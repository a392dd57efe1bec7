"""Why a mail server does not let somebody in, told from its own words. Wordings as the providers document them."""

from __future__ import annotations

import re

from halfhour.gateways.mail.outcome import NotReached
from halfhour.gateways.mail.server import Server

APP_PASSWORD = re.compile(
    r"application-specific|app(?:lication)?[- ]?specific password|app password|InvalidSecondFactor|5\.7\.9\b|one-time password"
    r"|authorization code|authorized code|third[- ]party",
    re.IGNORECASE,
)
SWITCHED_OFF = re.compile(
    r"SmtpClientAuthentication is disabled|basic authentication is disabled|basicauthblocked|5\.7\.139|5\.7\.57"
    r"|LOGIN is disabled|not enabled for (?:imap|pop|smtp)|imap (?:access )?is disabled|pop3?/imap|enable imap"
    r"|authentication unsuccessful.*disabled",
    re.IGNORECASE,
)
IN_BROWSER = re.compile(r"web ?login|log in (?:via|with) your web browser|5\.7\.14", re.IGNORECASE)


def not_signed_in(server: Server, said: str) -> NotReached:
    """The refusal in words; `said` is what the server answered."""
    if APP_PASSWORD.search(said):
        return NotReached(
            "app_password",
            f"{server.host} wants an app password here, not the one you sign in with. Make one there and enter it.",
            again=False,
        )
    if SWITCHED_OFF.search(said):
        return NotReached(
            "blocked",
            f"{server.host} does not let mail programs sign in to this account. It may be a switch in the settings of "
            "your mail; at a school, those who run its mail can tell.",
            again=False,
        )
    if IN_BROWSER.search(said):
        return NotReached(
            "blocked",
            f"{server.host} wants to see you sign in with a browser first. Do that, allow the new device, then try again.",
        )
    return NotReached(
        "password",
        f"{server.host} does not accept {server.user} with this password. Many providers want an app password here.",
        again=False,
    )
