"""Mail addresses, phone numbers and profile pages made comparable. Pure; an empty key compares with nothing."""

from __future__ import annotations

import re
from urllib.parse import unquote, urlsplit

# Mailboxes that stand for a place: two people who give one of them are still two.
# fmt: off
SHARED = frozenset({
    "admin", "admissions", "alumni", "bookings", "career", "careers", "contact", "desk",
    "enquiries", "feedback", "frontdesk", "general", "hello", "help", "hr", "info", "inquiries",
    "jobs", "mail", "marketing", "media", "news", "no-reply", "noreply", "office", "orders",
    "people", "press", "reception", "recruiting", "recruitment", "reservations", "sales",
    "secretary", "service", "support", "talent", "team", "webmaster",
})
# fmt: on
EXTENSION = re.compile(r"(?i)\s*(?:ext\.?|extension|x|#|;ext=|durchwahl)\s*\d+\s*$")
TELLING = 9  # digits from the end: the country code and the leading zero come and go, these stay
LEAST = 7
LANGUAGE = re.compile(r"^[a-z]{2,3}\.(?=linkedin\.com$)")


def mail_key(address: str) -> str:
    """`Maria@Harbor.Example ` and `maria@harbor.example` are one address."""
    address = address.strip().casefold()
    return address if "@" in address else ""


def is_shared(mail: str) -> bool:
    """Whether a mail key is a place's mailbox and no person's."""
    return mail.partition("@")[0] in SHARED


def phone_key(number: str) -> str:
    """The last nine digits, so that `(206) 555-0142` and `+1 206 555 0142` are one; empty under seven digits."""
    digits = "".join(sign for sign in EXTENSION.sub("", number) if sign.isdigit())
    return digits[-TELLING:] if len(digits) >= LEAST else ""


def profile_key(url: str) -> str:
    """Host and path of a page about one person, without what languages, links and slashes add."""
    if not url.strip():
        return ""
    try:
        parts = urlsplit(url.strip() if "//" in url else f"//{url.strip()}")
        host = (parts.hostname or "").removeprefix("www.")
    except ValueError:
        return ""
    host = LANGUAGE.sub("", host).removeprefix("m.")
    path = unquote(parts.path).casefold().strip("/")
    if host == "linkedin.com":
        path = "/".join(path.split("/")[:2])
    return f"{host}/{path}" if host and path else ""
