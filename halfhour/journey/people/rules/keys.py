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
MEMBER = re.compile(r"https?://(?:www\.)?linkedin\.com/in/([^/?#%\s]+)/?$")  # nearly all of them: no need to take apart
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
    if not number:
        return ""
    digits = "".join(sign for sign in EXTENSION.sub("", number) if sign.isdigit())
    return digits[-TELLING:] if len(digits) >= LEAST else ""


def profile_tail(url: str) -> str:
    """The last word of a profile's address, quickly: whose tails differ, their keys differ too."""
    member = url.find("/in/")
    path = url[member + 4 :].partition("/")[0] if member >= 0 else url.rstrip("/").rpartition("/")[2]
    tail = path.partition("?")[0].partition("#")[0]
    return (unquote(tail) if "%" in tail else tail).casefold()


def profile_key(url: str) -> str:
    """Host and path of a page about one person, without what languages, links and slashes add."""
    if member := MEMBER.match(url):
        return f"linkedin.com/in/{member[1].casefold()}"
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
