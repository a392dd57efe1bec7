"""Where this Halfhour stands, for links that others open."""

from __future__ import annotations

from ipaddress import ip_address
from urllib.parse import urlsplit

from django.conf import settings
from django.http import HttpRequest


def base_of(request: HttpRequest) -> str:
    """`https://halfhour.example`: as the settings name it, where others can reach that; else as it was asked for."""
    if settings.ADDRESS and not is_only_here(settings.ADDRESS):
        return settings.ADDRESS.rstrip("/")
    return request.build_absolute_uri("/").rstrip("/")


def is_only_here(url: str) -> bool:
    """Whether an address leads to the machine it is opened on, so that a link with it opens nothing for others."""
    host = urlsplit(url).hostname or ""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost" or host.endswith(".localhost")
