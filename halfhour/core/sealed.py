"""Secrets at rest: encrypted with the newest key, readable with the ones before it, sealed anew by one command.

The library is loaded at the first secret: seven megabytes that whoever connects no mailbox does not hold.
"""

from __future__ import annotations

import base64
import hashlib
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from django.apps import apps
from django.conf import settings
from django.db import models, transaction

if TYPE_CHECKING:
    from cryptography.fernet import MultiFernet

UNREADABLE = ""


class SealedField(models.TextField):
    """Text that the database holds encrypted. One that no key opens any more reads as empty; it is asked for again."""

    def from_db_value(self, value: str | None, expression: Any, connection: Any) -> str | None:
        return None if value is None else unseal(value)

    def get_prep_value(self, value: Any) -> str | None:
        return None if value is None else seal(str(value))


def seal(text: str) -> str:
    """Encrypted with the newest key; empty stays empty."""
    return _keys().encrypt(text.encode()).decode() if text else ""


def unseal(sealed: str) -> str:
    """What `seal` was given, with whichever key it was sealed; empty when none fits."""
    if not sealed:
        return ""
    from cryptography.fernet import InvalidToken

    try:
        return _keys().decrypt(sealed.encode()).decode()
    except InvalidToken:
        return UNREADABLE


@transaction.atomic
def seal_all_anew() -> tuple[int, int]:
    """Seal every secret with the newest key, after which older keys may go; how many were, and how many no key opens."""
    done = lost = 0
    for model in apps.get_models():
        for field in [field for field in model._meta.local_fields if isinstance(field, SealedField)]:
            sealed = model._default_manager.exclude(**{field.name: ""})
            for row in sealed.select_for_update():
                if getattr(row, field.name):
                    row.save(update_fields=[field.name])
                    done += 1
                else:
                    lost += 1
    return done, lost


def _keys() -> MultiFernet:
    return _made((settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS))


@lru_cache(maxsize=4)
def _made(keys: tuple[str, ...]) -> MultiFernet:
    from cryptography.fernet import Fernet, MultiFernet

    return MultiFernet([Fernet(_derived(key)) for key in keys])


def _derived(key: str) -> bytes:
    """A key of its own for this purpose, so that it is never the one that signs."""
    return base64.urlsafe_b64encode(hashlib.blake2b(b"sealed:" + key.encode(), digest_size=32).digest())
