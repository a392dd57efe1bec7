"""Addresses that nobody here writes to any more: kept as keyed hashes, checked when a mail is about to go out."""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Iterable
from datetime import datetime

from django.conf import settings

from halfhour.core.models import Suppressed


def suppress(address: str, *, why: str, now: datetime) -> None:
    """Send nothing to `address` from now on, from any account. `why` is a value of Suppressed.Why; twice is once."""
    Suppressed.objects.get_or_create(
        digest=_digest(address, settings.SECRET_KEY), defaults={"why": why, "created_at": now}
    )


def allow(address: str) -> None:
    """Take it back."""
    Suppressed.objects.filter(digest__in=_digests([address])).delete()


def suppressed(addresses: Iterable[str]) -> bool:
    """Whether one of `addresses` is on the list, also under a key that was used before."""
    return Suppressed.objects.filter(digest__in=_digests(addresses)).exists()


def digest(address: str) -> str:
    """The keyed hash of an address, the same however it is capitalised; it can be compared, not read."""
    return _digest(address, settings.SECRET_KEY)


def _digests(addresses: Iterable[str]) -> list[str]:
    keys = [settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]
    return [_digest(address, key) for address in addresses for key in keys]


def _digest(address: str, key: str) -> str:
    return hmac.new(f"suppression:{key}".encode(), address.strip().casefold().encode(), hashlib.sha256).hexdigest()
